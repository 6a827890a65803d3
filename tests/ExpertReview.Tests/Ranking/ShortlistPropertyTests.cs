using CsCheck;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Tests.Ranking;

/// <summary>Small random rounds against the enumeration of all subsets: one to four attributes in play, ties, infeasible quotas.</summary>
public sealed class ShortlistPropertyTests
{
    private static readonly Gen<ScoredApplication> Applications =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[1, 3], (prefecture, recommender, kind, function) =>
            new ScoredApplication("", [(ServiceFunction)function])
            {
                Prefecture = prefecture == 0 ? null : $"530{prefecture}",
                Recommender = recommender == 0 ? null : $"R{recommender}",
                Kind = kind == 0 ? null : kind == 1 ? "new" : "again",
            });

    private static readonly Gen<Quota> Quotas =
        Gen.Select(Gen.Enum<QuotaBy>(), Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], (by, value, min, max) => new Quota(
            by,
            value == 0 ? "*" : by switch { QuotaBy.Prefecture => $"530{value}", QuotaBy.Recommender => $"R{value}", QuotaBy.Kind => value == 1 ? "new" : "again", _ => ((ServiceFunction)value).Code() },
            min == 0 ? null : min,
            max == 0 && min > 0 ? null : max));

    private static readonly Gen<(ScoredApplication[] Applications, int[] Scores, Quota[] Quotas, int Top, bool Line)> Rounds =
        Gen.Select(Applications.Array[1, 8], Gen.Int[60, 75].Array[8], Quotas.Array[0, 4], Gen.Int[0, 8], Gen.Bool);

    [Fact]
    public void The_list_is_the_one_of_the_definition() => Rounds.Sample(
        round =>
        {
            var (ranking, oracle) = Both(round);
            Assert.Equal(oracle.List(), new SortedSet<string>(ranking.Rows.Where(row => row.Shortlisted).Select(row => row.Application.No)));
            Assert.Equal(oracle.Missing == 0, ranking.QuotaFailures.Count == 0);
        },
        iter: 1500);

    [Fact]
    public void Every_minimal_failing_set_is_named_and_no_other() => Rounds.Sample(
        round =>
        {
            var (ranking, oracle) = Both(round);
            if (ranking.QuotaFailures.Count == 0 || oracle.Rules > 8)
                return;
            Assert.All(ranking.QuotaFailures, failure => Assert.True(failure.SetsAreAll));
            var named = ranking.QuotaFailures.SelectMany(failure => failure.MinimalSets)
                .Select(set => string.Join(';', set.Select(rule => $"{rule.By} {rule.Value} {rule.AtLeast} {rule.Places}").Order(StringComparer.Ordinal)));
            Assert.Equal(oracle.MinimalFailures(), new SortedSet<string>(named));
        },
        iter: 400);

    [Fact]
    public void The_order_of_the_input_changes_nothing() => Rounds.Sample(
        round =>
        {
            var (template, scores) = Scores(round);
            var turned = scores with { Applications = [.. scores.Applications.Reverse()], Sheets = [.. scores.Sheets.Reverse()] };
            Assert.Equal(Shown(ScoreRanking.Of(template, scores)), Shown(ScoreRanking.Of(template, turned)));
        },
        iter: 300);

    [Fact]
    public void A_recused_sheet_changes_nothing() => Rounds.Sample(
        round =>
        {
            var (template, scores) = Scores(round);
            var recused = AScoreTable.Sheet(template, scores.Applications[0], "E9", 12, state: Domain.Scoring.SheetState.Recused);
            Assert.Equal(Shown(ScoreRanking.Of(template, scores)), Shown(ScoreRanking.Of(template, scores with { Sheets = [.. scores.Sheets, recused] })));
        },
        iter: 300);

    private static IEnumerable<string> Shown(RankingTable ranking) =>
        ranking.Rows.Select(row => $"{row.Rank} {row.Application.No} {row.State} {row.Figures?.Score} {row.Sheets} {row.TieBrokenBy} {row.Shortlisted} {row.Reason}");

    private static (RankingTable Ranking, ShortlistOracle Oracle) Both((ScoredApplication[], int[], Quota[], int, bool) round)
    {
        var (template, scores) = Scores(round);
        var ranking = ScoreRanking.Of(template, scores);
        return (ranking, new ShortlistOracle(ranking.Rows, scores.Applications, scores.Shortlist!));
    }

    private static (Domain.Scoring.ScoringTemplate Template, ReviewScores Scores) Scores((ScoredApplication[] Applications, int[] Scores, Quota[] Quotas, int Top, bool Line) round)
    {
        var template = AScoreTable.Template();
        var policy = AScoreTable.Policy(round.Line ? 65 : null, round.Top == 8 ? null : round.Top, round.Quotas);
        return (template, AScoreTable.Of(template, policy, [.. round.Applications.Select((one, i) => (one with { No = $"A{i}" }, (decimal)round.Scores[i]))]));
    }
}
