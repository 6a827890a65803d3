namespace ExpertReview.Web.Start;

/// <summary>The folder of evidence: each file once, named by its SHA-256; <c>ImportedFile</c> of table <c>evidence</c> says which name it has in a round.</summary>
/// <param name="settings">Where it lies.</param>
public sealed class EvidenceFolder(WebSettings settings)
{
    /// <summary>Path of a file by its hash; null when it is not there.</summary>
    public string? PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(c => char.IsAsciiHexDigitLower(c)))
            return null;
        var path = Path.Combine(settings.Evidence, sha256[..2], sha256);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Path of a file that is a PDF by its content; null when it is not there or something else.</summary>
    public string? PdfOf(string sha256)
    {
        if (PathOf(sha256) is not { } path)
            return null;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[5];
        return IsPdf(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]) ? path : null;
    }

    /// <summary>Whether bytes begin as a PDF does.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <summary>Keeps a file; the same bytes again change nothing.</summary>
    public void Keep(string sha256, byte[] bytes)
    {
        if (PathOf(sha256) is not null)
            return;
        var folder = Path.Combine(settings.Evidence, sha256[..2]);
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, sha256 + ".part");
        File.WriteAllBytes(half, bytes);
        File.Move(half, Path.Combine(folder, sha256), overwrite: true);
    }
}
