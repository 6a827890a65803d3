using System.Data.Common;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExpertReview.Data.Queries;

/// <summary>The log of score events: appended to, and read in order. Nothing else touches the table.</summary>
public static class ScoreEventLog
{
    private static readonly string[] Names = ["@round", "@application", "@expert", "@subject", "@criterion", "@value", "@key", "@source", "@person", "@at"];

    /// <summary>Appends events inside the current transaction with one prepared statement: a round's scores are hundreds of
    /// thousands of rows, and the change tracker has nothing to say about rows that never change.</summary>
    /// <exception cref="DbException">A client key stands in the log already.</exception>
    public static async Task AppendAsync(this ReviewDb db, IEnumerable<ScoreEvent> events, CancellationToken stop)
    {
        await using var command = Appending(db);
        foreach (var act in events)
        {
            Fill(command, act);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Appends one event inside the current transaction and gives its position in the log.</summary>
    /// <exception cref="DbException">The client key stands in the log already.</exception>
    public static async Task<long> AppendOneAsync(this ReviewDb db, ScoreEvent act, CancellationToken stop)
    {
        await using var command = Appending(db);
        command.CommandText += " RETURNING \"Sequence\"";
        Fill(command, act);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Every event of a round, in the order of the log.</summary>
    public static IAsyncEnumerable<ScoreEvent> ScoreEventsOf(this ReviewDb db, int round) =>
        db.ScoreEvents.AsNoTracking().Where(act => act.Round == round).OrderBy(act => act.Sequence).AsAsyncEnumerable();

    /// <summary>Every event of one expert in the order of the log: on all sheets, or on one together with those that hold for all (the pledge).</summary>
    public static Task<List<ScoreEvent>> ScoreEventsOf(this ReviewDb db, int round, string expert, string? application, CancellationToken stop) =>
        db.ScoreEvents.AsNoTracking()
            .Where(act => act.Round == round && act.Expert == expert && (application == null || act.Application == application || act.Application == ""))
            .OrderBy(act => act.Sequence).ToListAsync(stop);

    /// <summary>The event of a client key; null when there is none.</summary>
    public static Task<ScoreEvent?> ScoreEventOf(this ReviewDb db, int round, string clientKey, CancellationToken stop) =>
        db.ScoreEvents.AsNoTracking().SingleOrDefaultAsync(act => act.Round == round && act.ClientKey == clientKey, stop);

    private static DbCommand Appending(ReviewDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("events are appended inside an act");
        command.CommandText = """
            INSERT INTO score_event ("Round", "Application", "Expert", "Subject", "Criterion", "Value", "ClientKey", "Source", "Person", "At")
            VALUES (@round, @application, @expert, @subject, @criterion, @value, @key, @source, @person, @at)
            """;
        foreach (var name in Names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Fill(DbCommand command, ScoreEvent act)
    {
        object?[] values = [act.Round, act.Application, act.Expert, (int)act.Subject, act.Criterion, act.Value ?? (object)DBNull.Value, act.ClientKey, act.Source ?? (object)DBNull.Value, act.Person, act.At];
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
