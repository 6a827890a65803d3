using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>专家申请回避 of one assigned file.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Recusal : SheetPage
{
    private const int LongestReason = 500;

    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code, string? reason)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code))
            return NotFound();
        Reason = reason;
        if (reason is { Length: > LongestReason })
            Wrong(nameof(Reason), new("理由不超过 500 字", "at most 500 characters"));
        else if (await DoAsync(new DeclareConflict(round, no, code, reason ?? ""), "专家申请回避", nameof(Reason)))
            return Then("/review", new("已申请回避，待经办人处理", "recusal was asked for and awaits the organiser"));
        return await ShowAsync(code);
    }
}
