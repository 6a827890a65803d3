using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Discussions;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>One file after sealing: its sheets side by side as 专家1..n, where they differ most, the way to an own correction, and an own dissenting opinion.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Discussion : SheetPage
{
    /// <summary>The file; null where there is no discussion of it that the expert takes part in.</summary>
    public DiscussedFile? Discussed { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public Task<IActionResult> OnPostAsync(string code) => SayAsync(code, Text ?? "", new("不同意见已保存，将写入汇总表", "the dissenting opinion is kept, and will be written on the summary"));

    public Task<IActionResult> OnPostWithdrawAsync(string code) => SayAsync(code, null, new("不同意见已撤回", "the dissenting opinion is withdrawn"));

    /// <summary>The key of a judgement's word.</summary>
    public static string NameOf(EvidenceJudgement? judged) => judged switch
    {
        EvidenceJudgement.Sufficient => "充分",
        EvidenceJudgement.Partial => "不足",
        EvidenceJudgement.Missing => "未提供",
        _ => "未判断",
    };

    private async Task<IActionResult> SayAsync(string code, string? text, Domain.Basics.Words told)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code))
            return NotFound();
        return await DoAsync(new StateDissent(round, no, code, text), "不同意见", nameof(Text)) ? Then($"/review/{code}/discussion", told) : await ShowAsync(code);
    }

    /// <inheritdoc/>
    protected override async Task LookAsync(int round, string expert, string code)
    {
        Discussed = (await AskAsync(new DiscussionsFor(round, expert, code))).SingleOrDefault();
        Text ??= Discussed?.Dissent;
    }
}
