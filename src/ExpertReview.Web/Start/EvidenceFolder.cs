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
