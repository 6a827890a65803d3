using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Recusals;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;
using ExpertReview.Tests.Reviews;

namespace ExpertReview.Tests.Recusals;

public sealed class DeclinedFileTests(ScoredRound round) : IClassFixture<ScoredRound>
{
    [Fact]
    public async Task A_declined_sheet_never_counts_and_no_list_of_conflicts_tells_of_it()
    {
        var id = round.Round;
        var (code, expert) = (round.Pairs[0].Application, round.Pairs[0].Expert);
        await round.SendAsync(new ConfirmPledge(id, expert, Pledge.Version));
        await round.SendAsync(new SaveScoreField(id, expert, code, "base.legal", "2", "before-declining", 0));
        Assert.IsType<DeclineWithoutReason>(await Refused(new DeclineFile(id, expert, code, DeclineReason.Other, " ")));
        await round.SendAsync(new DeclineFile(id, expert, code, DeclineReason.Health, "住院"));
        Assert.IsType<DeclineAwaitsDecision>(await Refused(new SaveScoreField(id, expert, code, "base.finance", "2", "after-declining", 0)));
        var asked = Assert.Single((await round.SendAsync(new RecusalsOf(id))).Asked);
        Assert.Equal(("健康原因：住院", true), (asked.Reason, asked.Declined));
        Assert.IsType<RecusalsOpen>(await Refused(new MoveRound(id, RoundStage.Sealed)));

        // Not agreed to: the expert scores on, and may ask again.
        await round.SendAsync(new RejectRecusal(id, code, expert, "可以延期"));
        Assert.True((await round.SendAsync(new SheetOf(id, expert, code)))!.Editable);
        Assert.IsType<NoRecusalAsked>(await Refused(new AcceptRecusal(id, code, expert, "再点一次")));
        await round.SendAsync(new DeclineFile(id, expert, code, DeclineReason.Health, "仍在住院"));
        var place = await round.SendAsync(new AcceptRecusal(id, code, expert, "情况属实"));
        var comes = (await round.SendAsync(new SubstitutesFor(id, place)))!.Candidates[0].Expert.No;
        Assert.NotEqual(expert, comes);
        await round.SendAsync(new FillVacancy(id, place, comes, "份数最少"));

        await round.SendAsync(new MoveRound(id, RoundStage.Sealed), "测试需要，未全部提交");
        await round.SendAsync(new RankRound(id));
        var files = (await round.SendAsync(new ExportRound(id))).ToDictionary(file => file.Name, file => file.Bytes);
        var states = JsonDocument.Parse(files["scores.json"]).RootElement.GetProperty("sheets").EnumerateArray()
            .ToDictionary(sheet => (sheet.GetProperty("application").GetString()!, sheet.GetProperty("expert").GetString()!), sheet => sheet.GetProperty("state").GetString());
        Assert.Equal(("recused", "draft"), (states[(code, expert)], states[(code, comes)]));
        Assert.DoesNotContain(JsonDocument.Parse(files["findings.json"]).RootElement.GetProperty("findings").EnumerateArray(), one =>
            one.GetProperty("kind").GetString() == "conflict" && one.GetProperty("code").GetString() == code && one.GetProperty("expert").GetString() == expert);
        var (problem, plan) = ReadPlan.Of(files["problem.json"], files["plan.json"]);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        var pairs = new ReadPlan(problem, plan).Pairs.ToList();
        Assert.Contains((code, comes), pairs);
        Assert.DoesNotContain((code, expert), pairs);
    }

    private async Task<Refusal> Refused<T>(MediatR.IRequest<T> act) => (await Assert.ThrowsAsync<RefusedException>(() => round.SendAsync(act))).Refusal;
}
