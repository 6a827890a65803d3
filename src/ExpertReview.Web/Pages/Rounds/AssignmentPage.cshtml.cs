using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
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

/// <summary>评审任务分配: the machine proposes in the background, a person looks, changes by hand, and confirms.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class AssignmentPage(ReviewDb db, JobDesk desk) : RoundPage(db)
{
    /// <summary>A proposal with its plan read.</summary>
    public sealed record Proposed(int Id, bool Confirmed, AssignmentProblem Problem, AssignmentPlan Plan);

    public JobIntent? Job { get; private set; }

    public Proposed? Shown { get; private set; }

    public int Proposals { get; private set; }

    public IReadOnlyList<AuditFinding> Broken { get; private set; } = [];

    public IReadOnlyList<(ProblemApplication Application, IReadOnlyList<ProblemExpert> Experts, int Missing)> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public IReadOnlyList<Bar> Loads { get; private set; } = [];

    public IReadOnlyList<Bar> Cover { get; private set; } = [];

    public ChangeConsequence? Consequence { get; private set; }

    public string? Application { get; private set; }

    public string? Remove { get; private set; }

    public string? Add { get; private set; }

    public string? Why { get; private set; }

    public string LoadWords => Loads.Count == 0 ? "" : new Words(
        $"{Loads.Count} 位专家，最少 {Loads.Min(bar => bar.Value)} 份，最多 {Loads.Max(bar => bar.Value)} 份",
        $"{Loads.Count} experts, from {Loads.Min(bar => bar.Value)} to {Loads.Max(bar => bar.Value)} reviews").Said();

    public string CoverWords => string.Join(Tongue.Now == Language.English ? "; " : "；", Cover.Select(bar => $"{bar.Name} {bar.Value}/{bar.Of}"));

    public string StateName(JobState state) => state switch
    {
        JobState.Waiting => "等待", JobState.Running => "运行中", JobState.Done => "完成", JobState.Cancelled => "已取消", _ => "失败",
    };

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostProposeAsync(string? reason, CancellationToken stop)
    {
        if (Round.Stage != Domain.Rounds.RoundStage.Assigning)
        {
            var refusal = new Domain.Rounds.RoundNotIn(Round.Title, Round.Stage, Domain.Rounds.RoundStage.Assigning);
            Wrong("", refusal.Words);
            Response.StatusCode = StatusCodes.Status409Conflict;
            await LookAsync(1, stop);
            return Page();
        }

        await desk.ProposeAsync(Round.Id, User.Identity!.Name!, reason ?? "", stop);
        return Then(At("/assignment"), new("已开始生成方案", "the plan is being made"));
    }

    public async Task<IActionResult> OnPostCancelAsync(int job, CancellationToken stop)
    {
        await desk.CancelAsync(Round.Id, job, stop);
        return Then(At("/assignment"), new("已请求取消", "asked to cancel"));
    }

    public async Task<IActionResult> OnPostConfirmAsync(int proposal, string? reason, CancellationToken stop)
    {
        if (!await Db.Proposals.AnyAsync(one => one.Id == proposal && one.Round == Round.Id, stop))
            return NotFound();
        if (await DoAsync(new ConfirmAssignments(Round.Id, proposal), reason ?? ""))
            return Then(At("/progress"), new("方案已确认，评审开始", "the plan is confirmed; reviewing begins"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(int proposal, string? application, string? remove, string? add, string? why, string? step, CancellationToken stop)
    {
        if (!await Db.Proposals.AnyAsync(one => one.Id == proposal && one.Round == Round.Id, stop))
            return NotFound();
        (Application, Remove, Add, Why) = (application?.Trim(), remove?.Trim(), add?.Trim(), why);
        var change = new HandChange(Application ?? "", Named(Remove), Named(Add));
        if (step == "apply")
        {
            if (await DoAsync(new ChangeProposal(Round.Id, proposal, change, Why ?? ""), Why ?? "", nameof(Application)))
                return Then(At("/assignment"), new("已调整，形成新的方案", "changed; a new proposal stands"));
        }
        else
            await DoAsync(new PreviewChange(Round.Id, proposal, change), "", nameof(Application), (ChangeConsequence seen) => Consequence = seen);
        await LookAsync(1, stop);
        return Page();
    }

    private static string? Named(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private async Task LookAsync(int page, CancellationToken stop)
    {
        Job = await Db.Jobs.AsNoTracking().Where(job => job.Round == Round.Id).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop);
        var all = Db.Proposals.AsNoTracking().Where(one => one.Round == Round.Id);
        Proposals = await all.CountAsync(stop);
        var latest = await all.OrderByDescending(one => one.ConfirmedAt != null).ThenByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        if (latest is null)
            return;
        var problem = ProblemFile.Read(latest.Problem, "problem.json");
        var plan = PlanFile.Read(latest.Plan, "plan.json", problem).Plan;
        Shown = new Proposed(latest.Id, latest.ConfirmedAt is not null, problem, plan);
        Broken = PlanAudit.BrokenRules(problem, plan.Pairs);
        var experts = plan.Pairs.ToLookup(pair => pair.Application, pair => pair.Expert);
        Paging = new Paging(page, problem.Applications.Count, 30);
        Lines = [.. Paging.Cut(Enumerable.Range(0, problem.Applications.Count)).Select(at => (
            problem.Applications[at], (IReadOnlyList<ProblemExpert>)[.. experts[at].Select(expert => problem.Experts[expert])], problem.Applications[at].Reviews - experts[at].Count()))];
        var loads = plan.Pairs.CountBy(pair => pair.Expert).ToDictionary();
        Loads = [.. problem.Experts.Select((expert, at) => new Bar($"{expert.Name}", loads.GetValueOrDefault(at), Math.Min(expert.MaxLoad, plan.Pairs.Count)))];
        if (Loads.Count > 120)
            Loads = [.. Loads.GroupBy(bar => bar.Value).OrderBy(same => same.Key).Select(same => new Bar(same.Key.ToString(CultureInfo.InvariantCulture), same.Count()))];
        await CoverAsync(problem, experts, stop);
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
