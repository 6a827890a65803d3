using System.Collections.Concurrent;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Jobs;

/// <summary>Takes orders for background work, and calls them off. The rows in the database are the truth.</summary>
public sealed class JobDesk(IServiceProvider services, IBackgroundJobClient queue, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = [];

    /// <summary>Asks for a proposal; while one is on its way, that one's number is given.</summary>
    public async Task<int> ProposeAsync(int round, string person, string reason, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.Jobs.FirstOrDefaultAsync(job => job.Round == round && (job.State == JobState.Waiting || job.State == JobState.Running), stop) is { } open)
            return open.Id;
        var intent = new JobIntent { Round = round, Kind = "propose", Person = person, Reason = reason, Asked = clock.GetUtcNow() };
        db.Jobs.Add(intent);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        queue.Enqueue<ProposeJob>(job => job.RunAsync(intent.Id));
        return intent.Id;
    }

    /// <summary>Calls a piece of work off.</summary>
    public async Task CancelAsync(int round, int id, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        await db.Jobs.Where(job => job.Id == id && job.Round == round).ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelAsked, true), stop);
        if (_running.TryGetValue(id, out var source))
            await source.CancelAsync();
    }

    /// <summary>After a start: what waits is queued again; what ran when the program ended is told to have failed.</summary>
    public async Task ResumeAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        await db.Jobs.Where(job => job.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Failed).SetProperty(job => job.Note, "程序中途停止，请重新生成"), stop);
        foreach (var id in await db.Jobs.Where(job => job.State == JobState.Waiting).Select(job => job.Id).ToListAsync(stop))
            queue.Enqueue<ProposeJob>(job => job.RunAsync(id));
    }

    internal CancellationToken Begin(int id) => _running.GetOrAdd(id, _ => new CancellationTokenSource()).Token;

    internal void End(int id)
    {
        if (_running.TryRemove(id, out var source))
            source.Dispose();
    }

    public void Dispose()
    {
        foreach (var source in _running.Values)
            source.Dispose();
    }
}
