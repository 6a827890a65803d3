using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Tests.Ranking;

public sealed class ShortlistTrialTests
{
    [Fact]
    public void Other_numbers_move_the_list_and_nothing_else()
    {
        var template = AScoreTable.Template();
        var scores = AScoreTable.Of(template, AScoreTable.Policy(70, 2), (AScoreTable.Application("A", "5301"), 90), (AScoreTable.Application("B", "5301"), 80), (AScoreTable.Application("C", "5325"), 75), (AScoreTable.Application("D"), 65));
        var trial = ShortlistTrial.Of(template, scores, AScoreTable.Policy(60, 3, new Quota(QuotaBy.Prefecture, "*", null, 1)));
        Assert.Equal([("B", false), ("C", true), ("D", true)], trial.Changes.Select(change => (change.No, change.Enters)));
        Assert.Equal(trial.Before.Rows.Select(row => (row.Application.No, row.Rank, row.Figures!.Score)), trial.After.Rows.Select(row => (row.Application.No, row.Rank, row.Figures!.Score)));
        var lines = trial.Lines();
        foreach (var line in new[] { "入围分数线：70 → 60", "拟认定数量：2 → 3", "增加名额限制：每个州市至多1家", "建议名单：原2家，改后3家；列入2家，不再列入1家" })
            Assert.Contains(lines, one => one.Zh == line);
        Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line.En)));
        Assert.Contains(lines, line => line.Zh.StartsWith("不再列入：第2名 B", StringComparison.Ordinal) && line.Zh.Contains("昆明市至多1家", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trial_does_not_draw_again()
    {
        var template = AScoreTable.Template(chain: "\"lot\"");
        var scores = AScoreTable.Of(template, AScoreTable.Policy(60, 1) with { LotSeed = "2026-round-1/7f3a" }, (AScoreTable.Application("B06"), 80), (AScoreTable.Application("B07"), 80));
        var trial = ShortlistTrial.Of(template, scores, AScoreTable.Policy(60, 1) with { LotSeed = "another" });
        Assert.Empty(trial.Changes);
        Assert.Equal("B07", trial.After.Rows[0].Application.No);
    }

    [Fact]
    public async Task The_command_tells_the_changes_and_writes_no_ranking()
    {
        using var folder = new RoundRuns.TemporaryFolder();
        var template = AScoreTable.Template();
        string At(string name) => Path.Combine(folder.Path, name);
        File.WriteAllBytes(At("t.json"), TemplateFile.Write(template));
        File.WriteAllBytes(At("scores.json"), ScoresFile.Write(AScoreTable.Of(template, AScoreTable.Policy(70, 1), (AScoreTable.Application("A"), 90), (AScoreTable.Application("B"), 80)), template));
        File.WriteAllText(At("other.json"), """{ "passLine": 70, "top": 2 }""");
        var run = await CommandRun.Of("rank", At("scores.json"), "--what-if", At("other.json"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("列入：第2名 B", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"format\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("in: rank 2, B", (await CommandRun.Of("rank", At("scores.json"), "--what-if", At("other.json"), "--lang", "en")).Output, StringComparison.Ordinal);
        File.WriteAllText(At("other.json"), """{ "passLine": 70, "seats": 2 }""");
        Assert.Contains("$.seats", (await CommandRun.Of("rank", At("scores.json"), "--what-if", At("other.json"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_round_each_trial_stands_in_the_record_and_changes_nothing_and_before_the_ranking_there_is_none()
    {
        var round = new ScoredRound();
        await round.InitializeAsync();
        try
        {
            var trial = new TryShortlist(round.Round, new ShortlistPolicy(0, null, [], null));
            var refused = await Assert.ThrowsAsync<RefusedException>(() => round.SendAsync(trial));
            Assert.IsType<RoundNotIn>(refused.Refusal);
            await round.SendAsync(new MoveRound(round.Round, RoundStage.Sealed), "截止时间已到");
            await round.SendAsync(new RankRound(round.Round));
            var before = await round.ReadAsync(db => db.Rankings.AsNoTracking().SingleAsync());
            var entries = await round.ReadAsync(db => db.Record.CountAsync());
            Assert.Empty((await round.SendAsync(trial)).Changes);
            Assert.Equal(entries + 1, await round.ReadAsync(db => db.Record.CountAsync()));
            Assert.Equal(before.Ranking, (await round.ReadAsync(db => db.Rankings.AsNoTracking().SingleAsync())).Ranking);
        }
        finally
        {
            await round.DisposeAsync();
        }
    }
}
