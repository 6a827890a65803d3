using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>Every value that the expert saved on one sheet: of two values for one field both stand here.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class History : AskingPage
{
    public SheetHistory Sheet { get; private set; } = null!;

    /// <summary>One field's changes only; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Field { get; set; }

    public Paging Paging { get; private set; } = new(1, 0);

    /// <summary>The field in words.</summary>
    public static string NameOf(FieldChange change, IStringLocalizer<ReviewTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(texts);
        var title = (change.Function is { } function ? function.Words().Said() + " · " : "") + change.Title;
        return change.Subject switch
        {
            ScoreSubject.State => texts["评分表状态"].Value,
            ScoreSubject.Opinion => texts["总体意见"].Value,
            ScoreSubject.Verdict => texts["推荐意见"].Value,
            ScoreSubject.Remark => $"{title} · {texts["说明"].Value}",
            ScoreSubject.Evidence => $"{title} · {change.Item}",
            _ => $"{title} · {texts["得分"].Value}",
        };
    }

    /// <summary>A value in words.</summary>
    public static string ValueOf(ScoreSubject subject, string? value, IStringLocalizer<ReviewTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return (subject, value) switch
        {
            (ScoreSubject.State, nameof(SheetState.Submitted)) => texts["已提交"].Value,
            (ScoreSubject.State, nameof(SheetState.Recused)) => texts["已回避"].Value,
            (ScoreSubject.State, _) => texts["草稿"].Value,
            (ScoreSubject.Points, null) => texts["未评"].Value,
            (ScoreSubject.Evidence, null) => texts["未判断"].Value,
            (_, null) => texts["未填"].Value,
            (ScoreSubject.Evidence, nameof(EvidenceJudgement.Sufficient)) => texts["充分"].Value,
            (ScoreSubject.Evidence, nameof(EvidenceJudgement.Partial)) => texts["不足"].Value,
            (ScoreSubject.Evidence, nameof(EvidenceJudgement.Missing)) => texts["未提供"].Value,
            (ScoreSubject.Verdict, var code) => ReviewVerdict.NameOf(code)?.Said() ?? code,
            (_, var words) => words,
        };
    }

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery(Name = "p")] int page = 1)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetHistoryOf(round, no, code, Field is { Length: > 0 } ? Field : null)) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        Paging = new Paging(page, sheet.Changes.Count);
        return Page();
    }
}
