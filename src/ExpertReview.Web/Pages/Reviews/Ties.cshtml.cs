using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>Ties that an expert declares for all files of the round.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Ties : AskingPage
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Tie { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<(string Kind, string Tie, string Unit, string Reason)> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var (round, no) = User.Expert();
        var list = await AskAsync(new MySheets(round, no));
        if (!list.PledgeConfirmed)
            return LocalRedirect("/review");
        Known = [.. (list.Ties ?? []).Select(Read)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (round, no) = User.Expert();
        var closed = 0;
        if (!Enum.TryParse<ConflictKind>(Kind, out var kind) || !DeclareTie.Kinds.Contains(kind))
            Wrong(nameof(Kind), new("请选择关系", "choose the kind of tie"));
        else if (await DoAsync(new DeclareTie(round, no, kind, Tie?.Trim() ?? "", Unit ?? "", Reason ?? ""), "专家申报关系", nameof(Unit), closedFiles => closed = closedFiles))
            return Then("/review/ties", closed > 0
                ? new($"已申报；{closed} 份材料与之有关，待经办人处理", $"declared; {closed} of your files are concerned and await the organiser")
                : new("已申报；与您的评审任务没有关联", "declared; none of your files is concerned"));
        return await OnGetAsync();
    }

    private static (string Kind, string Tie, string Unit, string Reason) Read((string Kind, string Text) one)
    {
        var parts = one.Text.Split('\n', 3);
        var kind = DeclareTie.Kinds.FirstOrDefault(known => known.Code() == one.Kind).Name();
        return parts.Length == 3 ? (kind, parts[0], parts[1], parts[2]) : (kind, "", one.Text, "");
    }
}
