using ExpertReview.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Tests.RoundRuns;

public sealed class OtherSchemaTests
{
    [Fact]
    public async Task A_database_of_another_version_is_refused_by_name_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var path = folder.New("other.db");
        await using (var db = Open(path))
        {
            await SqliteDatabase.OpenAsync(db, CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Later', '10.0.15')""");
            await SqliteDatabase.CloseAsync(db, CancellationToken.None);
        }

        var before = await File.ReadAllBytesAsync(path);
        await using (var db = Open(path))
        {
            var refused = await Assert.ThrowsAsync<UnknownSchemaException>(() => SqliteDatabase.OpenAsync(db, CancellationToken.None));
            Assert.Contains(path, refused.Words.Zh, StringComparison.Ordinal);
            Assert.Contains("20990101000000_Later", refused.Words.En, StringComparison.Ordinal);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public void The_migrations_tell_the_whole_model()
    {
        using var db = Open("no.db");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static ReviewDb Open(string path) => new(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(path)).Options);
}
