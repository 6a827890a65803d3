using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Jobs;
using ExpertReview.Web.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>评审任务分配: the machine proposes in the background, a person looks, compares, and confirms.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class AssignmentPage(ReviewDb db, JobDesk desk, ProposalShelf shelf) : RoundPage(db)
{
    private const int Size = 25;

    // Up to this many experts each has a bar; beyond, how many have how many files is the picture.
    private const int MostBars = 40;

    public JobView? Job { get; private set; }

    public RunHistory History { get; private set; } = new([], []);

    public IReadOnlyList<ProposalRun> Runs => History.Runs;

    public ProposalRun? Run { get; private set; }

    public ProposalRun? Before { get; private set; }

    public bool Newest => Run is not null && Run.Id == Runs[^1].Id;

    public ReadPlan? Shown { get; private set; }

    public PlanDifference? Difference { get; private set; }

    public IReadOnlyList<Words> ListChanges { get; private set; } = [];

    public string? Took { get; private set; }

    public IReadOnlyList<AuditFinding> Broken { get; private set; } = [];

    public IReadOnlyList<(ProblemApplication Application, IReadOnlyList<ProblemExpert> Experts, int Missing)> Lines { get; private set; } = [];

    public IReadOnlyList<(ProblemExpert Expert, IReadOnlyList<ProblemApplication> Applications)> ExpertLines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public IReadOnlyList<(ProblemExpert Expert, int Load)> Loads { get; private set; } = [];

    public bool EachHasABar => Loads.Count <= MostBars;

    public IReadOnlyList<Bar> Cover { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Proposal { get; set; }

    public string? Reason { get; private set; }

    public string? Day { get; private set; }

    public string? Time { get; private set; }

    public string LoadWords => Loads.Count == 0 ? "" : new Words(
        $"{Loads.Count} 位专家，最少 {Loads.Min(one => one.Load)} 份，最多 {Loads.Max(one => one.Load)} 份",
        $"{Loads.Count} experts, from {Loads.Min(one => one.Load)} to {Loads.Max(one => one.Load)} reviews").Said();

    public string CoverWords => string.Join(Tongue.Now == Language.English ? "; " : "；", Cover.Select(bar => $"{bar.Name} {bar.Value}/{bar.Of}"));

    public IReadOnlyList<(int Count, int Have)> LoadColumns => [.. Loads.GroupBy(one => one.Load).OrderBy(same => same.Key).Select(same => (same.Key, same.Count()))];

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    /// <summary>The state of the background work alone, for a page that waits.</summary>
    public async Task<IActionResult> OnGetJobAsync(CancellationToken stop)
    {
        await LookForJobAsync(stop);
        return Job is null ? NotFound() : Partial("_Job", Job);
    }

    public async Task<IActionResult> OnPostProposeAsync(string? reason, CancellationToken stop)
    {
        Reason = reason;
        if (await DoAsync(new AskForProposal(Round.Id), reason ?? "", nameof(Reason), (int job) => desk.Wake(job)))
            return Then(At("/assignment"), new("已开始生成方案", "the plan is being made"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(int job, CancellationToken stop)
    {
        if (await DoAsync(new CallOffProposal(Round.Id, job), "取消生成方案"))
        {
            await desk.StopAsync(job);
            return Then(At("/assignment"), new("已请求取消", "asked to cancel"));
        }

        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int? proposal, string? reason, string? day, string? time, CancellationToken stop)
    {
        (Reason, Day, Time, Proposal) = (reason, day, time, null);
        if (proposal is { } id && !await Db.Proposals.AnyAsync(one => one.Id == id && one.Round == Round.Id, stop))
            return NotFound();
        if (!DeadlineField.TryRead(day, time, out var deadline))
            Wrong(nameof(Day), DeadlineField.NotUnderstood);
        else if (await DoAsync(new ConfirmAssignments(Round.Id, proposal, deadline, await AskAsync(new RunHistoryOf(Round.Id))), reason ?? "", nameof(Day)))
            return Then(At("/progress"), new("方案已确认，评审开始", "the plan is confirmed; reviewing begins"));
        await LookAsync(1, stop);
        return Page();
    }

    private async Task LookForJobAsync(CancellationToken stop)
    {
        if (await Db.Jobs.AsNoTracking().Where(job => job.Round == Round.Id).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop) is { } job)
            Job = new JobView(job, desk.ProgressOf(job.Id));
    }

    private async Task LookAsync(int page, CancellationToken stop)
    {
        await LookForJobAsync(stop);
        History = await AskAsync(new RunHistoryOf(Round.Id));
        if (Runs.Count == 0)
            return;
        Run = Runs.FirstOrDefault(one => one.Id == Proposal) ?? Runs.LastOrDefault(one => one.Confirmed) ?? Runs[^1];
        Before = Runs.LastOrDefault(one => one.Id < Run.Id);
        var (problem, plan) = Shown = await shelf.ReadAsync(Db, Run.Id, stop);
        if (Before is not null)
        {
            var before = await shelf.ReadAsync(Db, Before.Id, stop);
            Difference = PlanDifference.Between(before, Shown);
            ListChanges = Before.InputHash == Run.InputHash ? [] : ListDifference.Of(before.Problem, problem);
        }

        var made = await Db.Jobs.AsNoTracking().Where(job => job.Round == Round.Id && job.Result == Run.Id).Select(job => new { job.Asked, job.Ended }).FirstOrDefaultAsync(stop);
        Took = made is { Ended: { } ended } ? (ended - made.Asked).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : null;
        Broken = Shown.Judged();
        var reviewers = plan.Pairs.ToLookup(pair => pair.Application, pair => pair.Expert);
        var files = plan.Pairs.ToLookup(pair => pair.Expert, pair => pair.Application);
        Loads = [.. problem.Experts.Select((expert, at) => (expert, files[at].Count()))];
        Cut(page, problem, reviewers, files);
        await CoverAsync(problem, reviewers, stop);
    }

    private void Cut(int page, AssignmentProblem problem, ILookup<int, int> reviewers, ILookup<int, int> files)
    {
        var byExpert = By == "expert";
        Paging = new Paging(page, byExpert ? problem.Experts.Count : problem.Applications.Count, Size);
        if (byExpert)
            ExpertLines = [.. Paging.Cut(Enumerable.Range(0, problem.Experts.Count)).Select(at => (problem.Experts[at], (IReadOnlyList<ProblemApplication>)[.. files[at].Select(one => problem.Applications[one])]))];
        else
            Lines = [.. Paging.Cut(Enumerable.Range(0, problem.Applications.Count)).Select(at => (
                problem.Applications[at], (IReadOnlyList<ProblemExpert>)[.. reviewers[at].Select(expert => problem.Experts[expert])], problem.Applications[at].Reviews - reviewers[at].Count()))];
    }

    private async Task CoverAsync(AssignmentProblem problem, ILookup<int, int> reviewers, CancellationToken stop)
    {
        var known = (await Db.ExpertsOf(Round.Id, stop)).ToDictionary(one => one.No, one => one.Functions, StringComparer.Ordinal);
        var claimed = (await Db.Of<EligibilityProposal>(Round.Id).Select(one => new { one.Code, one.Functions }).ToListAsync(stop)).ToDictionary(one => one.Code, one => one.Functions, StringComparer.Ordinal);
        var (all, covered) = (new Dictionary<ServiceFunction, int>(), new Dictionary<ServiceFunction, int>());
        for (var at = 0; at < problem.Applications.Count; at++)
            foreach (var function in claimed.GetValueOrDefault(problem.Applications[at].No) ?? [])
            {
                all[function] = all.GetValueOrDefault(function) + 1;
                if (reviewers[at].Any(expert => known.GetValueOrDefault(problem.Experts[expert].No)?.Contains(function) == true))
                    covered[function] = covered.GetValueOrDefault(function) + 1;
            }

        Cover = [.. all.Keys.Order().Select(function => new Bar(function.Words().Said(), covered.GetValueOrDefault(function), all[function]))];
    }
}
