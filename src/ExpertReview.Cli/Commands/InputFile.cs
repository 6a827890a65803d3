using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>A file named on the command line.</summary>
internal static class InputFile
{
    /// <summary>Its bytes.</summary>
    /// <exception cref="InputRefusedException">There is no such file, or it can't be read.</exception>
    public static async Task<byte[]> BytesOfAsync(string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, stop);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException(new InputError(path, "", new("文件不存在或无法读取", "the file does not exist or can't be read"), new("应为可读取的文件", "a readable file is asked for")));
        }
    }
}
