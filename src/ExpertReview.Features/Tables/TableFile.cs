namespace ExpertReview.Features.Tables;

/// <summary>The bytes of one file from outside with the name under which the findings speak of it.</summary>
/// <param name="Name">Name, with its folder where that helps: 申请报告/9153….xlsx.</param>
/// <param name="Bytes">What the file holds.</param>
public sealed record TableFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest file that is read, in bytes: 20 MB.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    /// <summary>The name without folder and ending.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Reads a file from disk, not more than <see cref="MaxBytes"/>.</summary>
    /// <exception cref="RefusedFileException">Missing, locked, too large or not readable.</exception>
    public static TableFile Open(string path, string? name = null)
    {
        name ??= Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes)
                throw TooLarge(name);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new TableFile(name, bytes);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedFileException(name, new("找不到文件", "the file is not there"), new("请把文件放进评审文件夹", "put it into the round's folder"));
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedFileException(name, new("没有读取权限", "the file may not be read"), new("请检查文件权限", "check its permissions"));
        }
        catch (IOException)
        {
            throw new RefusedFileException(
                name, new("文件正被其他程序占用（可能在 WPS 或 Excel 中打开着），读不出", "the file is locked by another program"),
                new("请关闭后再导入", "close it there and import again"));
        }
    }

    internal static RefusedFileException TooLarge(string name) => new(
        name, new("文件超过 20 MB", "the file is larger than 20 MB"), new("请删去图片和多余工作表后另存为 .xlsx", "remove pictures and spare sheets, save as .xlsx"));
}
