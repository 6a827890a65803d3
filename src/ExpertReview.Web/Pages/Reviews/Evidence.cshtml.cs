using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>One whole evidence file of an assigned application, inline, in ranges, with the expert's number on every page. What is no PDF by content is not shown.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Evidence(EvidenceCuts cuts, TimeProvider clock) : AskingPage
{
    public async Task<IActionResult> OnGetAsync(string code, string file, string? save, CancellationToken stop)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new EvidenceFileOf(round, no, code, file)) is not { } sha256 || await cuts.WholeAsync(sha256, Stamp.Of(User, clock.GetUtcNow()), stop) is not { Pdf: { } pdf })
            return NotFound();
        // A machine in an office is used by several people: nothing of this stays in its browser.
        Response.Headers.CacheControl = "no-store";
        return new FileStreamResult(pdf, "application/pdf") { EnableRangeProcessing = true, FileDownloadName = save is null ? null : file };
    }
}
