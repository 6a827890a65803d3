using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Tests.Ranking;

public sealed class ScoreRankingTests
{
    [Fact]
    public void Equal_scores_share_a_rank_and_the_next_one_is_skipped()
    {
        var rows = Ranked(AScoreTable.Template(), AScoreTable.Policy(), ("A", 90), ("B", 80), ("C", 80), ("D", 70)).Rows;
        Assert.Equal([1, 2, 2, 4], rows.Select(row => row.Rank!.Value));
        Assert.All(rows, row => Assert.Null(row.TieBrokenBy));
        Assert.Contains("与同分2家并列", rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lot_orders_by_the_hash_of_seed_and_number()
    {
        var template = AScoreTable.Template(chain: "\"lot\"");
        var rows = Ranked(template, AScoreTable.Policy() with { LotSeed = "2026-round-1/7f3a" }, ("B06", 80), ("B07", 80)).Rows;
        Assert.Equal(["B07", "B06"], rows.Select(row => row.Application.No));
        Assert.Equal([null, "lot"], rows.Select(row => row.TieBrokenBy));
        Assert.Equal("42776588a7dfaef854179574478dfcd07123a702720e46c8701b75880210e780", Lot.Of("2026-round-1/7f3a", "A06"));
    }

    [Fact]
    public void A_draft_or_an_unscored_criterion_or_too_few_sheets_give_no_number_and_say_why()
    {
        var template = AScoreTable.Template(more: ", \"minSheets\": 2");
        var (draft, gap, few, gone) = (AScoreTable.Application("A1"), AScoreTable.Application("A2"), AScoreTable.Application("A3"), AScoreTable.Application("A4") with { Ineligible = "资产不足" });
        ScoreSheet Sheet(ScoredApplication application, string expert, SheetState state = SheetState.Submitted) => AScoreTable.Sheet(template, application, expert, 60, state: state);
        var unscored = Sheet(gap, "E3") with { Points = [.. Sheet(gap, "E3").Points.Select((points, i) => i == 0 ? null : points)] };
        var scores = new ReviewScores(
            "t",
            [gone, few, gap, draft],
            [Sheet(draft, "E1"), Sheet(draft, "E2"), Sheet(draft, "E3", SheetState.Draft), Sheet(gap, "E1"), Sheet(gap, "E2"), unscored, Sheet(few, "E1"), Sheet(few, "E2", SheetState.Recused), Sheet(gone, "E1")],
            AScoreTable.Policy());
        var ranking = ScoreRanking.Of(template, scores);
        Assert.Equal(["A1", "A2", "A3", "A4"], ranking.Rows.Select(row => row.Application.No));
        Assert.All(ranking.Rows, row => Assert.True(row is { Rank: null, Figures: null, Shortlisted: false }));
        Assert.Equal([2, 2, 1, 1], ranking.Rows.Select(row => row.Sheets));
        Assert.Equal("评分不完整：专家E3的评分表未提交", ranking.Rows[0].Reason);
        Assert.Equal("评分不完整：专家E3未评base.all", ranking.Rows[1].Reason);
        Assert.Equal("评分不完整：有效评分表1份，少于2份", ranking.Rows[2].Reason);
        Assert.Equal("不符合条件：资产不足", ranking.Rows[3].Reason);
        Assert.Equal([("A1", "E1"), ("A1", "E2"), ("A2", "E1"), ("A2", "E2"), ("A3", "E1")], ranking.CountedSheets.Select(sheet => (sheet.Application, sheet.Expert)));
    }

    [Fact]
    public void Trimming_is_by_count_and_each_block_is_trimmed_by_itself()
    {
        var template = AScoreTable.Template("\"trimmed-mean\", \"fromSheets\": 3");
        var application = AScoreTable.Application("A");
        var sheets = new[] { (60m, 20m), (70m, 0m), (100m, 10m) }.Select((one, i) => AScoreTable.Sheet(template, application, $"E{i}", one.Item1, one.Item2)).ToList();
        var figures = ScoreRanking.Of(template, new ReviewScores("t", [application], sheets, null)).Rows[0].Figures!;
        Assert.Equal((70m, 76.67m, 70m, 60m, 100m, 40m, true), (figures.Score, figures.Mean, figures.Median, figures.Min, figures.Max, figures.Spread, figures.Trimmed));
        Assert.Equal([70m, 10m, 0m], figures.Blocks);
        Assert.Equal([33.33m], figures.Functions);
    }

    [Fact]
    public void Nobody_is_shortlisted_without_a_policy() =>
        Assert.All(Ranked(AScoreTable.Template(), null, ("A", 90)).Rows, row => Assert.Equal((false, "未设定建议名单规则"), (row.Shortlisted, row.Reason)));

    [Fact]
    public void The_pass_line_is_compared_with_the_published_score()
    {
        var rows = Ranked(AScoreTable.Template(), AScoreTable.Policy(70), ("A", 69.995m), ("B", 69.994m)).Rows;
        Assert.Equal([true, false], rows.Select(row => row.Shortlisted));
        Assert.Equal("得分69.99低于入围分数线70.00", rows[1].Reason);
    }

    [Fact]
    public void A_tie_at_the_cut_is_for_the_meeting_and_nobody_below_is_taken()
    {
        var rows = Ranked(AScoreTable.Template(), AScoreTable.Policy(60, 2), ("A", 90), ("B", 80), ("C", 80), ("D", 70)).Rows;
        Assert.Equal([true, false, false, false], rows.Select(row => row.Shortlisted));
        Assert.Contains("同名次的2家不能全部列入，提请会议研究", rows[1].Reason, StringComparison.Ordinal);
        Assert.Contains("提请会议研究的并列申报之后", rows[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_name_the_full_quota_and_the_places_kept_for_minimums()
    {
        var template = AScoreTable.Template();
        var policy = AScoreTable.Policy(60, 3, new Quota(QuotaBy.Prefecture, "*", null, 1), new Quota(QuotaBy.Prefecture, "5325", 1, null));
        var scores = AScoreTable.Of(
            template,
            policy,
            (AScoreTable.Application("A", "5301"), 95),
            (AScoreTable.Application("B", "5301"), 90),
            (AScoreTable.Application("C"), 85),
            (AScoreTable.Application("D"), 80),
            (AScoreTable.Application("E", "5325"), 70),
            (AScoreTable.Application("F"), 65));
        var rows = ScoreRanking.Of(template, scores).Rows;
        Assert.Equal(["A", "C", "E"], rows.Where(row => row.Shortlisted).Select(row => row.Application.No));
        Assert.Equal("达到入围分数线60.00，受名额限制：昆明市至多1家", rows[1].Reason);
        Assert.Equal("达到入围分数线60.00，受名额限制：余下名额须留给红河哈尼族彝族自治州至少1家", rows[3].Reason);
        Assert.Equal("达到入围分数线60.00，前列申报受名额规则限制，依次列入", rows[4].Reason);
        Assert.Equal("达到入围分数线60.00，拟认定名额3个已满，在截止线之后", rows[5].Reason);
    }

    [Fact]
    public void A_big_round_with_four_kinds_of_quotas_is_decided()
    {
        var template = AScoreTable.Template();
        var scored = Enumerable.Range(0, 600).Select(i => (
            new ScoredApplication($"A{i:000}", [ServiceFunctions.All[i * 7 % 10]])
            {
                Prefecture = Prefecture.All[i * 5 % 16].Code,
                Recommender = $"R{i * 11 % 18}",
                Kind = i % 3 == 0 ? "again" : "new",
            },
            200m - i / 5m)).ToArray();
        var policy = AScoreTable.Policy(
            null, 60, new(QuotaBy.Prefecture, "*", 2, 6), new(QuotaBy.Function, "*", 3, 8), new(QuotaBy.Recommender, "*", 1, 5), new(QuotaBy.Kind, "again", 10, 20));
        var ranking = ScoreRanking.Of(template, AScoreTable.Of(template, policy, scored));
        var list = ranking.Rows.Where(row => row.Shortlisted).Select(row => row.Application).ToList();
        Assert.Empty(ranking.QuotaFailures);
        Assert.Equal(60, list.Count);
        Assert.All(list.CountBy(one => one.Prefecture!), pair => Assert.InRange(pair.Value, 2, 6));
        Assert.All(list.CountBy(one => one.MainFunction), pair => Assert.InRange(pair.Value, 3, 8));
        Assert.All(list.CountBy(one => one.Recommender!), pair => Assert.InRange(pair.Value, 1, 5));
        Assert.InRange(list.Count(one => one.Kind == "again"), 10, 20);
    }

    private static RankingTable Ranked(ScoringTemplate template, ShortlistPolicy? policy, params (string No, decimal Score)[] scored) =>
        ScoreRanking.Of(template, AScoreTable.Of(template, policy, [.. scored.Select(one => (AScoreTable.Application(one.No), one.Score))]));
}
