using ExpertReview.Domain.Basics;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Scans;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The pages of one evidence item as a small PDF of their own. What can't be cut is said, with the whole file below.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Cut(EvidenceCuts cuts, TimeProvider clock) : AskingPage
{
    /// <summary>Why there is no cut.</summary>
    public Words Why { get; private set; }

    public string Item { get; private set; } = "";

    /// <summary>The whole files: name, page and whether it can be shown.</summary>
    public IReadOnlyList<(string File, string Url)> Wholes { get; private set; } = [];

    public bool CanShow { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(string code, string criterion, string item, string? save, string? whole, CancellationToken stop)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new EvidenceItemOf(round, no, code, criterion, item)) is not { } found)
            return NotFound();
        Item = found.Title;
        Wholes = [.. found.Pages.Files.Select(file => (file, SheetBlocks.WholeOf(code, file, found.Pages.Parts.FirstOrDefault(part => part.File == file)?.First ?? 1)))];
        if (whole is not null)
            return LocalRedirect(Wholes[0].Url);
        Response.Headers.CacheControl = "no-store";
        if (found.Pages.Parts.Count == 0)
            return Say(new("申报单位未注明页码", "the applicant named no page"));
        var (pdf, fault) = await cuts.ItemAsync(found.Parts, Stamp.Of(User, clock.GetUtcNow()), stop);
        if (pdf is null)
        {
            CanShow = fault != ScanFault.NotPdf;
            return Say(fault!.Value.Words());
        }

        return new FileStreamResult(pdf, "application/pdf") { EnableRangeProcessing = true, FileDownloadName = save is null ? null : found.Title + ".pdf" };
    }

    private PageResult Say(Words why)
    {
        Why = why;
        return Page();
    }
}
