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
    public IEnumerable<(string Title, string Why)> Questions()
    {
        foreach (var line in Form.Lines)
        {
            if (line.LacksReason)
                yield return (line.Place.Criterion.Title, "未采用计算分而没有说明理由");
            if (line.FarFromBands)
                yield return (line.Place.Criterion.Title, line.Overridden ? "与按数据计算的档次不同" : "分值不在任何档次内");
            if (line.ExtremeWithoutWord)
                yield return (line.Place.Criterion.Title, line.Points == 0 ? "给 0 分而没有说明" : "给满分而没有说明");
        }

        if (Form.Overall.Verdict is null)
            yield return ("推荐意见", "未选择");
        if (Form.Overall.Opinion is null)
            yield return ("总体意见", "未填写");
    }

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
        if (await AskAsync(new SheetOf(round, no, code)) is not { } form)
            return NotFound();
        Form = form;
        return Page();
    }
}
