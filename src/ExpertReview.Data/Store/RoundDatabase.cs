using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Rounds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExpertReview.Data.Store;

/// <summary>A database file that holds one round and nothing else: its rows and the record, without accounts, links, keys and work orders.</summary>
public static class RoundDatabase
{
    private const string Attached = "carried";

    /// <summary>Runs reads of one moment: nothing that is written meanwhile is seen.</summary>
    public static async Task<T> AtOnceAsync<T>(ReviewDb db, Func<Task<T>> read, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using var used = await db.Database.UseTransactionAsync(transaction, stop);
            var answer = await read();
            await transaction.CommitAsync(stop);
            return answer;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Carries a round into a new file and gives its bytes; everything is read at one moment, with what <paramref name="also"/> reads.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="also">What else is read at the same moment.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<(T Also, byte[] Database)> CarryAsync<T>(ReviewDb db, int round, Func<Task<T>> also, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), "expertreview-" + Path.GetRandomFileName() + ".db");
        try
        {
            await using var target = new ReviewDb(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(path)).ConfigureWarnings(SqliteDatabase.Warnings).Options);
            await SqliteDatabase.OpenAsync(target, stop);
            await db.Database.OpenConnectionAsync(stop);
            await db.Database.ExecuteSqlAsync($"ATTACH DATABASE {path} AS carried", stop);
            T answer;
            try
            {
                answer = await AtOnceAsync(db, async () =>
                {
                    foreach (var table in db.Model.GetRelationalModel().Tables)
                        await CopyAsync(db, table, round, stop);
                    return await also();
                }, stop);
            }
            finally
            {
                await db.Database.ExecuteSqlRawAsync($"DETACH DATABASE {Attached}", stop);
                await db.Database.CloseConnectionAsync();
            }

            await SqliteDatabase.CloseAsync(target, stop);
            return (answer, await File.ReadAllBytesAsync(path, stop));
        }
        finally
        {
            foreach (var file in new[] { path, path + "-wal", path + "-shm" })
                File.Delete(file);
        }
    }

    private static async Task CopyAsync(ReviewDb db, ITable table, int round, CancellationToken stop)
    {
        var type = table.EntityTypeMappings.First().TypeBase;
        if (type.ClrType == typeof(RecordEntry))
            await CopyRecordAsync(db, table, round, stop);
        if (type.ClrType == typeof(RecordEntry) || type.ClrType.Namespace == typeof(Account).Namespace || type.ClrType.Namespace == typeof(JobIntent).Namespace)
            return;
        var key = type.ClrType == typeof(ReviewRound) ? nameof(ReviewRound.Id) : type.FindProperty("Round")?.Name ?? type.FindProperty(ReviewDb.RoundId)?.Name;
        if (key is null)
            return;
        // Names come from the model, the number is a parameter.
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await RunAsync(db, $"INSERT INTO {Attached}.\"{table.Name}\" ({columns}) SELECT {columns} FROM main.\"{table.Name}\" WHERE \"{key}\" = @round ORDER BY rowid", round, stop);
    }

    // Of the other rounds' entries only the links are carried, as RecordChain.Withheld has it.
    private static async Task CopyRecordAsync(ReviewDb db, ITable table, int round, CancellationToken stop)
    {
        string[] links = [nameof(RecordEntry.Sequence), nameof(RecordEntry.PreviousHash), nameof(RecordEntry.Hash)];
        var names = table.Columns.Select(column => column.Name).ToList();
        var all = string.Join(", ", names.Select(name => $"\"{name}\""));
        var blank = string.Join(", ", names.Select(name => links.Contains(name) ? $"\"{name}\"" : name == nameof(RecordEntry.Round) ? "NULL" : name == nameof(RecordEntry.Algorithm) ? $"'{RecordChain.WithheldName}'" : "''"));
        var own = $"(\"{nameof(RecordEntry.Round)}\" IS NULL OR \"{nameof(RecordEntry.Round)}\" = @round)";
        await RunAsync(db, $"INSERT INTO {Attached}.\"{table.Name}\" ({all}) SELECT {all} FROM main.\"{table.Name}\" WHERE {own} ORDER BY rowid", round, stop);
        await RunAsync(db, $"INSERT INTO {Attached}.\"{table.Name}\" ({all}) SELECT {blank} FROM main.\"{table.Name}\" WHERE NOT {own} ORDER BY rowid", round, stop);
    }

    private static async Task RunAsync(ReviewDb db, string sql, int round, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@round", round);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(stop);
    }
}
