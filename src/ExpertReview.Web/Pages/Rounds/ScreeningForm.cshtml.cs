using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>形式审查表: one A4 page an application, with every clause, for 初审人 and 复核人 to sign.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class ScreeningForm(ReviewDb db) : RoundPage(db)
{
    /// <summary>One line of the paper.</summary>
    public sealed record Line(string Cite, string Title, string Value, string Threshold, string Verdict, string Page, string Note, string Person);

    public ApplicationScreening Facts { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await AskAsync(new ScreeningOf(Round.Id, code)) is not { } facts)
            return NotFound();
        Facts = facts;
        var functions = facts.Subject.Functions.Select(function => facts.Rule.Of(function)).OfType<FunctionRule>().Order(Comparer<FunctionRule>.Create((left, right) => left.Function.CompareTo(right.Function)));
        Lines =
        [
            .. facts.Rule.Clauses.Where(clause => clause.Function is null).SelectMany(clause => clause.ByPerson ? [Answered(clause)] : Numbers(clause.Code, clause.Cite, clause.Comparison)),
            .. functions.SelectMany(function => Numbers(function.Clause, function.Cite, ClauseComparison.AtLeast)
                .Concat(facts.Rule.Clauses.Where(clause => clause.ByPerson && clause.Function == function.Function).Select(Answered))),
        ];
        return Page();
    }

    // 复核 decides about a clause as a whole; its word stands at the line that missed.
    private IEnumerable<Line> Numbers(string code, string cite, ClauseComparison? comparison) => Facts.Figures.Where(figure => figure.Clause == code).Select(figure =>
    {
        var decision = figure.Met == false ? Facts.DecisionOn(code) : null;
        var verdict = figure.Met switch { true => "符合", false => decision is { Upheld: false } ? "推翻" : "不符合", _ => "缺数据" };
        return new Line(
            cite, figure.Name, With(figure.Value, figure.Unit), figure.Threshold is { } asked ? Sign(comparison) + With(asked, figure.Unit) : "", verdict, "", decision?.Reason ?? "",
            decision?.Person ?? "");
    });

    private Line Answered(RuleClause clause)
    {
        var answer = Facts.Asked.FirstOrDefault(one => one.Clause == clause).Answer;
        var verdict = answer?.Verdict switch { ClauseVerdict.Met => "符合", ClauseVerdict.NotMet => "不符合", _ => "待核" };
        return new Line(clause.Cite, clause.Title, "", "", verdict, answer?.Page ?? "", answer?.Reason ?? "", answer is { Verdict: not ClauseVerdict.Open } ? answer.Person : "");
    }

    private static string With(decimal? value, string unit) => value is { } number ? RuleWords.Figure(Math.Round(number, 2, MidpointRounding.AwayFromZero), unit).Said() : "—";

    private static string Sign(ClauseComparison? comparison) => comparison switch { ClauseComparison.MoreThan => "＞", ClauseComparison.AtMost => "≤", _ => "≥" };
}
