using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The sheet once more before it is handed in.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Submit : AskingPage
{
    public ExpertSheet Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is null)
            return NotFound();
        return await DoAsync(new SubmitScoreSheet(round, no, code), "")
            ? Then("/review", new("评分表已提交", "the sheet is submitted"))
            : await ShowAsync(code);
    }

    private async Task<IActionResult> ShowAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is not { } form)
            return NotFound();
        Form = form;
        return Page();
    }
}
