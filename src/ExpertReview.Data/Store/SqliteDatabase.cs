using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExpertReview.Data.Store;

/// <summary>The embedded database: WAL with synchronous=FULL, so that what was acknowledged is on the disk (design.md, promise 1).</summary>
public static class SqliteDatabase
{
    /// <summary>The oldest native library that may run (older ones have a WAL fault).</summary>
    public static readonly Version OldestLibrary = new(3, 51, 3);

    /// <summary>Whether the migrations tell the whole model is asked by a test, not at every start: the answer is a second model and a comparison, half a second.</summary>
    public static void Warnings(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    /// <summary>Connection string of one file.</summary>
    public static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>Creates or brings up to date the schema, sets the journal, and asserts what was set.</summary>
    /// <exception cref="UnknownSchemaException">Another version of the program made it.</exception>
    /// <exception cref="InvalidOperationException">The native library is too old, or the journal could not be set.</exception>
    public static async Task OpenAsync(ReviewDb db, CancellationToken stop)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(stop)).Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new UnknownSchemaException(db.Database.GetDbConnection().DataSource, unknown);
        await db.Database.MigrateAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        var version = Version.Parse(await ScalarAsync(db, "SELECT sqlite_version()", stop));
        if (version < OldestLibrary)
            throw new InvalidOperationException($"SQLite {version} is older than {OldestLibrary}");
        var journal = await ScalarAsync(db, "PRAGMA journal_mode=WAL", stop);
        await ScalarAsync(db, "PRAGMA synchronous=FULL", stop);
        var synchronous = await ScalarAsync(db, "PRAGMA synchronous", stop);
        if (journal != "wal" || synchronous != "2")
            throw new InvalidOperationException($"journal_mode={journal}, synchronous={synchronous}: WAL and FULL (2) are asked for");
    }

    /// <summary>Folds the journal into the one file and closes it, so that the file can be copied or sent.</summary>
    public static async Task CloseAsync(ReviewDb db, CancellationToken stop)
    {
        // Freed pages keep what stood there, the clock of the migration among it: written anew, the same round gives the same file.
        await ScalarAsync(db, "VACUUM", stop);
        await ScalarAsync(db, "PRAGMA wal_checkpoint(TRUNCATE)", stop);
        await ScalarAsync(db, "PRAGMA journal_mode=DELETE", stop);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<string> ScalarAsync(ReviewDb db, string sql, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
