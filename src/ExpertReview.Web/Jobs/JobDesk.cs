using System.Collections.Concurrent;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Jobs;

/// <summary>Wakes the work whose intents stand in the database, tells how far it is, and calls it off. The rows are the truth: what is
/// queued here carries only an intent's number and the fencing number seen, and does nothing when another has taken it.</summary>
public sealed class JobDesk(IServiceProvider services, IBackgroundJobClient queue, TimeProvider clock) : IDisposable
{
    // Work that ended the program this often is not tried again at the next start.
    internal const int MostRuns = 3;

    private readonly ConcurrentDictionary<int, RunningWork> _running = [];

    /// <summary>Wakes an intent that was just written.</summary>
    public void Wake(int id) => queue.Enqueue<ProposeJob>(job => job.RunAsync(id, 0));

    /// <summary>Stops a piece of work that runs here; its row says already that it was called off.</summary>
    public async Task StopAsync(int id)
    {
        if (_running.TryGetValue(id, out var work))
            await work.Stop.CancelAsync();
    }

    /// <summary>How far a piece of work is; null when it does not run here, or has told nothing yet.</summary>
    public SolverProgress? ProgressOf(int id) => _running.TryGetValue(id, out var work) ? work.Last : null;

    /// <summary>After a start: whatever has not ended is queued again, from its beginning. Who ran it before has lost the right to publish
    /// as soon as this run takes it.</summary>
    public async Task ResumeAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var now = clock.GetUtcNow();
        await db.Jobs.Where(job => job.State == JobState.Running && job.Fence >= MostRuns).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, JobState.Failed).SetProperty(job => job.Ended, now).SetProperty(job => job.Note, "程序多次在求解中停止，不再重试；请检查服务器后重新生成"), stop);
        foreach (var job in await db.Jobs.Where(job => job.State == JobState.Waiting || job.State == JobState.Running).OrderBy(job => job.Id).Select(job => new { job.Id, job.Fence }).ToListAsync(stop))
            queue.Enqueue<ProposeJob>(work => work.RunAsync(job.Id, job.Fence));
    }

    internal RunningWork Begin(int id) => _running.AddOrUpdate(id, _ => new RunningWork(), (_, _) => new RunningWork());

    internal void End(int id, RunningWork work)
    {
        _running.TryRemove(KeyValuePair.Create(id, work));
        work.Dispose();
    }

    public void Dispose()
    {
        foreach (var work in _running.Values)
            work.Dispose();
    }

    /// <summary>A piece of work that runs here.</summary>
    internal sealed class RunningWork : IProgress<string>, IDisposable
    {
        private SolverProgress? _last;

        public CancellationTokenSource Stop { get; } = new();

        public SolverProgress? Last => Volatile.Read(ref _last);

        public void Report(string value) => Volatile.Write(ref _last, SolverProgress.Read(value));

        public void Dispose() => Stop.Dispose();
    }
}
