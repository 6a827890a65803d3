using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Running;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

/// <summary>Downloads: listed without being made, made once, the same as the command's, and without anybody's accounts or sealed scores.</summary>
public sealed class FilesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public FilesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Files_are_listed_before_they_are_made_and_made_once()
    {
        var round = await _web.RoundAsync(RoundStage.Ranked);
        var at = $"/rounds/{round}/files";
        var organiser = await _web.SignedInAsync(AccountRole.Organiser);
        var listed = await organiser.PageAsync(at);
        Assert.Contains("未生成", listed, StringComparison.Ordinal);
        Assert.Contains("得分排序.xlsx", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("公示名单.xlsx", listed, StringComparison.Ordinal);
        Assert.Contains("文件已生成", (await organiser.ActAsync(at, "Make")).Text, StringComparison.Ordinal);
        var made = await organiser.PageAsync(at);
        Assert.DoesNotContain("未生成", made, StringComparison.Ordinal);
        foreach (var file in await new ActSender(_web.Services, "test").SendAsync(new ExportRound(round), "", CancellationToken.None))
        {
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), made, StringComparison.Ordinal);
            Assert.Equal(file.Bytes, await FileAsync(organiser, at, file.Name));
        }

        using var whole = new ZipArchive(new MemoryStream(await FileAsync(organiser, at, "全部文件.zip")));
        Assert.Equal(MadeDownloads.NamesAt(RoundStage.Ranked, 0).Where(name => name != "全部文件.zip").Order(StringComparer.Ordinal), whole.Entries.Select(entry => entry.FullName));
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(new Uri($"{at}?handler=One&name=index.json", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(new Uri($"{at}?handler=One&name=..%2F..%2Fprotection.key", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_supervisor_downloads_what_nobody_has_made_and_makes_nothing_by_posting()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var at = $"/rounds/{round}/files";
        var supervisor = await _web.SignedInAsync(AccountRole.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.ActAsync(at, "Make")).Status);
        Assert.StartsWith("PK", System.Text.Encoding.ASCII.GetString(await FileAsync(supervisor, at, "问题清单.xlsx")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoundStage.Intake)]
    [InlineData(RoundStage.Assigning)]
    [InlineData(RoundStage.Reviewing)]
    [InlineData(RoundStage.Sealed)]
    [InlineData(RoundStage.Announced)]
    public async Task The_names_told_are_the_names_made(RoundStage stage)
    {
        var round = await _web.RoundAsync(stage, scored: true, applications: 16);
        var made = await new ActSender(_web.Services, "test").SendAsync(new DownloadsOf(round), "", CancellationToken.None);
        Assert.Equal(MadeDownloads.NamesAt(stage, stage == RoundStage.Announced ? 1 : 0), made.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task The_rounds_own_database_holds_its_rows_and_its_record_and_nobodys_account()
    {
        var other = await _web.RoundAsync(RoundStage.Intake, applications: 16);
        var round = await _web.RoundAsync(RoundStage.Announced, applications: 16);
        _ = await _web.SignedInAsync(AccountRole.Organiser);
        var made = await new ActSender(_web.Services, "test").SendAsync(new DownloadsOf(round), "", CancellationToken.None);
        var path = Path.Combine(Directory.CreateTempSubdirectory("round-db-").FullName, "round.db");
        await File.WriteAllBytesAsync(path, made.Files.Single(file => file.Name == "round.db").Bytes);
        await using (var carried = new ReviewDb(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(path)).Options))
        {
            Assert.Equal([round], await carried.Rounds.Select(one => one.Id).ToListAsync());
            Assert.Equal((0, 0, 0, 0), (await carried.Accounts.CountAsync(), await carried.Links.CountAsync(), await carried.ProtectionKeys.CountAsync(), await carried.Jobs.CountAsync()));
            Assert.True(await carried.ScoreEvents.AnyAsync(one => one.Round == round));
            Assert.Equal(0, await carried.Of<Domain.Experts.Expert>(other).CountAsync());
            var record = await carried.Record.OrderBy(entry => entry.Sequence).ToListAsync();
            Assert.Null(RecordChain.FirstBrokenOfExtract(record));
            Assert.NotNull(RecordChain.FirstBroken(record));
            Assert.DoesNotContain(record, entry => entry.Round == other);
            Assert.Contains(record, entry => entry.Round == round && entry.Act == "AnnounceRecognitions");
            Assert.Equal(made.Head, await carried.RecordHeadOf(round, CancellationToken.None));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static Task<byte[]> FileAsync(HttpClient who, string at, string name) => who.GetByteArrayAsync(new Uri($"{at}?handler=One&name={Uri.EscapeDataString(name)}", UriKind.Relative));
}
