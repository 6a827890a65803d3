using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The invented evidence of the practice sheet.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class PracticeEvidence : AskingPage
{
    public async Task<IActionResult> OnGetAsync(string file)
    {
        var (round, no) = User.Expert();
        if (file != "practice.pdf" || await AskAsync(new PracticePapers(round, no)) is not { } pdf)
            return NotFound();
        Response.Headers.CacheControl = "private, max-age=600";
        return new FileContentResult(pdf, "application/pdf") { EnableRangeProcessing = true };
    }
}
