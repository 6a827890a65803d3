using System.Security.Cryptography;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Start;

/// <summary>Papers that a person uploads to an act — scanned minutes, a saved page — kept by their hash in the evidence folder.</summary>
/// <param name="folder">The evidence folder.</param>
public sealed class KeptPapers(EvidenceFolder folder)
{
    /// <summary>The largest form that brings one.</summary>
    public const long MostUpload = MostBytes + 1_000_000;

    private const int MostBytes = 100_000_000;
    private static readonly Words NoPdf = new("不是 PDF 文件，请上传扫描件的 PDF", "it is no PDF; upload the scan as PDF");

    /// <summary>Keeps an uploaded PDF; gives its hash, or why not.</summary>
    public Task<(string Sha256, Words? Wrong)> KeepPdfAsync(IFormFile file, CancellationToken stop) => KeepAsync(file, bytes => bytes.StartsWith("%PDF-"u8) ? null : NoPdf, stop);

    /// <summary>Keeps a saved page: PDF, or what a browser saves. It is only ever given back as a download.</summary>
    public Task<(string Sha256, Words? Wrong)> KeepPageAsync(IFormFile file, CancellationToken stop) => KeepAsync(
        file,
        _ => Path.GetExtension(file.FileName).ToLowerInvariant() is ".pdf" or ".htm" or ".html" or ".mht" or ".mhtml" or ".png" or ".jpg" or ".jpeg"
            ? null
            : new Words("应为 PDF、网页（html、mhtml）或截图", "a PDF, a saved page (html, mhtml) or a screenshot is asked for"),
        stop);

    private async Task<(string Sha256, Words? Wrong)> KeepAsync(IFormFile file, Func<byte[], Words?> check, CancellationToken stop)
    {
        if (file.Length is 0 or > MostBytes)
            return ("", new Words("文件为空或超过 100 MB", "the file is empty or larger than 100 MB"));
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, stop);
        var bytes = copy.ToArray();
        if (check(bytes) is { } wrong)
            return ("", wrong);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        folder.Keep(hash, bytes);
        return (hash, null);
    }
}
