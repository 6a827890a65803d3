using System.IO.Compression;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Writes a package again so that the same parts always give the same bytes: entries in fixed order, one date for all.</summary>
internal static class FixedZip
{
    /// <summary>What a reader of the package wants first.</summary>
    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels"];

    /// <summary>The package with its entries ordered and dated 00:00 of the day; days before 1980, which zip cannot hold, become 1980-01-01.</summary>
    public static byte[] Rewrite(Stream package, DateOnly day)
    {
        var date = new DateTimeOffset(day.Year < 1980 ? new DateOnly(1980, 1, 1) : day, TimeOnly.MinValue, TimeSpan.Zero);
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(Place).ThenBy(part => part.FullName, StringComparer.Ordinal))
                Copy(part, to.CreateEntry(part.FullName, CompressionLevel.Optimal), date);
        }

        return bytes.ToArray();
    }

    /// <summary>A package of files in the order of their names, each dated 00:00 of the day.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> files, DateOnly day)
    {
        var date = new DateTimeOffset(day.Year < 1980 ? new DateOnly(1980, 1, 1) : day, TimeOnly.MinValue, TimeSpan.Zero);
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = date;
                using var write = entry.Open();
                write.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static int Place(ZipArchiveEntry part)
    {
        var place = Array.IndexOf(First, part.FullName);
        return place < 0 ? First.Length : place;
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to, DateTimeOffset date)
    {
        to.LastWriteTime = date;
        using var read = from.Open();
        using var write = to.Open();
        read.CopyTo(write);
    }
}
