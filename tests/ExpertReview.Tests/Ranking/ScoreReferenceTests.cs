using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Ranking;

/// <summary>Criteria, states of sheets, specialists, rules of breadth, deviation and lots against values computed by other programs.</summary>
public sealed class ScoreReferenceTests
{
    [Theory]
    [InlineData("crit-01", "weighted_mean_of_percentages")]
    [InlineData("crit-02", "weighted_mean_of_percentages")]
    [InlineData("crit-04", "total")]
    public void Weighted_shares_of_points_are_exact(string id, string formula)
    {
        var one = CriteriaOf(id);
        var expected = one.GetProperty("expected").GetProperty(formula);
        Assert.Equal(References.Exact(expected.GetProperty("exact").GetString()!), TotalOf(one, oneBlock: false));
        Assert.Equal(expected.Number("half_up"), TotalOf(one, oneBlock: false)!.Value.Round(2));
    }

    [Theory]
    [InlineData("crit-01")]
    [InlineData("crit-02")]
    [InlineData("crit-08")]
    public void Criteria_of_one_block_count_by_their_points(string id) =>
        Assert.Equal(References.Exact(CriteriaOf(id).GetProperty("expected").GetProperty("percentage_of_points").GetProperty("exact").GetString()!), TotalOf(CriteriaOf(id), oneBlock: true));

    [Theory]
    [InlineData("crit-03")]
    [InlineData("crit-05")]
    public void Weights_that_do_not_sum_to_a_hundred_are_refused(string id) =>
        Assert.Equal("$.blocks", Assert.Single(Assert.Throws<InputRefusedException>(() => TotalOf(CriteriaOf(id), oneBlock: false)).Errors).Place);

    [Fact]
    public void A_criterion_without_a_score_gives_no_total() => Assert.Null(TotalOf(CriteriaOf("crit-06"), oneBlock: false));

    [Fact]
    public void Only_submitted_sheets_count_and_absent_experts_are_no_zeros()
    {
        var all = References.Of("aggregation").GetProperty("panel_states");
        var template = AScoreTable.Template();
        var application = AScoreTable.Application("A");
        // Abstained and replaced experts have no sheet that counts: the product knows them as recused. The draft is left out, for with it there is no number at all.
        var sheets = all.GetProperty("panel").EnumerateArray().Where(one => one.GetProperty("status").GetString() != "draft").Select(one => AScoreTable.Sheet(
            template, application, one.GetProperty("expert").GetString()!, one.GetProperty("total").GetString() is { } total ? decimal.Parse(total, CultureInfo.InvariantCulture) : 0,
            state: one.GetProperty("status").GetString() == "submitted" ? SheetState.Submitted : SheetState.Recused)).ToList();
        foreach (var (method, member) in new[] { ("\"mean\"", "mean"), ("\"median\"", "median"), ("\"trimmed-mean\"", "trimmed_rule_below_5") })
        {
            var row = ScoreRanking.Of(AScoreTable.Template(method), new ReviewScores("t", [application], sheets, null)).Rows.Single();
            Assert.Equal(all.GetProperty(member).Number("half_up"), row.Figures!.Score);
            Assert.Equal((4, false), (row.Sheets, row.Figures.Trimmed));
        }

        Assert.Equal(all.GetProperty("counted").EnumerateArray().Select(one => one.GetString()), ScoreRanking.Of(template, new ReviewScores("t", [application], sheets, null)).CountedSheets.Select(sheet => sheet.Expert));
        var five = ScoreRanking.Of(AScoreTable.Template(more: ", \"minSheets\": 5"), new ReviewScores("t", [application], sheets, null)).Rows.Single();
        Assert.Equal((RowState.Incomplete, "评分不完整：有效评分表4份，少于5份"), (five.State, five.Reason));
    }

    [Fact]
    public void An_expert_without_spread_is_named_and_nothing_is_divided_by_it()
    {
        var scores = References.Of("aggregation").GetProperty("zero_spread").GetProperty("scores").EnumerateObject()
            .SelectMany(expert => expert.Value.EnumerateArray().Select((score, at) => new CalibrationScore($"A{at}", expert.Name, decimal.Parse(score.GetString()!, CultureInfo.InvariantCulture)))).ToList();
        var result = Calibrating.Of(scores, null);
        Assert.Equal(["E2"], result.Agreement.ZeroSpreadExperts);
        Assert.NotNull(result.Experts.Single(expert => expert.No == "E2").Effect);
    }

    [Fact]
    public void A_specialist_scores_only_own_functions_so_the_mean_goes_by_function_first()
    {
        // The product scores every claimed function on every sheet; what the reference shows is that its mean of blocks is another number.
        var one = Functions("fun-08");
        var percents = new Dictionary<string, List<Rational>>();
        foreach (var function in one.GetProperty("sheets").EnumerateObject().SelectMany(sheet => sheet.Value.EnumerateObject()))
            (percents.TryGetValue(function.Name, out var list) ? list : percents[function.Name] = []).Add(100 * (Rational)function.Value.Number("points") / function.Value.Number("full_mark"));
        var means = percents.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Aggregate.Mean(pair.Value.ToArray())).ToArray();
        Assert.Equal(one.GetProperty("expected").GetProperty("per_function_percent").EnumerateObject().Select(function => References.Exact(function.Value.GetProperty("exact").GetString()!)), means);
        var block = 40 * new Combine(CombineMethod.Mean).Of([.. means.Select(mean => (mean / 100, 1m))], 0);
        Assert.Equal(References.Exact(one.GetProperty("expected").GetProperty("proposed_mean_per_function_then_over_functions").GetProperty("exact").GetString()!), block);
    }

    [Theory]
    [InlineData("weighted_mean", CombineMethod.Mean, 1)]
    [InlineData("best_function", CombineMethod.Best, 1)]
    [InlineData("main_double", CombineMethod.Mean, 2)]
    public void Rules_of_breadth_reward_what_the_reference_says(string rule, CombineMethod method, int mainWeight)
    {
        var combine = new Combine(method);
        Assert.Equal(Expected("one_function"), 40 * combine.Of([(0.9m, mainWeight)], 0));
        Assert.Equal(Expected("three_functions"), 40 * combine.Of([(0.9m, mainWeight), (0.7m, 1), (0.5m, 1)], 0));
        Assert.True(new Combine(CombineMethod.MainPlus, 0.05m).Of([(0.9m, 1), (0.7m, 1), (0.5m, 1)], 0) > (Rational)0.9m);

        Rational Expected(string who) => References.Exact(Functions("fun-rules").GetProperty(who).GetProperty(rule).GetProperty("exact").GetString()!);
    }

    [Fact]
    public void Deviation_is_from_the_mean_of_the_others_and_more_than_the_limit()
    {
        foreach (var one in References.Of("aggregation").GetProperty("deviation").EnumerateArray())
            foreach (var limit in new[] { 20, 30 })
            {
                var totals = one.GetProperty("totals").EnumerateArray().Select((total, at) => new CalibrationScore("A", $"E{at}", decimal.Parse(total.GetString()!, CultureInfo.InvariantCulture))).ToList();
                var own = Deviations.OfTotals(totals, new DeviationLimits(TotalPercent: limit));
                var expected = one.GetProperty("experts").EnumerateArray().ToList();
                for (var at = 0; at < expected.Count; at++)
                {
                    Assert.Equal(Exact(expected[at], "mean_of_others"), own[at].MeanOfOthers);
                    Assert.Equal(Exact(expected[at], "deviation_points_others"), own[at].Difference);
                    Assert.Equal(Exact(expected[at], "deviation_from_others_percent"), own[at].Percent);
                    Assert.Equal(expected[at].GetProperty($"flag_{limit}").GetBoolean(), own[at].Beyond);
                }
            }

        static Rational Exact(JsonElement at, string member) => References.Exact(at.GetProperty(member).GetProperty("exact").GetString()!);
    }

    [Fact]
    public void Lots_and_the_commitment_are_plain_sha256()
    {
        var all = References.Of("shortlist");
        var seed = all.GetProperty("seed").GetString()!;
        Assert.Equal(all.GetProperty("commitment_sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed))));
        foreach (var lot in all.GetProperty("lots").EnumerateObject())
            Assert.Equal(lot.Value.GetString(), Lot.Of(seed, lot.Name));
    }

    private static JsonElement CriteriaOf(string id) => References.Of("aggregation").GetProperty("criteria").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    private static JsonElement Functions(string id) => References.Of("functions").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    // Each criterion a block of its own weight, or all criteria in one block.
    private static Rational? TotalOf(JsonElement one, bool oneBlock)
    {
        var criteria = one.GetProperty("criteria").EnumerateArray().ToList();
        string Criterion(JsonElement at) => $$"""{ "id": "{{at.GetProperty("code").GetString()}}", "title": "c", "maxPoints": {{at.GetProperty("max").GetString()}} }""";
        string Block(string id, string weight, string inside) => $$"""{ "id": "{{id}}", "title": "b", "weight": {{weight}}, "criteria": [ {{inside}} ] }""";
        var blocks = oneBlock
            ? Block("all", "100", string.Join(',', criteria.Select(Criterion)))
            : string.Join(',', criteria.Select((at, i) => Block($"b{i}", at.GetProperty("weight").GetString()!, Criterion(at))));
        var template = TemplateFile.Read(
            Encoding.UTF8.GetBytes($$"""
            { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
              "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": "mean" } }, "blocks": [ {{blocks}} ] }
            """),
            "t.json");
        var points = criteria.Where(at => at.GetProperty("score").ValueKind != JsonValueKind.Null).Select(at => KeyValuePair.Create(at.GetProperty("code").GetString()!, at.Number("score")));
        return new SheetScoring(template, [], default).ScoreOf(ScoreSheet.Of(template, "A", "E", SheetState.Submitted, points, []))?.Total;
    }
}
