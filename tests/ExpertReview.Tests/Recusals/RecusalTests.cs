using System.Text.Json;
using ExpertReview.Data.Queries;
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

public sealed class RecusalTests : IClassFixture<ScoredRound>
{
    private readonly ScoredRound _round;

    public RecusalTests(ScoredRound round) => _round = round;

    [Fact]
    public async Task A_round_in_which_an_expert_was_replaced_is_exported_right()
    {
        var id = _round.Round;
        var (code, expert) = (_round.Pairs[0].Application, _round.Pairs[0].Expert);
        await _round.SendAsync(new ConfirmPledge(id, expert, Pledge.Version));

        // Refused first: the expert scores on.
        await _round.SendAsync(new DeclareConflict(id, expert, code, "亲属在该单位"));
        Assert.Single((await _round.SendAsync(new RecusalsOf(id))).Asked);
        await Refused<DecisionWithoutReason>(new RejectRecusal(id, code, expert, " "));
        await _round.SendAsync(new RejectRecusal(id, code, expert, "已核实，不属于近亲属"));
        await Refused<NoRecusalAsked>(new AcceptRecusal(id, code, expert, "再次"));
        Assert.True((await _round.SendAsync(new SheetOf(id, expert, code)))!.Editable);

        // Asked again and accepted: the sheet is set aside, the place is free, and nothing is sealed meanwhile.
        await _round.SendAsync(new DeclareConflict(id, expert, code, "担任过顾问"));
        await Refused<RecusalsOpen>(new MoveRound(id, RoundStage.Sealed));
        var place = await _round.SendAsync(new AcceptRecusal(id, code, expert, "曾任顾问属实"));
        await Refused<PairSetAside>(new OrderRecusal(id, code, expert, "重复"));
        await Refused<SheetClosed>(new SubmitScoreSheet(id, expert, code));
        await Refused<RecusalsOpen>(new MoveRound(id, RoundStage.Sealed));

        var found = (await _round.SendAsync(new SubstitutesFor(id, place)))!;
        var barred = found.Candidates.First(one => one.Why == CandidateBar.Conflict);
        await Refused<PlanBreaksRules>(new FillVacancy(id, place, barred.Expert.No, "不该成功"));
        await Refused<NotInPlan>(new FillVacancy(id, place, "没有此人", "不该成功"));
        var comes = found.Candidates[0];
        Assert.Null(comes.Why);
        await _round.SendAsync(new FillVacancy(id, place, comes.Expert.No, "份数最少"));
        await Refused<VacancyClosed>(new FillVacancy(id, place, comes.Expert.No, "再点一次"));
        await _round.SendAsync(new ConfirmPledge(id, comes.Expert.No, Pledge.Version));
        Assert.Contains(code, (await _round.SendAsync(new MySheets(id, comes.Expert.No))).Sheets.Select(one => one.Application));

        // A place may stay open, with its reason.
        var other = _round.Pairs.First(pair => pair.Application != code && pair.Expert != expert);
        var second = await _round.SendAsync(new OrderRecusal(id, other.Application, other.Expert, "群众反映"));
        await Refused<DecisionWithoutReason>(new FillVacancy(id, second, null, ""));
        await _round.SendAsync(new FillVacancy(id, second, null, "其余专家均须回避"));

        await AssertExports(id, code, expert, comes.Expert.No, other);
    }

    private async Task AssertExports(int id, string code, string expert, string comes, Assignment other)
    {
        var missing = await _round.ReadAsync(db => db.MissingSheetsOf(id, CancellationToken.None));
        Assert.Equal(_round.Pairs.Count + 1 - 2, missing);
        await Refused<SheetsMissing>(new MoveRound(id, RoundStage.Sealed));
        await _round.SendAsync(new MoveRound(id, RoundStage.Sealed), "测试需要，未全部提交");
        await Refused<RoundNotIn>(new OrderRecusal(id, code, comes, "封存后"));
        await Refused<RoundNotIn>(new ReopenSheet(id, comes, code, "封存后"));
        await _round.SendAsync(new RankRound(id));
        var files = (await _round.SendAsync(new ExportRound(id))).ToDictionary(file => file.Name, file => file.Bytes);

        var sheets = JsonDocument.Parse(files["scores.json"]).RootElement.GetProperty("sheets").EnumerateArray()
            .ToDictionary(sheet => (sheet.GetProperty("application").GetString()!, sheet.GetProperty("expert").GetString()!), sheet => sheet.GetProperty("state").GetString());
        Assert.Equal("recused", sheets[(code, expert)]);
        Assert.Equal("draft", sheets[(code, comes)]);
        Assert.Equal("recused", sheets[(other.Application, other.Expert)]);

        var (problem, plan) = ReadPlan.Of(files["problem.json"], files["plan.json"]);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, plan));
        var pairs = new ReadPlan(problem, plan).Pairs.ToList();
        Assert.Contains((code, comes), pairs);
        Assert.DoesNotContain((code, expert), pairs);
        Assert.DoesNotContain((other.Application, other.Expert), pairs);
        Assert.Equal(other.Application, problem.Applications[Assert.Single(plan.Shortfalls).Application].No);
        using var paper = new System.IO.Compression.ZipArchive(new MemoryStream(files["评审任务分配方案.xlsx"]));
        var text = string.Concat(paper.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        foreach (var said in new[] { "方案变动", "递补", "责令回避" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    private async Task Refused<T>(MediatR.IRequest<bool> act) where T : Refusal => Assert.IsType<T>((await Assert.ThrowsAsync<RefusedException>(() => _round.SendAsync(act))).Refusal);

    private async Task Refused<T>(MediatR.IRequest<string> act) where T : Refusal => Assert.IsType<T>((await Assert.ThrowsAsync<RefusedException>(() => _round.SendAsync(act))).Refusal);

    private async Task Refused<T>(MediatR.IRequest<int> act) where T : Refusal => Assert.IsType<T>((await Assert.ThrowsAsync<RefusedException>(() => _round.SendAsync(act))).Refusal);

    private async Task Refused<T>(MediatR.IRequest<long> act) where T : Refusal => Assert.IsType<T>((await Assert.ThrowsAsync<RefusedException>(() => _round.SendAsync(act))).Refusal);

    private async Task Refused<T>(MediatR.IRequest<RoundStage> act) where T : Refusal => Assert.IsType<T>((await Assert.ThrowsAsync<RefusedException>(() => _round.SendAsync(act))).Refusal);
}
