using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>What an upload would do, row by row, before it does it.</summary>
public sealed partial class PreviewTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public PreviewTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_changed_cell_shows_its_old_and_new_value_and_a_bad_one_what_is_allowed()
    {
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = $"/rounds/{round}/intake";
        var table = Sheets.Recommendations([1, "甲服务有限公司", "91530100776317064E", "昆明市", 300, "信息服务"], [2, "乙服务有限公司", "91530100343129797D", "昆明市", 500, "信息服务"]);
        var first = await browser.UploadAsync(page, page + "?handler=Preview", [("files", "推荐汇总表-测试市.xlsx", table)]);
        Assert.Contains("甲服务有限公司", first, StringComparison.Ordinal);
        Assert.Contains("新增 2", first, StringComparison.Ordinal);
        await browser.PostToAsync(page, page + "?handler=Apply", ("ticket", TicketOf(first)));

        var corrected = Sheets.Recommendations([1, "甲服务有限公司", "91530100776317064E", "昆明市", 420, "信息服务"], [2, "乙服务有限公司", "91530100343129797D", "昆明市", "约三百", "信息服务"]);
        var second = await browser.UploadAsync(page, page + "?handler=Preview", [("files", "推荐汇总表-测试市.xlsx", corrected)]);
        Assert.Contains("<del>300</del> → <ins>420</ins>", Spaces().Replace(second, " "), StringComparison.Ordinal);
        Assert.Contains("约三百", second, StringComparison.Ordinal);
        Assert.Contains("有误 1 · 更改 1", second, StringComparison.Ordinal);

        // The ticket is an address: filters need no second upload, and a look changes nothing.
        var wrong = await browser.PageAsync($"{page}?ticket={TicketOf(second)}&show=wrong");
        Assert.Contains("约三百", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("<ins>420</ins>", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("<ins>", await browser.PageAsync($"{page}?ticket={TicketOf(second)}&show=same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_another_import_overtook_is_shown_anew_and_not_applied()
    {
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = $"/rounds/{round}/intake";
        var early = TicketOf(await browser.UploadAsync(page, page + "?handler=Preview", [("files", "推荐汇总表-测试市.xlsx", Sheets.Recommendations([1, "甲服务有限公司", "91530100776317064E", "昆明市", 300, "信息服务"]))]));
        var late = TicketOf(await browser.UploadAsync(page, page + "?handler=Preview", [("files", "推荐汇总表-测试市.xlsx", Sheets.Recommendations([1, "甲服务有限公司", "91530100776317064E", "昆明市", 900, "信息服务"]))]));
        await browser.PostToAsync(page, page + "?handler=Apply", ("ticket", late));
        var overtaken = await browser.PostToAsync(page, page + "?handler=Apply", ("ticket", early));
        Assert.Equal(HttpStatusCode.BadRequest, overtaken.StatusCode);
        var text = await overtaken.TextAsync();
        Assert.Contains("预览之后又导入了其他文件", text, StringComparison.Ordinal);
        Assert.Contains("<del>900</del>", text, StringComparison.Ordinal);
        var spent = await browser.GetAsync(new Uri($"{page}?ticket={late}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, spent.StatusCode);
        Assert.Contains("预览已过期或已导入", await spent.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_rows_are_cut_into_pages_of_at_most_100_kilobytes()
    {
        var work = Directory.CreateTempSubdirectory("preview-").FullName;
        SampleFolder.Write(Path.Combine(work, "round"), new SampleSize(7, 1000, 30));
        var folder = RoundFolder.Open(Path.Combine(work, "round"));
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = $"/rounds/{round}/intake";
        var shown = await browser.UploadAsync(page, page + "?handler=Preview", folder.Recommendations.Concat(folder.Reports).Select(file => ("files", file.Name, file.Bytes())));
        Assert.InRange(Encoding.UTF8.GetByteCount(shown), 10_000, 100_000);
        Assert.Contains("下一页", shown, StringComparison.Ordinal);
        var next = await browser.PageAsync($"{page}?ticket={TicketOf(shown)}&p=2");
        Assert.InRange(Encoding.UTF8.GetByteCount(next), 10_000, 100_000);
        Assert.Contains("上一页", next, StringComparison.Ordinal);
        Directory.Delete(work, recursive: true);
    }

    private static string TicketOf(string page) => Ticket().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"ticket\" value=\"(\\w+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
