using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Data.Record;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Json;
using ExpertReview.Features.Records;

namespace ExpertReview.Features.Exports;

/// <summary>The archive of a round as one zip: what is in it, and whether it holds.</summary>
public static class ArchiveFile
{
    private const string Format = "expertreview.archive/1";
    private const string Manifest = "manifest.json";
    private const string Record = "操作记录.json";
    private const string Evidence = "佐证材料清单.json";

    /// <summary>Writes an archive; the same parts give the same bytes.</summary>
    /// <param name="round">The round.</param>
    /// <param name="head">Hash of the round's last entry in the record.</param>
    /// <param name="files">The papers.</param>
    /// <param name="record">The record as a file.</param>
    /// <param name="evidence">Name and SHA-256 of the evidence, which stays in its folder.</param>
    internal static byte[] Write(ReviewRound round, string head, IEnumerable<ExportedFile> files, byte[] record, IReadOnlyList<(string Name, string Sha256)> evidence)
    {
        List<(string Name, byte[] Bytes)> parts = [.. files.Select(file => ($"文件/{file.Name}", file.Bytes)), (Record, record), (Evidence, HashList("expertreview.evidence-list/1", evidence))];
        var hashes = parts.Select(part => (part.Name, Hash(part.Bytes))).OrderBy(part => part.Name, StringComparer.Ordinal).ToList();
        var manifest = Readable.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("title", round.Title);
            json.WriteNumber("round", round.Id);
            json.WriteString("head", head);
            Hashes(json, hashes);
            json.WriteEndObject();
        });
        return FixedZip.Of(parts.Append((Manifest, manifest)), round.AsOf);
    }

    /// <summary>Reads an archive again from its bytes: every file has the hash that the manifest names, none is missing or added, and the record's
    /// chain holds up to the head named. Gives the number of files.</summary>
    /// <param name="archive">The bytes.</param>
    /// <param name="round">The round it must be of.</param>
    /// <param name="head">The head it must end with.</param>
    /// <exception cref="RefusedException">It does not hold; the refusal says what.</exception>
    public static int Check(byte[] archive, int round, string head)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            var parts = zip.Entries.ToDictionary(entry => entry.FullName, Bytes, StringComparer.Ordinal);
            using var manifest = JsonDocument.Parse(Part(parts, Manifest));
            var root = manifest.RootElement;
            Must(root.GetProperty("format").GetString() == Format && root.GetProperty("round").GetInt32() == round, new("不是本批次的归档文件", "it is not this round's archive"));
            var named = root.GetProperty("files").EnumerateArray().ToDictionary(one => one.GetProperty("file").GetString()!, one => one.GetProperty("sha256").GetString(), StringComparer.Ordinal);
            foreach (var (name, bytes) in parts.Where(part => part.Key != Manifest))
                Must(named.Remove(name, out var hash) && hash == Hash(bytes), new($"“{name}”与清单不符", $"“{name}” is not what the manifest says"));
            Must(named.Count == 0, new($"缺少“{named.Keys.FirstOrDefault()}”", $"“{named.Keys.FirstOrDefault()}” is missing"));
            if (root.GetProperty("head").GetString() != head)
                throw new RefusedException(new ArchiveStale());
            MustChain(RecordFile.Read(Part(parts, Record)), round, head);
            return parts.Count;
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new RefusedException(new ArchiveBroken(new("文件不能读取", "it can't be read")));
        }
    }

    private static void MustChain(IReadOnlyList<RecordEntry> entries, int round, string head)
    {
        if (RecordChain.FirstBrokenOfExtract(entries) is { } broken)
        {
            var at = broken.ToString(CultureInfo.InvariantCulture);
            Must(false, new($"操作记录在第 {at} 条断开", $"the record breaks at entry {at}"));
        }

        if (entries.LastOrDefault(entry => entry.Round == round)?.Hash != head)
            throw new RefusedException(new ArchiveStale());
    }

    private static byte[] Part(Dictionary<string, byte[]> parts, string name) =>
        parts.TryGetValue(name, out var bytes) ? bytes : throw new RefusedException(new ArchiveBroken(new($"缺少“{name}”", $"“{name}” is missing")));

    private static void Must(bool holds, Words what)
    {
        if (!holds)
            throw new RefusedException(new ArchiveBroken(what));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var read = entry.Open();
        read.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] HashList(string format, IReadOnlyList<(string Name, string Sha256)> files) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", format);
        Hashes(json, files);
        json.WriteEndObject();
    });

    private static void Hashes(Utf8JsonWriter json, IReadOnlyList<(string Name, string Sha256)> files)
    {
        json.WriteStartArray("files");
        foreach (var (name, hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
