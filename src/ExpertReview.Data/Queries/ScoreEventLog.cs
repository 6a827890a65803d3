using System.Data.Common;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExpertReview.Data.Queries;

/// <summary>The log of score events: appended to, and read in order. Nothing else touches the table.</summary>
public static class ScoreEventLog
{
    private static readonly string[] Names = ["@round", "@application", "@expert", "@subject", "@criterion", "@value", "@key", "@person", "@at"];

    /// <summary>Appends events inside the current transaction with one prepared statement: a round's scores are hundreds of
    /// thousands of rows, and the change tracker has nothing to say about rows that never change.</summary>
    /// <exception cref="DbException">A client key stands in the log already.</exception>
    public static async Task AppendAsync(this ReviewDb db, IEnumerable<ScoreEvent> events, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("events are appended inside an act");
        command.CommandText = """
            INSERT INTO score_event ("Round", "Application", "Expert", "Subject", "Criterion", "Value", "ClientKey", "Person", "At")
            VALUES (@round, @application, @expert, @subject, @criterion, @value, @key, @person, @at)
            """;
        var parameters = Names
            .Select(name =>
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
                return parameter;
            })
            .ToArray();
        foreach (var act in events)
        {
            object?[] values = [act.Round, act.Application, act.Expert, (int)act.Subject, act.Criterion, act.Value ?? (object)DBNull.Value, act.ClientKey, act.Person, act.At];
            for (var i = 0; i < values.Length; i++)
                parameters[i].Value = values[i];
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Every event of a round, in the order of the log.</summary>
    public static IAsyncEnumerable<ScoreEvent> ScoreEventsOf(this ReviewDb db, int round) =>
        db.ScoreEvents.AsNoTracking().Where(act => act.Round == round).OrderBy(act => act.Sequence).AsAsyncEnumerable();

    /// <summary>Every event of one expert, on all sheets or on one, in the order of the log.</summary>
    public static Task<List<ScoreEvent>> ScoreEventsOf(this ReviewDb db, int round, string expert, string? application, CancellationToken stop) =>
        db.ScoreEvents.AsNoTracking()
            .Where(act => act.Round == round && act.Expert == expert && (application == null || act.Application == application))
            .OrderBy(act => act.Sequence).ToListAsync(stop);

    /// <summary>The event of a client key; null when there is none.</summary>
    public static Task<ScoreEvent?> ScoreEventOf(this ReviewDb db, int round, string clientKey, CancellationToken stop) =>
        db.ScoreEvents.AsNoTracking().SingleOrDefaultAsync(act => act.Round == round && act.ClientKey == clientKey, stop);
}
