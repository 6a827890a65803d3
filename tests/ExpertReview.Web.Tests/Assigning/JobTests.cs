using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Jobs;
using ExpertReview.Web.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>Background work runs once (design.md, promise 5), whoever runs it and whatever ends.</summary>
public sealed class JobTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobs-").FullName;

    [Fact]
    public async Task Of_two_hosts_that_take_the_same_intent_one_publishes()
    {
        await using var first = new SharedFolderWeb(_folder);
        var round = await RoundAsync(first);
        await using var second = new SharedFolderWeb(_folder);
        _ = second.Services;
        var job = await new ActSender(first.Services, "经办").SendAsync(new AskForProposal(round), "两台", CancellationToken.None);
        var twice = await Assert.ThrowsAsync<RefusedException>(() => new ActSender(second.Services, "另一人").SendAsync(new AskForProposal(round), "", CancellationToken.None));
        Assert.IsType<ProposalUnderWay>(twice.Refusal);
        foreach (var host in new[] { first, second })
            host.Services.GetRequiredService<JobDesk>().Wake(job);
        var ended = await EndOf(first, job);
        Assert.Equal((JobState.Done, 1), (ended.State, ended.Fence));
        var proposal = Assert.Single(await ProposalsOf(first));
        Assert.Equal((ended.Result, "经办", "两台"), ((int?)proposal.Id, proposal.Person, proposal.Reason));

        // The same again, after it has ended.
        await RunAsync(second, job, 0);
        await RunAsync(second, job, 1);
        Assert.Single(await ProposalsOf(first));
    }

    [Fact]
    public async Task What_a_stopped_program_left_running_is_run_again_at_the_next_start_and_the_old_run_publishes_nothing()
    {
        int round, job;
        await using (var before = new SharedFolderWeb(_folder))
        {
            round = await RoundAsync(before);
            job = await new ActSender(before.Services, "经办").SendAsync(new AskForProposal(round), "", CancellationToken.None);
            Assert.Equal(new JobClaim(job, 1), await DoAsync(before, db => db.ClaimAsync(job, 0, CancellationToken.None)));
            Assert.Null(await DoAsync(before, db => db.ClaimAsync(job, 0, CancellationToken.None)));
        }

        await using var after = new SharedFolderWeb(_folder);
        var ended = await EndOf(after, job);
        Assert.Equal((JobState.Done, 2), (ended.State, ended.Fence));

        // The run that held number 1 comes back late: neither its proposal nor its end is kept.
        var sender = new ActSender(after.Services, "经办");
        var solved = await sender.SendAsync(new SolveAssignments(round, null, null), "", CancellationToken.None);
        var late = await Assert.ThrowsAsync<RefusedException>(() => sender.SendAsync(new KeepProposal(round, solved!, new JobClaim(job, 1), JobState.Done, ""), "", CancellationToken.None));
        Assert.IsType<WorkTakenOver>(late.Refusal);
        Assert.Equal(ended.Result, Assert.Single(await ProposalsOf(after)).Id);
    }

    [Fact]
    public async Task Work_that_ended_the_program_three_times_is_not_tried_again()
    {
        int job;
        await using (var before = new SharedFolderWeb(_folder))
        {
            var round = await RoundAsync(before);
            job = await new ActSender(before.Services, "经办").SendAsync(new AskForProposal(round), "", CancellationToken.None);
            for (var seen = 0; seen < 3; seen++)
                Assert.NotNull(await DoAsync(before, db => db.ClaimAsync(job, seen, CancellationToken.None)));
        }

        await using var after = new SharedFolderWeb(_folder);
        var ended = await EndOf(after, job);
        Assert.Equal(JobState.Failed, ended.State);
        Assert.Contains("不再重试", ended.Note, StringComparison.Ordinal);
        Assert.Empty(await ProposalsOf(after));
    }

    [Fact]
    public async Task Called_off_before_it_began_nothing_is_kept_and_called_off_in_the_middle_the_best_plan_is()
    {
        await using var web = new SharedFolderWeb(_folder);
        var round = await RoundAsync(web);
        var sender = new ActSender(web.Services, "经办");
        var job = await sender.SendAsync(new AskForProposal(round), "", CancellationToken.None);
        await sender.SendAsync(new CallOffProposal(round, job), "", CancellationToken.None);
        await RunAsync(web, job, 0);
        var ended = await EndOf(web, job);
        Assert.Equal((JobState.Cancelled, (int?)null), (ended.State, ended.Result));
        Assert.Contains("没有方案", ended.Note, StringComparison.Ordinal);
        Assert.IsType<NothingUnderWay>((await Assert.ThrowsAsync<RefusedException>(() => sender.SendAsync(new CallOffProposal(round, job), "", CancellationToken.None))).Refusal);

        using var stop = new CancellationTokenSource();
        var solved = await sender.SendAsync(new SolveAssignments(round, null, new Stopping(stop)), "", stop.Token);
        var (problem, plan) = ReadPlan.Of(solved!.Problem, solved.Plan);
        Assert.Equal(PlanStatus.Feasible, plan.Solver.Status);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    internal static Task<int> RoundAsync(SharedFolderWeb web, int applications = 24, int experts = 12) =>
        web.Services.GetRequiredService<SampleRounds>().LoadAsync("test", RoundStage.Assigning, false, new SampleSize(2026, applications, experts), CancellationToken.None);

    private static async Task RunAsync(SharedFolderWeb web, int job, int seen)
    {
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProposeJob>().RunAsync(job, seen);
    }

    private static async Task<T> DoAsync<T>(SharedFolderWeb web, Func<ReviewDb, Task<T>> work)
    {
        await using var scope = web.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ReviewDb>());
    }

    private static Task<List<AssignmentProposal>> ProposalsOf(SharedFolderWeb web) => DoAsync(web, db => db.Proposals.AsNoTracking().ToListAsync());

    private static async Task<JobIntent> EndOf(SharedFolderWeb web, int job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (await DoAsync(web, db => db.Jobs.AsNoTracking().SingleAsync(one => one.Id == job)) is { Ended: not null } ended)
                return ended;
            await Task.Yield();
        }
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value) => stop.Cancel();
    }
}
