using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Running;
using ExpertReview.Features.Setup;
using ExpertReview.Optimization.Panels;
using ExpertReview.Optimization.Solving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Cli.Running;

/// <summary>Sends the requests of one round to its database, one unit of work each.</summary>
internal sealed class RoundSession : IAsyncDisposable
{
    private const string Person = "round run";
    private readonly ServiceProvider _services;

    private RoundSession(ServiceProvider services) => _services = services;

    /// <summary>A session on a new database file.</summary>
    public static async Task<RoundSession> OpenAsync(string databasePath, DateOnly asOf, CancellationToken stop)
    {
        var services = new ServiceCollection()
            .AddReviewFeatures(SqliteDatabase.ConnectionTo(databasePath))
            .AddSingleton<TimeProvider>(new RoundClock(asOf))
            .AddSingleton<IAssignmentSolver, AssignmentSolver>()
            .AddSingleton<IPlanRepairer, AssignmentSolver>().AddSingleton<IPlanExplainer, PlanExplainer>().AddSingleton<IPanelSolver, PanelSolver>()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), stop);
        return new RoundSession(services);
    }

    /// <summary>Sends the round's requests.</summary>
    public ActSender Sender => new(_services, Person);

    /// <summary>Checks the record from end to end, folds the journal into the one file and lets go of it.</summary>
    /// <exception cref="InvalidOperationException">The record's chain is broken.</exception>
    public async Task CloseAsync(CancellationToken stop)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var entries = await db.Record.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(stop);
        if (RecordChain.FirstBroken(entries) is { } broken)
            throw new InvalidOperationException($"the record is broken at entry {broken}");
        await db.Database.OpenConnectionAsync(stop);
        await SqliteDatabase.CloseAsync(db, stop);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
