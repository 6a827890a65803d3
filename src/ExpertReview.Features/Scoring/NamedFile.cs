using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Scoring;

/// <summary>A file that a user or another file names: not being there is wrong input, not a fault of the machine.</summary>
internal static class NamedFile
{
    public static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new InputRefusedException(new InputError(path, "", new("文件不存在或不能读取", "the file is missing or can't be read"), new("请核对路径", "check the path")));
        }
    }
}
