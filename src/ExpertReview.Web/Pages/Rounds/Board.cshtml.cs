using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Conflicts;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>进度: the stages with their dates, and what is to be done now, with numbers.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class Board(ReviewDb db) : RoundPage(db)
{
    private static readonly Dictionary<string, RoundStage> Acts = new(StringComparer.Ordinal)
    {
        ["FreezePolicy"] = RoundStage.Intake, ["FindConflicts"] = RoundStage.Assigning, ["ConfirmAssignments"] = RoundStage.Reviewing,
        ["RankRound"] = RoundStage.Ranked, ["DecideShortlist"] = RoundStage.Decided, ["ConfirmDecision"] = RoundStage.Decided,
        ["PublishShortlist"] = RoundStage.Publicised, ["AnnounceRecognitions"] = RoundStage.Announced, ["ArchiveRound"] = RoundStage.Archived,
    };

    private static readonly string[] Openings = [nameof(OpenRound), nameof(PrepareRound)];

    /// <summary>Something to do or to look at: how many, and where.</summary>
    /// <param name="Name">The key of its text.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Path">Page below the round.</param>
    /// <param name="Left">Whether something is left to do.</param>
    public sealed record Work(string Name, int Count, string Path, bool Left);

    public Dictionary<RoundStage, DateOnly> Reached { get; } = [];

    public IReadOnlyList<Work> Tasks { get; private set; } = [];

    public int Applications { get; private set; }

    public int Experts { get; private set; }

    public int Pairs { get; private set; }

    /// <summary>Recommenders without a stamped original (受理), clauses without an answer (形式审查).</summary>
    public int Left { get; private set; }

    /// <summary>Requests for recusal and free places that await the organiser.</summary>
    public int RecusalTasks { get; private set; }

    /// <summary>Questions of experts that await an answer.</summary>
    public int OpenQuestions { get; private set; }

    /// <summary>Whether the policy has a discussion after sealing.</summary>
    public bool HasDiscussion => Round.Stage >= RoundStage.Sealed && FrozenPolicy.Of(Round).Settings.Discussion;

    public PanelDiscussion? Discussion { get; private set; }

    public string Anchor { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => LookAsync(stop);

    public async Task<IActionResult> OnPostScreenAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Screening), reason ?? "", "reason") && await DoAsync(new CheckEligibility(Round.Id), reason ?? "")
            ? Then(At("/applications"), new("已进入形式审查", "screening begins"))
            : await AgainAsync(stop);

    public async Task<IActionResult> OnPostAssignAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Assigning), reason ?? "", "reason") && await DoAsync(new FindConflicts(Round.Id), reason ?? "")
            ? Then(At("/conflicts"), new("已查找回避情形", "conflicts of interest were looked for"))
            : await AgainAsync(stop);

    public async Task<IActionResult> OnPostSealAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new MoveRound(Round.Id, RoundStage.Sealed), reason ?? "") ? Then(At(""), new("评分已封存", "the scores are sealed")) : await AgainAsync(stop);

    public async Task<IActionResult> OnPostRankAsync(string? reason, CancellationToken stop) =>
        await DoAsync(new RankRound(Round.Id), reason ?? "") ? Then(At("/ranking"), new("已形成建议名单", "the proposed list stands")) : await AgainAsync(stop);

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        return Page();
    }

    private async Task LookAsync(CancellationToken stop)
    {
        Applications = await Db.Of<Recommendation>(Round.Id).Select(row => row.Code).Distinct().CountAsync(stop);
        Experts = await Db.Of<Expert>(Round.Id).CountAsync(stop);
        Pairs = await Db.Assignments.CountAsync(pair => pair.Round == Round.Id, stop);
        Left = Round.Stage switch
        {
            RoundStage.Intake => await StampedOriginals.MissingAsync(Db, Round.Id, stop),
            RoundStage.Screening => await OpenClauses.CountAsync(Db, Round, stop),
            _ => 0,
        };
        if (Round.Stage == RoundStage.Reviewing)
            OpenQuestions = await Db.Questions.CountAsync(one => one.Round == Round.Id && one.AnsweredBy == null, stop);
        if (Round.Stage == RoundStage.Reviewing)
            RecusalTasks = (await Db.AskedRecusalsOf(Round.Id, stop)).Count + await Db.Recusals.CountAsync(one => one.Round == Round.Id && one.ClosedAt == null, stop);
        Discussion = HasDiscussion ? await Db.DiscussionOf(Round.Id, stop) : null;
        Anchor = await Db.Record.AsNoTracking().OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop) ?? "";
        await DatesAsync(stop);
        Tasks = Round.Stage switch
        {
            RoundStage.Screening => await ScreeningAsync(stop),
            RoundStage.Assigning => await AssigningAsync(stop),
            RoundStage.Reviewing => await ReviewingAsync(stop),
            RoundStage.Ranked => await RankedAsync(stop),
            RoundStage.Decided => await ToPublishAsync(RecheckBefore.Publicity, stop),
            RoundStage.Publicised or RoundStage.Announced => [.. await ObjectionsAsync(stop), .. await ToPublishAsync(RecheckBefore.Announcement, stop)],
            _ => [],
        };
    }

    // The first act that reached a stage dates it; the n-th round was opened by the n-th opening, which knows no number yet.
    private async Task DatesAsync(CancellationToken stop)
    {
        var before = await Db.Rounds.CountAsync(one => one.Id < Round.Id, stop);
        var opened = await Db.Record.AsNoTracking().Where(entry => entry.Round == null && Openings.Contains(entry.Act)).OrderBy(entry => entry.Sequence).Skip(before)
            .Select(entry => new { entry.Act, entry.At }).FirstOrDefaultAsync(stop);
        var acts = await Db.Record.AsNoTracking().Where(entry => entry.Round == Round.Id && (Acts.Keys.Contains(entry.Act) || entry.Act == "MoveRound"))
            .OrderBy(entry => entry.Sequence).Select(entry => new { entry.Act, entry.At, entry.Input }).ToListAsync(stop);
        if (opened is not null)
            Reached[opened.Act == nameof(OpenRound) ? RoundStage.Intake : RoundStage.Draft] = Date(opened.At);
        foreach (var act in acts)
        {
            var stage = Acts.TryGetValue(act.Act, out var named) ? named : Enum.GetValues<RoundStage>().FirstOrDefault(one => act.Input.EndsWith($":{one};", StringComparison.Ordinal));
            if (stage > RoundStage.Draft && stage <= Round.Stage && (act.Act == "ConfirmDecision" || !Reached.ContainsKey(stage)))
                Reached[stage] = Date(act.At);
        }
    }

    private static DateOnly Date(string at) =>
        ChinaTime.DayOf(ChinaTime.Of(at));

    private async Task<IReadOnlyList<Work>> ScreeningAsync(CancellationToken stop)
    {
        var findings = await Db.Of<EligibilityFinding>(Round.Id).CountAsync(stop);
        var decided = await Db.Of<ReviewDecision>(Round.Id).Where(row => row.Clause != null).Select(row => new { row.Code, row.Clause }).Distinct().CountAsync(stop);
        return [new("未达条款", findings, "/applications?show=found", findings > decided), new("已复核的条款", decided, "/applications?show=found", false)];
    }

    private async Task<IReadOnlyList<Work>> AssigningAsync(CancellationToken stop)
    {
        var uncertain = await Db.Of<ConflictOfInterest>(Round.Id).Where(row => !row.Certain).Select(row => new { row.Code, row.Expert }).Distinct().CountAsync(stop);
        var proposals = await Db.Proposals.CountAsync(one => one.Round == Round.Id, stop);
        return [new("待核实的回避情形", uncertain, "/conflicts", uncertain > 0), new("已生成的方案", proposals, "/assignment", proposals == 0)];
    }

    private async Task<IReadOnlyList<Work>> ReviewingAsync(CancellationToken stop)
    {
        var states = new Dictionary<(string, string), string?>();
        foreach (var act in await Db.ScoreEvents.AsNoTracking().Where(act => act.Round == Round.Id && act.Subject == ScoreSubject.State)
            .OrderBy(act => act.Sequence).Select(act => new { act.Application, act.Expert, act.Value }).ToListAsync(stop))
            states[(act.Application, act.Expert)] = act.Value;
        var submitted = states.Values.Count(value => value == nameof(SheetState.Submitted));
        return [new("已提交的评分表", submitted, "/progress", false), new("未提交的评分表", Pairs - submitted, "/progress", submitted < Pairs)];
    }

    private async Task<IReadOnlyList<Work>> RankedAsync(CancellationToken stop)
    {
        var waiting = await Db.Meetings.CountAsync(one => one.Round == Round.Id && one.ConfirmedBy == null, stop);
        return [new("待录入的审定结果", 1 - waiting, "/decision", waiting == 0), new("待复核的审定结果", waiting, "/decision", waiting > 0)];
    }

    private async Task<IReadOnlyList<Work>> ObjectionsAsync(CancellationToken stop)
    {
        var open = await Db.Objections.CountAsync(one => one.Round == Round.Id && one.State == ObjectionState.Open, stop);
        return [new("待处理的异议", open, "/objections", open > 0)];
    }

    private async Task<IReadOnlyList<Work>> ToPublishAsync(RecheckBefore before, CancellationToken stop)
    {
        var listed = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id && one.Approved)
            .CountAsync(one => !Db.Recognitions.Any(row => row.Round == one.Round && row.Application == one.Application), stop);
        var missing = await Db.Decisions.AsNoTracking().Where(one => one.Round == Round.Id && one.Approved).CountAsync(
            one => !Db.CreditRechecks.Any(row => row.Round == one.Round && row.Before == before && row.Application == one.Application)
                && !Db.Recognitions.Any(row => row.Round == one.Round && row.Application == one.Application), stop);
        return [new("未作信用复查的单位", missing, "/credit", missing > 0), new(before == RecheckBefore.Publicity ? "待公示的单位" : "待公告的单位", listed, "/publicity", listed > 0)];
    }
}
