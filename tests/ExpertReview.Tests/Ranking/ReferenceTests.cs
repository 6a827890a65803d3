using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Tests.Ranking;

/// <summary>Aggregates, function blocks and shortlists against values computed by other programs.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Shortlists => [.. References.Of("shortlist").GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    [Fact]
    public void Mean_median_and_trimmed_mean_are_exact()
    {
        var checkedValues = 0;
        foreach (var one in References.Of("aggregation").GetProperty("aggregation").EnumerateArray())
        {
            var totals = one.GetProperty("totals").EnumerateArray().Select(total => References.Exact(total.GetString()!)).Order().ToArray();
            var expected = one.GetProperty("expected");
            foreach (var (name, aggregate) in new[] { ("mean", new Aggregate(AggregateMethod.Mean)), ("median", new(AggregateMethod.Median)), ("trimmed_rule", new(AggregateMethod.TrimmedMean)) })
                if (expected.TryGetProperty(name, out var value))
                {
                    var got = aggregate.Of(totals);
                    Assert.Equal(References.Exact(value.GetProperty("exact").GetString()!), got);
                    Assert.Equal(value.Number("half_up"), got.Round(2));
                    checkedValues++;
                }
        }

        Assert.Equal(39, checkedValues);
    }

    [Fact]
    public void Rounding_is_half_up()
    {
        foreach (var one in References.Of("aggregation").GetProperty("rounding").EnumerateArray())
            Assert.Equal(one.Number("half_up"), References.Exact(one.GetProperty("value").GetString()!).Round(2));
    }

    [Fact]
    public void Rounding_sheets_first_is_a_setting_that_changes_the_mean()
    {
        foreach (var one in References.Of("aggregation").GetProperty("when_to_round").EnumerateArray())
        {
            var totals = one.GetProperty("totals").EnumerateArray().Select(total => decimal.Parse(total.GetString()!, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(one.GetProperty("round_once").Number("half_up"), Mean("false"));
            Assert.Equal(one.GetProperty("totals_rounded_first").GetProperty("half_up").Number("mean"), Mean("true"));

            decimal Mean(string first)
            {
                var template = AScoreTable.Template(more: $", \"roundSheets\": {first}");
                var application = AScoreTable.Application("A");
                var sheets = totals.Select((total, i) => AScoreTable.Sheet(template, application, $"E{i}", total)).ToList();
                return ScoreRanking.Of(template, new ReviewScores("t", [application], sheets, Shortlist: null)).Rows.Single().Figures!.Score;
            }
        }
    }

    [Fact]
    public void The_functions_block_is_the_weighted_mean_of_shares()
    {
        var cases = References.Of("functions").EnumerateArray().Where(one => one.TryGetProperty("functions", out _)).ToList();
        Assert.Equal(7, cases.Count);
        foreach (var one in cases)
        {
            var shares = one.GetProperty("functions").EnumerateArray()
                .Select(function => ((Rational)function.Number("points") / function.Number("full_mark"), function.Number("weight"))).ToList();
            var block = 40 * new Combine(CombineMethod.Mean).Of(shares, 0);
            Assert.Equal(References.Exact(one.GetProperty("expected").GetProperty("block_B").GetProperty("exact").GetString()!), block);
            Assert.Equal(References.Exact(one.GetProperty("expected").GetProperty("total").GetProperty("exact").GetString()!), block + one.Number("A") + one.Number("T"));
        }
    }

    [Theory]
    [MemberData(nameof(Shortlists))]
    public void Order_ties_list_and_failing_quotas_are_the_reference(string id)
    {
        var all = References.Of("shortlist");
        var one = all.GetProperty("cases").EnumerateArray().Single(candidate => candidate.GetProperty("id").GetString() == id);
        var ranking = RankingOf(one, all.GetProperty("seed").GetString()!);
        var expected = one.GetProperty("expected");
        Assert.Equal(Texts(expected.GetProperty("order")), ranking.Rows.Select(row => row.Application.No));
        Assert.Equal(Texts(expected.GetProperty("selected")), ranking.Rows.Where(row => row.Shortlisted).Select(row => row.Application.No));
        var ties = expected.GetProperty("ties").EnumerateArray()
            .Select(tie => (tie.GetProperty("below").GetString()!, tie.GetProperty("decided_by").GetString() switch { "function_block" => "functions", "art8_block" => "features", "spread" => "smallerSpread", var same => same }));
        Assert.Equal(ties, ranking.Rows.Where(row => row.TieBrokenBy is not null).Select(row => (row.Application.No, row.TieBrokenBy)));
        Assert.Equal(expected.GetProperty("feasible").GetBoolean(), ranking.QuotaFailures.Count == 0);
        if (!expected.TryGetProperty("shortage", out var shortage))
            return;
        Assert.Equal(
            shortage.EnumerateObject().Select(rule => (rule.Name, rule.Value.GetProperty("required").GetInt32(), rule.Value.GetProperty("eligible").GetInt32(), rule.Value.GetProperty("reached").GetInt32())),
            ranking.QuotaFailures.Select(failure => ($"minimum prefecture {failure.Rule.Value}", failure.Rule.Places, failure.Eligible, failure.Reached)));
        Assert.Equal(
            expected.GetProperty("minimal_conflicts").EnumerateArray().Select(set => string.Join(';', Texts(set).Order(StringComparer.Ordinal))),
            ranking.QuotaFailures.SelectMany(failure => failure.MinimalSets).Select(set => string.Join(';', set.Select(WordsOf).Order(StringComparer.Ordinal))));
    }

    private static RankingTable RankingOf(JsonElement one, string seed)
    {
        var template = AScoreTable.Template(chain: "\"functions\", \"features\", \"median\", \"smallerSpread\", \"lot\"");
        var applications = new List<ScoredApplication>();
        var sheets = new List<ScoreSheet>();
        foreach (var given in one.GetProperty("applications").EnumerateArray())
        {
            var application = AScoreTable.Application(given.GetProperty("id").GetString()!, given.GetProperty("prefecture").GetString(), (ServiceFunction)int.Parse(given.GetProperty("function").GetString()![1..], CultureInfo.InvariantCulture));
            applications.Add(application);
            var (total, median, spread) = (given.Number("total"), given.Number("median"), given.Number("spread"));
            foreach (var (expert, sheet) in new[] { ("E1", (3 * total - median - spread) / 2), ("E2", median), ("E3", (3 * total - median + spread) / 2) })
                sheets.Add(AScoreTable.Sheet(template, application, expert, sheet, given.Number("function_block"), given.Number("art8_block")));
        }

        var quotas = Quotas(one, "minimum").Concat(Quotas(one, "maximum")).ToList();
        return ScoreRanking.Of(template, new ReviewScores("t", applications, sheets, new ShortlistPolicy(one.Number("pass_line"), one.GetProperty("N").GetInt32(), quotas, seed)));
    }

    private static IEnumerable<Quota> Quotas(JsonElement one, string name) => one.TryGetProperty(name, out var all)
        ? from attribute in all.EnumerateObject()
          from value in attribute.Value.EnumerateObject()
          let places = value.Value.GetInt32()
          let key = attribute.Name == "function" ? ((ServiceFunction)int.Parse(value.Name[1..], CultureInfo.InvariantCulture)).Code() : value.Name
          select new Quota(attribute.Name == "function" ? QuotaBy.Function : QuotaBy.Prefecture, key, name == "minimum" ? places : null, name == "maximum" ? places : null)
        : [];

    private static string WordsOf(QuotaRule rule) => rule.By == QuotaBy.Function
        ? $"{(rule.AtLeast ? "minimum" : "maximum")} function F{(int)ServiceFunctions.FromCode(rule.Value)!} = {rule.Places}"
        : $"{(rule.AtLeast ? "minimum" : "maximum")} prefecture {rule.Value} = {rule.Places}";

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(text => text.GetString()!);
}
