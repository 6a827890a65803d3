using System.IO.Compression;
using System.Xml;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>The one door for workbooks (design.md, promise 4): nothing else opens an xlsx from outside. Size, number of entries, unpacked
/// size (counted while unpacking), ratio, external links and document types are checked; then a clean copy is made that holds
/// only sheets, texts and number formats, with its real extent, and only that is shown to the reader.</summary>
public static class SafetyGate
{
    /// <summary>Most entries of the archive.</summary>
    public const int MaxEntries = 200;

    /// <summary>Most bytes unpacked: 100 MB.</summary>
    public const long MaxUnpacked = 100L * 1024 * 1024;

    /// <summary>Most unpacked bytes a packed byte.</summary>
    public const int MaxRatio = 100;

    // Very small files compress by more than 100 without harm (a part of blanks): the ratio counts from here on.
    private const long RatioFrom = 1024 * 1024;

    /// <summary>Checks a file and makes it readable.</summary>
    /// <exception cref="RefusedFileException">The file is not safe or not an xlsx workbook.</exception>
    public static SafeWorkbook Open(TableFile file)
    {
        if (file.Bytes.Length > TableFile.MaxBytes)
            throw TableFile.TooLarge(file.Name);
        if (FileKind.NotZip(file) is { } refused)
            throw refused;
        try
        {
            return CleanWorkbook.Make(file.Name, Unpack(file));
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefusedFileException(
                file.Name, new("含有文档类型定义（DTD），可能是恶意文件", "it holds a document type definition (DTD)"), Again);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException or OverflowException)
        {
            throw Broken(file.Name);
        }
    }

    internal static Words Again => new("请在 WPS 中打开后另存为 .xlsx，再重新导入", "open it in WPS or Excel, save it as .xlsx and import again");

    internal static RefusedFileException Broken(string name) => new(name, new("文件损坏，打不开", "the file is broken"), Again);

    private static Dictionary<string, byte[]> Unpack(TableFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
            throw new RefusedFileException(
                file.Name, new($"压缩包里有 {zip.Entries.Count} 个部件，超过 {MaxEntries} 个", $"it has {zip.Entries.Count} parts, more than {MaxEntries}"), Again);
        var names = zip.Entries.Select(entry => Named(entry.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count != zip.Entries.Count)
            throw Broken(file.Name);
        if (FileKind.NotWorkbook(file, names) is { } other)
            throw other;
        if (names.FirstOrDefault(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)) is { } link)
            throw External(file.Name, link);

        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MaxUnpacked;
        foreach (var entry in zip.Entries)
            if (Inflate(file.Name, entry, ref left) is { } bytes)
                parts[Named(entry.FullName)] = bytes;
        return parts;
    }

    internal static RefusedFileException External(string file, string place) => new(
        file, new($"含有外部链接（{place}）", $"it holds external links ({place})"),
        new("请在 WPS 中断开链接（数据→编辑链接→断开），另存为 .xlsx", "break the links and save it as .xlsx"));

    // Headers of an archive may lie: only bytes that came out count. Pictures and the like are counted and thrown away.
    private static byte[]? Inflate(string file, ZipArchiveEntry entry, ref long left)
    {
        using var source = entry.Open();
        var keep = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var target = keep ? new MemoryStream() : null;
        var buffer = new byte[32 * 1024];
        long size = 0;
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            size += read;
            left -= read;
            if (left < 0)
                throw Bomb(file, new("解压后超过 100 MB", "it unpacks to more than 100 MB"));
            if (size > RatioFrom && size > MaxRatio * Math.Max(1, entry.CompressedLength))
                throw Bomb(file, new($"压缩比超过 {MaxRatio}，疑似压缩炸弹", $"it is packed by more than {MaxRatio} times, like a zip bomb"));
            target?.Write(buffer, 0, read);
        }

        return target?.ToArray();
    }

    private static RefusedFileException Bomb(string file, Words what) => new(file, what, Again);

    private static string Named(string entry) => entry.Replace('\\', '/').TrimStart('/');
}
