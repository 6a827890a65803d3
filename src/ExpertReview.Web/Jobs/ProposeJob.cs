using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Running;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Jobs;

/// <summary>Solves an assignment in the background: takes its intent, solves without holding the database, and publishes the proposal
/// together with the work's end.</summary>
public sealed class ProposeJob(ReviewDb db, IServiceProvider services, JobDesk desk, TimeProvider clock)
{
    private static readonly TimeSpan SolverLimit = TimeSpan.FromMinutes(5);

    /// <summary>Runs one intent, if nobody has taken it since.</summary>
    /// <param name="id">The intent.</param>
    /// <param name="seen">Its fencing number when this run was queued.</param>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(int id, int seen)
    {
        if (await db.ClaimAsync(id, seen, CancellationToken.None) is not { } claim)
            return;
        var work = desk.Begin(id);
        try
        {
            var intent = await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id);
            if (intent.CancelAsked)
                await work.Stop.CancelAsync();
            await PublishAsync(intent, claim, work);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(claim, JobState.Cancelled, "已取消；求解尚未开始，没有方案");
        }
        catch (RefusedException refused)
        {
            // A run that was overtaken ends nothing: the row is the other run's.
            await EndAsync(claim, JobState.Failed, refused.Refusal.Words.Zh);
        }
        catch (Exception error)
        {
            await EndAsync(claim, JobState.Failed, $"程序出错，没有方案：{error.Message}");
            throw;
        }
        finally
        {
            desk.End(id, work);
        }
    }

    private async Task PublishAsync(JobIntent intent, JobClaim claim, JobDesk.RunningWork work)
    {
        var sender = new ActSender(services, intent.Person);
        work.Stop.Token.ThrowIfCancellationRequested();
        var solved = intent.Kind == JobIntent.OfPanels
            ? await sender.SendAsync(new SolvePanels(intent.Round, PanelsWanted.Read(intent.Wishes), SolverLimit, work), "", work.Stop.Token)
            : await sender.SendAsync(new SolveAssignments(intent.Round, SolverLimit, work), "", work.Stop.Token);
        if (solved is null)
        {
            await EndAsync(claim, JobState.Done, "没有进入评审的申报，无需分配");
            return;
        }

        var (end, note) = work.Stop.IsCancellationRequested && solved.Status == PlanStatus.Feasible
            ? (JobState.Cancelled, "已取消；保留了取消时最好的方案，符合全部规则，未证明最优")
            : (JobState.Done, "方案已生成");
        await sender.SendAsync(new KeepProposal(intent.Round, solved, claim, end, note), intent.Reason, CancellationToken.None);
    }

    private Task<bool> EndAsync(JobClaim claim, JobState state, string note) => db.EndAsync(claim, state, note, null, clock.GetUtcNow(), CancellationToken.None);
}
