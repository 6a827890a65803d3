using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The sheet once more before it is handed in; afterwards its receipt.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Submit : AskingPage
{
    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>What a second look should be given to; none of it keeps the sheet from being handed in.</summary>
    public IReadOnlyList<SheetQuestion> Questions { get; private set; } = [];

    /// <summary>What was corrected after sealing.</summary>
    public SheetCorrections Corrections { get; private set; } = SheetCorrections.None;

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is null)
            return NotFound();
        return await DoAsync(new SubmitScoreSheet(round, no, code), "")
            ? Then($"/review/{code}/submit", new("评分表已提交", "the sheet is submitted"))
            : await ShowAsync(code);
    }

    private async Task<IActionResult> ShowAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new CheckSheets(round, no, [code])) is not [var sheet])
            return NotFound();
        (Form, Questions) = (sheet.Form, sheet.Questions);
        if (Form.Stage >= RoundStage.Sealed)
            Corrections = await AskAsync(new OwnCorrections(round, no, code));
        return Page();
    }
}
