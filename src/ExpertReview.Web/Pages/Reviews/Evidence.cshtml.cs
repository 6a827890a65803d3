using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>One evidence file of an assigned application, inline, in ranges. What is no PDF by content is not shown.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Evidence(EvidenceFolder folder) : AskingPage
{
    public async Task<IActionResult> OnGetAsync(string code, string file)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new EvidenceFileOf(round, no, code, file)) is not { } sha256 || folder.PathOf(sha256) is not { } path || !IsPdf(path))
            return NotFound();
        Response.Headers.CacheControl = "private, max-age=600";
        return new PhysicalFileResult(path, "application/pdf") { EnableRangeProcessing = true };
    }

    private static bool IsPdf(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        Span<byte> start = stackalloc byte[5];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("%PDF-"u8);
    }
}
