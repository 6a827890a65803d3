using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>Taking and ending background work, each by compare-and-set on the fencing number: of two who try, one succeeds.</summary>
public static class JobQueries
{
    /// <summary>Takes work that nobody has taken since <paramref name="seen"/>; null when somebody has, or when it has ended.</summary>
    public static async Task<JobClaim?> ClaimAsync(this ReviewDb db, int id, int seen, CancellationToken stop)
    {
        var taken = await db.Jobs.Where(job => job.Id == id && job.Fence == seen && (job.State == JobState.Waiting || job.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.Fence, seen + 1).SetProperty(job => job.Note, ""), stop);
        return taken == 1 ? new JobClaim(id, seen + 1) : null;
    }

    /// <summary>Ends work, inside the transaction that publishes its result where there is one; false when another has taken it since.</summary>
    public static async Task<bool> EndAsync(this ReviewDb db, JobClaim claim, JobState state, string note, int? result, DateTimeOffset at, CancellationToken stop) =>
        await db.Jobs.Where(job => job.Id == claim.Job && job.Fence == claim.Fence && job.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, state).SetProperty(job => job.Note, note).SetProperty(job => job.Result, result).SetProperty(job => job.Ended, at), stop) == 1;
}
