using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Scoring;

public sealed class SheetScoringTests
{
    [Fact]
    public void Points_count_at_most_as_far_as_the_evidence_supports_them()
    {
        var template = Template("cap");
        var sheet = Sheet(template, 5, EvidenceJudgement.Sufficient, EvidenceJudgement.Partial);
        var scoring = new SheetScoring(template, [ServiceFunction.Information], ServiceFunction.Information);

        // Cap 5 × (0.7 + 0.15) = 4.25 of 10 points in all, weight 60; function 3 of 4, weight 40.
        Assert.Equal((60 * (Rational)4.25m / 10) + (40 * (Rational)3 / 4), scoring.ScoreOf(sheet)!.Total);
        Assert.Equal(new PointsAboveCap("A", "E", "base.one", 5, 4.25m), Assert.Single(scoring.AboveCapOf(sheet)));
    }

    [Theory]
    [InlineData("advise")]
    [InlineData("off")]
    public void Without_the_cap_evidence_changes_nothing(string mode)
    {
        var template = Template(mode);
        var scoring = new SheetScoring(template, [ServiceFunction.Information], ServiceFunction.Information);
        var sheet = Sheet(template, 5, EvidenceJudgement.Missing, null);
        Assert.Equal((Rational)60, scoring.ScoreOf(sheet)!.Total);
        Assert.Empty(scoring.AboveCapOf(sheet));
        Assert.Empty(scoring.GapsOf(sheet));
    }

    [Fact]
    public void Evidence_not_judged_makes_a_sheet_incomplete_under_the_cap()
    {
        var template = Template("cap");
        var scoring = new SheetScoring(template, [ServiceFunction.Information], ServiceFunction.Information);
        var sheet = Sheet(template, 5, EvidenceJudgement.Sufficient, null);
        Assert.Null(scoring.ScoreOf(sheet));
        Assert.Equal(new SheetGap("base.one", "contracts"), Assert.Single(scoring.GapsOf(sheet)));
    }

    [Theory]
    [InlineData(CombineMethod.Mean, 3, 8)]
    [InlineData(CombineMethod.Best, 3, 4)]
    [InlineData(CombineMethod.MainPlus, 1, 2)]
    public void Functions_are_combined_by_the_templates_method(CombineMethod method, int numerator, int denominator)
    {
        // Main 1/4 of weight 3, other 3/4 of weight 1; mainPlus with a third of the other.
        var combine = new Combine(method, 1m / 3m);
        var got = combine.Of([((Rational)3 / 4, 1), ((Rational)1 / 4, 3)], main: 1);
        Assert.Equal(((Rational)numerator / denominator).Round(9), got.Round(9));
    }

    [Fact]
    public void One_more_function_never_lowers_main_plus_and_never_passes_the_full_share()
    {
        var combine = new Combine(CombineMethod.MainPlus, 0.05m);
        Assert.Equal((Rational)9 / 10, combine.Of([((Rational)9 / 10, 1), (Rational.Zero, 1)], main: 0));
        Assert.Equal(Rational.One, combine.Of([((Rational)99 / 100, 1), (Rational.One, 1)], main: 0));
    }

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 5)]
    [InlineData(250, 7)]
    public void An_objective_criterion_proposes_the_points_of_its_table(int served, int points)
    {
        var criterion = new Criterion { Id = "c", Title = "c", MaxPoints = 8, Steps = [new(200, 7), new(100, 5)] };
        Assert.Equal(points, criterion.Proposed(served));
        Assert.Null(criterion.Proposed(null));
    }

    private static ScoreSheet Sheet(ScoringTemplate template, decimal one, EvidenceJudgement? ledger, EvidenceJudgement? contracts) => ScoreSheet.Of(
        template,
        "A",
        "E",
        SheetState.Submitted,
        [new("base.one", one), new("base.two", 0), new("information.all", 3)],
        new Dictionary<string, EvidenceJudgement?> { ["base.one/ledger"] = ledger, ["base.one/contracts"] = contracts }
            .Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.Value)));

    private static ScoringTemplate Template(string evidence) => TemplateFile.Read(
        Encoding.UTF8.GetBytes($$"""
        { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
          "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": "mean" }, "evidence": "{{evidence}}" },
          "blocks": [
            { "id": "base", "title": "b", "weight": 60, "criteria": [
              { "id": "base.one", "title": "1", "maxPoints": 5, "evidence": [ { "id": "ledger", "weight": 0.7 }, { "id": "contracts", "weight": 0.3 } ] },
              { "id": "base.two", "title": "2", "maxPoints": 5 } ] },
            { "id": "functions", "title": "f", "weight": 40, "claimed": [
              { "id": "information", "criteria": [ { "id": "information.all", "title": "i", "maxPoints": 4 } ] } ] } ] }
        """),
        "t.json");
}
