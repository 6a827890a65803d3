using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>盖章原件: recorded a recommender, compared by a person, and missed when 受理 is closed.</summary>
public sealed class OriginalsTests : IClassFixture<TestWeb>
{
    private static readonly byte[] Pdf = "%PDF-1.4 scan"u8.ToArray();
    private readonly TestWeb _web;

    public OriginalsTests(TestWeb web) => _web = web;

    [Fact]
    public async Task An_original_that_agrees_settles_its_recommender_until_the_table_changes()
    {
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = $"/rounds/{round}/originals";
        var (first, all) = await RecommendersAsync(round);
        Assert.Contains($"仍有 {all} 个推荐单位未登记盖章原件", await browser.PageAsync(page), StringComparison.Ordinal);
        var done = await browser.UploadAsync(page, page, [("Scan", "原件.pdf", Pdf)], ("Recommender", first), ("DocumentNo", "工信〔2026〕8号"), ("Day", "2026-06-20"), ("Copies", "3"), ("Agrees", "true"));
        Assert.Contains("与 Excel 表一致", done, StringComparison.Ordinal);
        Assert.Contains("工信〔2026〕8号", done, StringComparison.Ordinal);
        Assert.Contains($"仍有 {all - 1} 个推荐单位未登记盖章原件", done, StringComparison.Ordinal);
        Assert.Equal(Pdf, await browser.GetByteArrayAsync(new Uri($"{page}?handler=Scan&of={Uri.EscapeDataString(first)}", UriKind.Relative)));

        var intake = $"/rounds/{round}/intake";
        var preview = await browser.UploadAsync(intake, intake + "?handler=Preview", [("files", $"推荐汇总表-{first}.xlsx", Sheets.Recommendations([1, "甲服务有限公司", "91530100776317064E", "昆明市", 300, "信息服务"]))]);
        await browser.PostToAsync(intake, intake + "?handler=Apply", ("ticket", System.Text.RegularExpressions.Regex.Match(preview, "name=\"ticket\" value=\"(\\w+)\"").Groups[1].Value));
        Assert.Contains("表已更改，需重新核对", await browser.PageAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_is_no_pdf_is_refused_and_what_was_typed_stays()
    {
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = $"/rounds/{round}/originals";
        var (first, all) = await RecommendersAsync(round);
        var refused = await browser.UploadAsync(page, page, [("Scan", "原件.pdf", "MZ program"u8.ToArray())], ("Recommender", first), ("DocumentNo", "工信〔2026〕9号"), ("Day", "2026-06-20"), ("Copies", "many"));
        Assert.StartsWith("400", refused, StringComparison.Ordinal);
        foreach (var words in new[] { "扫描件应为 PDF 文件", "份数应为 1 到 1000 的整数", "value=\"many\"", "value=\"工信〔2026〕9号\"", $"仍有 {all} 个" })
            Assert.Contains(words, refused, StringComparison.Ordinal);
        var unknown = await browser.UploadAsync(page, page, [("Scan", "原件.pdf", Pdf)], ("Recommender", "别处"), ("DocumentNo", "1"), ("Day", "2026-06-20"), ("Copies", "1"));
        Assert.StartsWith("409", unknown, StringComparison.Ordinal);
        var supervisor = await _web.SignedInAsync(AccountRole.Supervisor);
        Assert.Contains("盖章原件", await supervisor.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync(page, page, ("Recommender", first))).StatusCode);
    }

    private async Task<(string First, int All)> RecommendersAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        var lines = await StampedOriginals.OfAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), round, CancellationToken.None);
        return (lines[0].Recommender, lines.Count);
    }
}
