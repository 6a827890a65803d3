using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The evidence of one file in a window of its own, for a second screen: it follows the form where scripts run, and has its own list where they don't.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Window : AskingPage
{
    public SheetBlocks Blocks { get; private set; } = null!;

    public IReadOnlyList<(string Criterion, EvidenceLine Item)> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is not { } form)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        Blocks = new SheetBlocks(form, Preview: true, new Dictionary<string, string>(), _ => null);
        Items = [.. form.Lines.SelectMany(line => line.Evidence.Where(item => item.File is not null).Select(item => (line.Place.Criterion.Title, item)))];
        return Page();
    }
}
