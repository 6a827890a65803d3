using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>分组评审: the machine splits applications and experts into panels in the background; a person looks at each panel, changes one by hand, and confirms.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class PanelPage(ReviewDb db, JobDesk desk, ProposalShelf shelf) : RoundPage(db)
{
    private const int Size = 25;

    public JobView? Job { get; private set; }

    public RunHistory History { get; private set; } = new([], []);

    public ProposalRun? Run { get; private set; }

    public bool Newest => Run is not null && Run.Id == History.Runs[^1].Id;

    public AssignmentProblem Problem { get; private set; } = null!;

    public PanelPlan Plan { get; private set; } = null!;

    public long MissingReviews { get; private set; }

    public IReadOnlyList<AuditFinding> Broken { get; private set; } = [];

    public IReadOnlyList<PanelMember> Members { get; private set; } = [];

    public IReadOnlyList<PanelFile> Files { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    [BindProperty(SupportsGet = true)]
    public int? Proposal { get; set; }

    /// <summary>The panel shown, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Panel { get; set; } = 1;

    public string? Panels { get; private set; }

    public string? MembersAsked { get; private set; }

    public string? FilesAsked { get; private set; }

    public string? Reason { get; private set; }

    public string? Day { get; private set; }

    public string? Time { get; private set; }

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    /// <summary>The state of the background work alone, for a page that waits.</summary>
    public async Task<IActionResult> OnGetJobAsync(CancellationToken stop)
    {
        await LookForJobAsync(stop);
        return Job is null ? NotFound() : Partial("_Job", Job);
    }

    /// <summary>The split as a file (expertreview.panel-plan/1), for <c>check-panels</c>.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken stop)
    {
        var bytes = await Db.Proposals.AsNoTracking().Where(one => one.Round == Round.Id && one.Id == Proposal && one.Panels != null).Select(one => one.Panels).FirstOrDefaultAsync(stop);
        return bytes is null ? NotFound() : File(bytes, "application/json", string.Create(CultureInfo.InvariantCulture, $"panels-{Proposal}.json"));
    }

    public async Task<IActionResult> OnPostProposeAsync(string? panels, string? members, string? files, string? reason, CancellationToken stop)
    {
        (Panels, MembersAsked, FilesAsked, Reason) = (panels, members, files, reason);
        if (!SizeField.TryRead(panels, out var count) || count is not { } asked || asked.Least != asked.Most)
            Wrong(nameof(Panels), new("组数请填写整数，如 3", "give the number of panels, such as 3"));
        else if (!SizeField.TryRead(members, out var size))
            Wrong(nameof(MembersAsked), SizeField.NotUnderstood);
        else if (!SizeField.TryRead(files, out var load))
            Wrong(nameof(FilesAsked), SizeField.NotUnderstood);
        else if (await DoAsync(new AskForPanels(Round.Id, new PanelsWanted(asked.Least, size, load)), reason ?? "", nameof(Panels), (int job) => desk.Wake(job)))
            return Then(At("/panels"), new("已开始分组", "the panels are being made"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(int job, CancellationToken stop)
    {
        if (await DoAsync(new CallOffProposal(Round.Id, job), "取消生成方案"))
        {
            await desk.StopAsync(job);
            return Then(At("/panels"), new("已请求取消", "asked to cancel"));
        }

        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int proposal, string? reason, string? day, string? time, CancellationToken stop)
    {
        (Reason, Day, Time, Proposal) = (reason, day, time, null);
        if (!await Db.Proposals.AnyAsync(one => one.Id == proposal && one.Round == Round.Id && one.Panels != null, stop))
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
        var runs = History.Runs.Where(one => one.Panels).ToList();
        Run = runs.Find(one => one.Id == Proposal) ?? runs.LastOrDefault(one => one.Confirmed) ?? runs.LastOrDefault();
        if (Run is null)
            return;
        var read = await shelf.ReadAsync(Db, Run.Id, stop);
        (Problem, Plan, MissingReviews) = (read.Problem, read.Panels!, read.Plan.Figures.MissingReviews);
        Broken = read.Judged();
        Panel = Math.Clamp(Panel, 1, Plan.Panels.Count);
        var look = new PanelLook(Problem, Plan, Panel - 1);
        var groups = (await Db.ExpertsOf(Round.Id, stop)).ToDictionary(one => one.No, one => one.Group ?? "", StringComparer.Ordinal);
        Members = look.Members(groups);
        Paging = new Paging(page, Plan.Panels[Panel - 1].Files.Count, Size);
        List<int> shown = [.. Paging.Cut(Plan.Panels[Panel - 1].Files)];
        Files = look.Files(shown, await AskAsync(new ConflictTextsOf(Round.Id, [.. shown.Select(at => Problem.Applications[at].No)])));
    }
}
