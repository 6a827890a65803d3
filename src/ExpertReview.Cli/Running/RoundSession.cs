using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Setup;
using ExpertReview.Optimization.Solving;
using MediatR;
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
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), stop);
        return new RoundSession(services);
    }

    /// <summary>Sends one request in a scope of its own.</summary>
    public async Task<T> SendAsync<T>(IRequest<T> request, string reason, CancellationToken stop)
    {
        await using var scope = _services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        (acting.Person, acting.Reason) = (Person, reason);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stop);
    }

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
