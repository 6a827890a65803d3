using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>One application at 形式审查: the numbers it misses, upheld or overruled, and every clause that a person answers, in one form.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class OneApplication(ReviewDb db, EvidenceFolder evidence, EvidenceCuts cuts) : RoundPage(db)
{
    private const int Longest = 200;
    private bool _posted;

    [FromRoute]
    public string Code { get; set; } = "";

    public ApplicationScreening Facts { get; private set; } = null!;

    /// <summary>SHA-256 of the evidence files that experts see without a stamp.</summary>
    public IReadOnlySet<string> Unstamped { get; private set; } = new HashSet<string>();

    public string? Clause { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Whether clauses and findings can be answered now.</summary>
    public bool MayAnswer => MayAct && Round.Stage == RoundStage.Screening;

    public string Seen => AnswerClauses.SeenOf(Facts.Asked.Select(one => one.Answer).OfType<ClauseAnswer>());

    public async Task<IActionResult> OnGetAsync() => await LookAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetEvidenceAsync(string file) =>
        await LookAsync(scans: false) && Facts.Evidence.TryGetValue(file, out var sha256) && evidence.PdfOf(sha256) is { } path
            ? new PhysicalFileResult(path, "application/pdf") { EnableRangeProcessing = true }
            : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(string? clause, bool upheld, string? reason)
    {
        (Clause, Reason) = (clause, reason);
        if (await DoAsync(new DecideFinding(Round.Id, Code, clause ?? "", upheld, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At($"/applications/{Code}"), new("已记录复核意见", "the decision was recorded"));
        return await LookAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAnswerAsync(string? seen, string? rest)
    {
        if (!await LookAsync())
            return NotFound();
        _posted = true;
        var given = Facts.Asked.Select(one => Typed(one.Clause, one.Answer))
            .Select(answer => rest == "met" && answer.Verdict == ClauseVerdict.Open ? answer with { Verdict = ClauseVerdict.Met } : answer).ToList();
        foreach (var answer in given)
            if (answer.Verdict == ClauseVerdict.NotMet && answer.Reason.Length == 0)
                Wrong("reason_" + answer.Clause, new("请写明不符合的理由", "say why it is not met"));
            else if (answer.Page.Length > Longest || answer.Reason.Length > Longest)
                Wrong("reason_" + answer.Clause, new($"不超过 {Longest} 字", $"at most {Longest} characters"));
        var changed = 0;
        return ModelState.IsValid && await DoAsync(new AnswerClauses(Round.Id, Code, given, seen ?? ""), "形式审查", done: (int count) => changed = count)
            ? Then(At($"/applications/{Code}"), new($"已保存 {changed} 项审查结论", $"{changed} answers were saved"))
            : Page();
    }

    /// <summary>An answer as it was typed, or as it stands.</summary>
    public GivenAnswer Typed(RuleClause clause, ClauseAnswer? answer)
    {
        if (!_posted)
            return new GivenAnswer(clause.Code, answer?.Verdict ?? ClauseVerdict.Open, answer?.Page ?? "", answer?.Reason ?? "");
        var verdict = Enum.TryParse<ClauseVerdict>(Request.Form[$"verdict_{clause.Code}"].ToString(), out var chosen) && Enum.IsDefined(chosen) ? chosen : ClauseVerdict.Open;
        return new GivenAnswer(clause.Code, verdict, Request.Form[$"page_{clause.Code}"].ToString().Trim(), Request.Form[$"reason_{clause.Code}"].ToString().Trim());
    }

    private async Task<bool> LookAsync(bool scans = true)
    {
        if (await AskAsync(new ScreeningOf(Round.Id, Code)) is not { } facts)
            return false;
        Facts = facts;
        if (scans)
            Unstamped = await cuts.UnstampedAsync(facts.Evidence.Values.Distinct(StringComparer.Ordinal), HttpContext.RequestAborted);
        return true;
    }
}
