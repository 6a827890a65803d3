using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Features.Reviews;
using ExpertReview.Tests.Scans;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Evidence through HTTP: cut, stamped, whole in ranges, hostile, taken along.</summary>
public sealed class EvidenceTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task An_item_is_cut_out_of_its_file_with_the_experts_number_and_the_time_on_every_page()
    {
        var (browser, code, link) = await ItemAsync(1);
        var answer = await browser.GetAsync(Relative(link));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        using (var cut = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync()))
        {
            Assert.Equal(1, cut.NumberOfPages);
            Assert.Matches(web.PairOf(1).Expert + " 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d", cut.GetPage(1).Text);
            Assert.DoesNotContain("专家" + web.PairOf(1).Expert, cut.GetPage(1).Text, StringComparison.Ordinal);
        }

        using var whole = PdfDocument.Open(await browser.GetByteArrayAsync(Relative(WholeIn(await browser.PageAsync($"/review/{code}")))));
        Assert.InRange(whole.NumberOfPages, 2, 1000);
        Assert.All(whole.GetPages(), page => Assert.Contains(web.PairOf(1).Expert, page.Text, StringComparison.Ordinal));
        Assert.Equal("attachment", (await browser.GetAsync(Relative(link + "?save=1"))).Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("evidence/" + code + ".pdf", (await browser.GetAsync(Relative(link + "?whole=1"))).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_experts_of_one_file_get_each_their_own_number_and_strangers_nothing()
    {
        var (one, other, code) = await web.TwoOfOneAsync(0);
        await PlantAsync(code, new InventedScan { Pages = 80 }.Bytes());
        var link = LinkIn(await one.PageAsync($"/review/{code}"));
        var (first, second) = (await one.GetByteArrayAsync(Relative(link)), await other.GetByteArrayAsync(Relative(link)));
        Assert.NotEqual(Number(first), Number(second));
        var (stranger, _) = await web.ExpertAsync(3, notAssigned: code);
        foreach (var url in new[] { link, link + "?save=1", link + "?whole=1", $"/review/{code}/window" })
            Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(stranger, url));
        Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(one, link + "x"));
        Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(one, $"/review/{code}/evidence/none/none"));
    }

    [Theory]
    [InlineData(12, "此文件不是 PDF，不能显示", "not a pdf at all")]
    [InlineData(13, "此文件已损坏，不能截取所列页", "%PDF-1.4\n1 0 obj <</Type/Catalog\n%%EOF")]
    [InlineData(14, "此文件没有页面", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n117\n%%EOF")]
    [InlineData(15, "此文件已加密，不能截取所列页", "locked")]
    [InlineData(16, "申报单位所列页码超出此文件的页数", "short")]
    public async Task A_file_that_can_not_be_cut_is_told_with_the_whole_beside_it(int which, string words, string content)
    {
        const string locked = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>/U<0202020202020202020202020202020202020202020202020202020202020202>>>";
        var bytes = content switch { "locked" => new InventedScan { Trailer = locked }.Bytes(), "short" => new InventedScan { Pages = 1 }.Bytes(), _ => Encoding.Latin1.GetBytes(content) };
        var (browser, code, link) = await ItemAsync(which, bytes, last: true);
        var answer = await browser.GetAsync(Relative(link));
        var page = await answer.TextAsync();
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var whole = Regex.Match(page, $"<iframe class=\"whole\"[^>]* src=\"(/review/{code}/evidence/[^\"#]+)");
        Assert.Equal(content.StartsWith("not", StringComparison.Ordinal), !whole.Success);
        if (whole.Success)
            Assert.Equal("application/pdf", (await browser.GetAsync(Relative(whole.Groups[1].Value))).Content.Headers.ContentType!.MediaType);
        else
            Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(browser, $"/review/{code}/evidence/{code}.pdf"));
        // The organiser is told which files experts see without their number.
        if (content == "locked")
            Assert.Contains("专家看到的页面不带专家编号和时间", await (await web.StaffAsync(AccountRole.Organiser)).PageAsync($"/rounds/{web.Round}/applications/{code}"), StringComparison.Ordinal);
        // The same again, from what was noted the first time.
        Assert.Contains(words, await browser.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_range_of_the_whole_file_can_be_asked_for_and_together_they_are_the_file()
    {
        var scan = new InventedScan { Pages = 40, ImageBytes = 50_000, TableIsStream = true }.Bytes();
        var (browser, code, _) = await ItemAsync(10, scan);
        var path = $"/review/{code}/evidence/{code}.pdf";
        var all = new MemoryStream();
        for (long at = 0, length = 1; at < length; at += 700_000)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(at, at + 699_999) } };
            var part = await browser.SendAsync(ask);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            length = part.Content.Headers.ContentRange!.Length!.Value;
            await part.Content.CopyToAsync(all);
        }

        Assert.Equal(scan, all.ToArray()[..scan.Length]);
        using var whole = PdfDocument.Open(all.ToArray());
        Assert.All(whole.GetPages(), page => Assert.Contains(web.PairOf(10).Expert, page.Text, StringComparison.Ordinal));
        using var beyond = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(all.Length + 1, null) } };
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await browser.SendAsync(beyond)).StatusCode);
    }

    [Fact]
    public async Task The_second_window_lists_every_item_and_shows_the_first_without_scripts()
    {
        var (browser, _, code) = await web.TwoOfOneAsync(1);
        var link = LinkIn(await browser.PageAsync($"/review/{code}"));
        var page = await browser.PageAsync($"/review/{code}/window");
        Assert.Contains($"src=\"{link}#", page, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(await browser.PageAsync($"/review/{code}"), "target=\"evidence\""), Regex.Count(page, "target=\"second-pane\""));
    }

    [Fact]
    public async Task Evidence_is_taken_along_only_where_that_is_open_only_of_own_files_and_stands_in_the_record()
    {
        var (browser, code, _) = await ItemAsync(11);
        var expert = web.PairOf(11).Expert;
        Assert.Contains("本批次未开放离线材料", await browser.PageAsync("/review/take-along"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync($"/review/{code}/recusal", "/review/take-along", ("files", code))).StatusCode);
        var organiser = await web.StaffAsync(AccountRole.Organiser);
        Assert.Equal(HttpStatusCode.Conflict, (await organiser.PostFormAsync($"/rounds/{web.Round}/offline", ("open", "true"), ("reason", " "))).StatusCode);
        Assert.Contains("已开放离线材料", await (await organiser.PostFormAsync($"/rounds/{web.Round}/offline", ("open", "true"), ("reason", "山区网络不便"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("请至少选择一份材料", await (await browser.PostFormAsync("/review/take-along")).TextAsync(), StringComparison.Ordinal);
        var others = web.NotOf(expert);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormAsync("/review/take-along", ("files", code), ("files", others))).StatusCode);

        var answer = await browser.PostFormAsync("/review/take-along", ("files", code));
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.TransferEncodingChunked);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        Assert.All(zip.Entries, entry => Assert.True(entry.FullName == "清单.txt" || entry.FullName.StartsWith(code, StringComparison.Ordinal)));
        var items = zip.Entries.Where(entry => entry.FullName.EndsWith(".pdf", StringComparison.Ordinal)).ToList();
        Assert.Equal(Regex.Count(await browser.PageAsync($"/review/{code}"), "target=\"evidence\""), items.Count);
        foreach (var entry in items)
        {
            using var copy = new MemoryStream();
            await using (var from = await entry.OpenAsync())
                await from.CopyToAsync(copy);
            using var pdf = PdfDocument.Open(copy.ToArray());
            Assert.All(pdf.GetPages(), page => Assert.Contains(expert + " 20", page.Text, StringComparison.Ordinal));
        }

        using var scope = web.Services.CreateScope();
        var acts = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.AsNoTracking().Where(entry => entry.Act == nameof(TakeOfflineFiles)).ToListAsync();
        var act = Assert.Single(acts, entry => entry.Input.Contains(expert, StringComparison.Ordinal));
        Assert.Contains(code, act.Input, StringComparison.Ordinal);
    }

    // The form's first item, or its last, and what file it stands in.
    private async Task<(HttpClient Browser, string Code, string Link)> ItemAsync(int which, byte[]? file = null, bool last = false)
    {
        var (browser, code) = await web.ExpertAsync(which);
        await PlantAsync(code, file ?? new InventedScan { Pages = 80 }.Bytes());
        var links = Regex.Matches(await browser.PageAsync($"/review/{code}"), "href=\"(/review/[^\"#]+)#[^\"]*\" target=\"evidence\"");
        return (browser, code, links[last ? links.Count - 1 : 0].Groups[1].Value);
    }

    // Files are shared by experts: each test lays its own there.
    private async Task PlantAsync(string code, byte[] file)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        web.Services.GetRequiredService<EvidenceFolder>().Keep(hash, file);
        using var scope = web.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReviewDb>().Files.Where(one => one.Round == web.Round && one.File == code + ".pdf").ExecuteUpdateAsync(set => set.SetProperty(one => one.Sha256, hash));
    }

    private static string LinkIn(string form) => Regex.Match(form, "href=\"(/review/[^\"#]+)#[^\"]*\" target=\"evidence\"").Groups[1].Value;

    private static string WholeIn(string form) => Regex.Match(form, "id=\"whole\" href=\"([^\"#?]+)").Groups[1].Value;

    private static string Number(byte[] pdf)
    {
        using var cut = PdfDocument.Open(pdf);
        return Regex.Match(cut.GetPage(1).Text, "E\\d+ 20").Value;
    }

    private static Uri Relative(string url) => new(url, UriKind.Relative);
}
