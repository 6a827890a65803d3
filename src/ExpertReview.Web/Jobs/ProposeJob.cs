using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Running;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Jobs;

/// <summary>Solves an assignment in the background: claims its row, solves without holding the database, keeps the proposal.</summary>
public sealed class ProposeJob(ReviewDb db, IServiceProvider services, JobDesk desk, TimeProvider clock)
{
    private static readonly TimeSpan SolverLimit = TimeSpan.FromMinutes(5);

    /// <summary>Runs one intent, if it still waits.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(int id)
    {
        var claimed = await db.Jobs.Where(job => job.Id == id && job.State == JobState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.Note, "正在求解"));
        if (claimed == 0)
            return;
        var intent = await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id);
        var stop = desk.Begin(id);
        var sender = new ActSender(services, intent.Person);
        try
        {
            if (intent.CancelAsked)
                throw new OperationCanceledException();
            var solved = await sender.SendAsync(new SolveAssignments(intent.Round, SolverLimit, null), "", stop);
            var kept = solved is null ? (int?)null : await sender.SendAsync(new KeepProposal(intent.Round, solved), intent.Reason, stop);
            await EndAsync(id, JobState.Done, kept is null ? "没有进入评审的申报，无需分配" : "方案已生成", kept);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(id, JobState.Cancelled, "已取消，未保存任何方案", null);
        }
        catch (RefusedException refused)
        {
            await EndAsync(id, JobState.Failed, refused.Refusal.Words.Zh, null);
        }
        catch (Exception error)
        {
            await EndAsync(id, JobState.Failed, error.Message, null);
            throw;
        }
        finally
        {
            desk.End(id);
        }
    }

    private Task<int> EndAsync(int id, JobState state, string note, int? result)
    {
        var now = clock.GetUtcNow();
        return db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, state).SetProperty(job => job.Note, note).SetProperty(job => job.Result, result).SetProperty(job => job.Ended, now));
    }
}
