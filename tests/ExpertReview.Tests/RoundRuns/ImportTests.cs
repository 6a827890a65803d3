using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Screening;
using ExpertReview.Features.Setup;
using ExpertReview.Tests.Tables;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>Imports through the requests, on a real database file.</summary>
public sealed class ImportTests : IAsyncLifetime, IDisposable
{
    private static readonly object?[] Header = ["序号", "申报单位", "统一社会信用代码", "所属州市", "资产总额（万元）", "申报服务功能"];
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services = null!;
    private int _round;

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection().AddReviewFeatures(SqliteDatabase.ConnectionTo(_folder.New("round.db")))
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero))).BuildServiceProvider();
        await using (var scope = _services.CreateAsyncScope())
            await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), CancellationToken.None);
        var sample = _folder.SampleRound();
        _round = await SendAsync(new OpenRound(
            File.ReadAllBytes(Path.Combine(sample, "round.json")), File.ReadAllBytes(Path.Combine(sample, "评分模板.json")), BuiltInRules.Bytes(BuiltInRules.YunnanFile), 2026, "试验", new DateOnly(2026, 6, 30)));
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose()
    {
        // Only this file's: the pools of tests that run beside this one are theirs.
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection(SqliteDatabase.ConnectionTo(_folder.New("round.db"))))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await ImportAsync("甲有限公司", 300);
        var again = await ImportAsync("甲有限公司", 300);
        Assert.True(again.Same);
        Assert.Single(await StoredAsync());
    }

    [Fact]
    public async Task A_corrected_file_updates_only_its_rows_and_says_which()
    {
        await ImportAsync("甲有限公司", 300, (2, "乙有限公司", "91530100343129797D"), (3, "丙有限公司", "91530900208018373B"));
        var corrected = await ImportAsync("甲有限公司", 400, (2, "乙有限公司", "91530100343129797D"));
        Assert.Equal(["第2行"], corrected.Changed);
        Assert.Equal(["第4行"], corrected.Gone);
        Assert.Empty(corrected.Added);
        Assert.Equal([4_000_000m, 5_000_000m], (await StoredAsync()).Select(row => row.Figures.TotalAssets!.Value).Order());
    }

    [Fact]
    public async Task A_broken_correction_leaves_what_was_there()
    {
        await ImportAsync("甲有限公司", 300);
        var broken = Assert.Single(await SendAsync(new ImportRecommendations(_round, [new IncomingFile("推荐汇总表-昆明市.xlsx", () => "no workbook"u8.ToArray())])));
        Assert.NotNull(broken.Unreadable);
        Assert.Single(await StoredAsync());
    }

    [Fact]
    public async Task An_act_at_the_wrong_stage_is_refused_by_name_and_leaves_no_trace()
    {
        var before = await RecordCountAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => SendAsync(new CheckEligibility(_round)));
        Assert.Equal(new RoundNotIn("试验", RoundStage.Intake, RoundStage.Screening), refused.Refusal);
        Assert.Equal(before, await RecordCountAsync());
    }

    [Fact]
    public async Task Each_act_has_its_entry_in_the_record()
    {
        var before = await RecordCountAsync();
        await ImportAsync("甲有限公司", 300);
        Assert.Equal(before + 1, await RecordCountAsync());
    }

    private async Task<FileImport> ImportAsync(string unit, int assets, params (int No, string Unit, string Code)[] more)
    {
        object?[][] rows = [Header, [1, unit, "91530100776317064E", "昆明市", assets, "信息服务"], .. more.Select(row => new object?[] { row.No, row.Unit, row.Code, "昆明市", 500, "信息服务、技术服务" })];
        return Assert.Single(await SendAsync(new ImportRecommendations(_round, [new IncomingFile("推荐汇总表-昆明市.xlsx", () => Book.Of("推荐汇总表-昆明市.xlsx", rows).Bytes.ToArray())])));
    }

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = "测试";
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    private async Task<List<Recommendation>> StoredAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<Recommendation>(_round).ToListAsync();
    }

    private async Task<int> RecordCountAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.CountAsync();
    }
}
