using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Tests.Ranking;

public sealed class ScoreChecksTests
{
    private static readonly ScoringTemplate Template = Features.Scoring.TemplateFile.Read(
        """
        { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t", "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": "mean" } },
          "blocks": [ { "id": "b", "title": "b", "weight": 100, "criteria": [
            { "id": "served", "title": "服务企业数", "maxPoints": 10, "facts": [ { "field": "served" } ], "steps": [ { "atLeast": 100, "points": 6 } ] },
            { "id": "plan", "title": "规划", "maxPoints": 10 } ] } ] }
        """u8.ToArray(), "t.json");

    [Fact]
    public void What_cannot_be_checked_is_not_executed_and_never_passed()
    {
        var checks = Checks(("E1", 6, 5));
        Assert.Equal(ScoreCheckState.Passed, checks[ScoreCheckKind.Sum].State);
        Assert.Equal(ScoreCheckState.Passed, checks[ScoreCheckKind.Range].State);
        foreach (var kind in new[] { ScoreCheckKind.SignedSum, ScoreCheckKind.Objective, ScoreCheckKind.Abnormal })
        {
            Assert.Equal(ScoreCheckState.NotExecuted, checks[kind].State);
            Assert.NotEmpty(checks[kind].Lines);
        }

        Assert.All(Checks().Values, check => Assert.Equal(ScoreCheckState.NotExecuted, check.State));
    }

    [Fact]
    public void Experts_who_differ_on_an_objective_item_and_an_abnormal_score_are_found_with_words()
    {
        var checks = Checks(("E1", 6, 5), ("E2", 6, 5), ("E3", 8, 9));
        Assert.Equal("客观指标“服务企业数”打分不一致：E1 6、E2 6、E3 8", Assert.Single(checks[ScoreCheckKind.Objective].Lines).Zh);
        var abnormal = checks[ScoreCheckKind.Abnormal].Lines.Select(line => line.Zh).ToList();
        Assert.Contains("专家E3总分85，高于其他专家平均分55，偏离54.55%", abnormal);
        Assert.Contains("专家E3“规划”9分，高于其他专家平均分5，相差4分", abnormal);
        Assert.DoesNotContain(abnormal, line => line.Contains("服务企业数", StringComparison.Ordinal));
    }

    [Fact]
    public void The_signed_paper_is_compared_once_its_totals_are_there()
    {
        var (scores, ranking) = Ranked(("E1", 6, 5), ("E2", 6, 6));
        var deviations = Deviations.Of(scores, ranking, new DeviationLimits());
        ScoreCheck Signed(params (string Expert, decimal Total)[] totals) => ScoreChecks.Of(scores, ranking, deviations, totals.ToDictionary(one => ("A", one.Expert), one => one.Total)).Single(check => check.Kind == ScoreCheckKind.SignedSum);
        Assert.Equal(ScoreCheckState.Passed, Signed(("E1", 55), ("E2", 60)).State);
        Assert.StartsWith("专家E2：签字评分表总分61，程序计算60", Assert.Single(Signed(("E1", 55), ("E2", 61)).Lines).Zh, StringComparison.Ordinal);
        Assert.Equal((ScoreCheckState.NotExecuted, "专家E2的签字评分表总分未录入"), (Signed(("E1", 55)).State, Signed(("E1", 55)).Lines[0].Zh));
    }

    [Fact]
    public void A_limit_is_settable_and_the_smaller_of_the_two_never_decides()
    {
        var (scores, ranking) = Ranked(("E1", 6, 5), ("E2", 6, 5), ("E3", 6, 8));
        int Flagged(DeviationLimits limits) => Deviations.Of(scores, ranking, limits).Beyond.Count(one => one.Criterion == "plan" && one.Expert == "E3");
        // 3 points apart: 30 % of 10 is 3, and only more than the limit counts.
        Assert.Equal(0, Flagged(new DeviationLimits()));
        Assert.Equal(1, Flagged(new DeviationLimits(CriterionPercent: 20)));
        Assert.Equal(0, Flagged(new DeviationLimits(CriterionPercent: 20, CriterionPoints: 3)));
        var spread = Deviations.Of(scores, ranking, new DeviationLimits()).Spreads.Single(one => one.Criterion == "plan");
        Assert.Equal(((Rational)3, (Rational)6, 3), (spread.Range, spread.Mean, spread.Sheets));
        Assert.Equal(Math.Sqrt(3), spread.StandardDeviation!.Value, 1e-12);
    }

    private static Dictionary<ScoreCheckKind, ScoreCheck> Checks(params (string Expert, decimal Served, decimal Plan)[] given)
    {
        var (scores, ranking) = Ranked(given);
        return ScoreChecks.Of(scores, ranking, Deviations.Of(scores, ranking, new DeviationLimits())).ToDictionary(check => check.Kind);
    }

    private static (ReviewScores Scores, RankingTable Ranking) Ranked(params (string Expert, decimal Served, decimal Plan)[] given)
    {
        var application = new ScoredApplication("A", [ServiceFunction.Information]);
        var sheets = given.Select(one => ScoreSheet.Of(Template, "A", one.Expert, SheetState.Submitted, [new("served", one.Served), new("plan", one.Plan)], [])).ToList();
        var scores = new ReviewScores("t", [application], sheets, null);
        return (scores, ScoreRanking.Of(Template, scores));
    }
}
