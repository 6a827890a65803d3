using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Exports;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

/// <summary>From 汇总 to 归档 by two people, through HTTP; every refusal by name.</summary>
public sealed partial class DecidingTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public DecidingTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Two_people_carry_a_decision_to_the_archive_and_an_objection_stops_only_its_own()
    {
        var at = $"/rounds/{await _web.RoundAsync(RoundStage.Ranked)}";
        var (first, second) = (await _web.StaffAsync("jing"), await _web.StaffAsync("fu"));
        await DecideAsync(at, first, second);
        var (stopped, list) = await PublishAsync(at, first);
        await ObjectAsync(at, first, stopped);
        await AnnounceAsync(at, first, stopped, list);
        await ArchiveAsync(at, first);
    }

    [Fact]
    public async Task Publicity_before_the_decision_is_confirmed_is_refused_by_name_and_nobody_confirms_their_own_entry()
    {
        var at = $"/rounds/{await _web.RoundAsync(RoundStage.Ranked)}";
        var (first, second) = (await _web.StaffAsync("jia"), await _web.StaffAsync("yi"));
        (string, string)[] publish = [("step", "publish"), ("Published", "2026-10-09"), ("WorkingDays", "15"), ("FirstDayCounts", "true"), ("Address", "https://gxt.yn.gov.cn/1")];
        Refused(await first.ActAsync(at + "/publicity", "Publish", publish), "尚未经复核人");
        var digest = await EnterAsync(at, first);
        Refused(await first.ActAsync(at + "/publicity", "Publish", publish), "尚未经复核人");
        Refused(await first.ActAsync(at + "/decision", "Confirm", ("digest", digest), ("compared", "true")), "必须由另一人");
        Wrong(await second.ActAsync(at + "/decision", "Confirm", ("digest", digest)), "请先对照");
        Wrong(await second.ActAsync(at + "/decision", "Return", ("digest", digest), ("Reason", " ")), "必须写明理由");
        Assert.Contains("已退回", (await second.ActAsync(at + "/decision", "Return", ("digest", digest), ("Reason", "文号有误"))).Text, StringComparison.Ordinal);
        Refused(await second.ActAsync(at + "/decision", "Confirm", ("digest", digest), ("compared", "true")), "没有待复核的审定结果");
        var again = await EnterAsync(at, first, "纪要2号");
        Refused(await second.ActAsync(at + "/decision", "Confirm", ("digest", digest), ("compared", "true")), "重新录入");
        Refused(await first.ActAsync(at + "/publicity", "Publish", publish), "尚未经复核人");
        Assert.Contains("审定结果已复核", (await second.ActAsync(at + "/decision", "Confirm", ("digest", again), ("compared", "true"))).Text, StringComparison.Ordinal);
        Refused(await second.ActAsync(at + "/decision", "Confirm", ("digest", again), ("compared", "true")), "审定");
        Refused(await first.ActAsync(at + "/publicity", "Publish", publish), "未作信用复查");
    }

    [Fact]
    public async Task In_a_long_score_order_what_is_far_from_the_line_is_decided_differently_by_its_number_and_a_reason()
    {
        var at = $"/rounds/{await _web.RoundAsync(RoundStage.Ranked, applications: 260, experts: 80)}";
        var first = await _web.StaffAsync("chang");
        var page = await first.PageAsync(at + "/decision");
        // The last page of the score order has those without a rank too.
        var order = string.Concat(await Task.WhenAll(Enumerable.Range(1, 6).Select(p => first.PageAsync($"{at}/ranking?p={p}"))));
        var last = RankedLink().Matches(order).Select(one => one.Groups[1].Value).Last(no => !page.Contains(no, StringComparison.Ordinal));
        List<(string, string)> fields = [("Name", "厅党组会议"), ("Day", "2026-09-01"), ("MinutesNo", "纪要1号"), .. Checked().Matches(page).Select(one => ("approved", one.Groups[1].Value))];
        async Task<string> SendAsync(string others) => await first.UploadAsync(at + "/decision", at + "/decision", [("Scan", "scan.pdf", Staff.Pdf())], [.. fields, ("Others", others)]);
        var unknown = await SendAsync("91530000XXXXXXXXXX 会议认为应入围");
        Assert.StartsWith("400", unknown, StringComparison.Ordinal);
        Assert.Contains("91530000XXXXXXXXXX：不在", unknown, StringComparison.Ordinal);
        Assert.Contains(">\n91530000XXXXXXXXXX 会议认为应入围</textarea>", unknown.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("理由", await SendAsync(last), StringComparison.Ordinal);
        var entered = await SendAsync($"{last} 会议认为应入围");
        Assert.Contains("会议认为应入围", entered, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(string at, HttpClient first, HttpClient second)
    {
        var page = await first.PageAsync(at + "/decision");
        List<(string, string)> fields = [("Name", "厅党组会议"), ("Day", "2026-09-01"), ("MinutesNo", "纪要1号"), .. Checked().Matches(page).Select(one => ("approved", one.Groups[1].Value))];
        var without = await first.UploadAsync(at + "/decision", at + "/decision", [], [.. fields]);
        Assert.StartsWith("400", without, StringComparison.Ordinal);
        Assert.Contains("请上传纪要扫描件", without, StringComparison.Ordinal);
        Assert.Contains("纪要1号", without, StringComparison.Ordinal);
        Assert.Contains("不是 PDF", await first.UploadAsync(at + "/decision", at + "/decision", [("Scan", "scan.pdf", "MZ"u8.ToArray())], [.. fields]), StringComparison.Ordinal);
        var digest = await EnterAsync(at, first);
        var twice = await first.UploadAsync(at + "/decision", at + "/decision", [("Scan", "scan.pdf", Staff.Pdf())], [.. fields]);
        Assert.StartsWith("409", twice, StringComparison.Ordinal);
        Assert.Contains("人员jing录入，等待复核", twice, StringComparison.Ordinal);
        var scan = await second.GetAsync(new Uri(at + "/decision?handler=Scan", UriKind.Relative));
        Assert.Equal("application/pdf", scan.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Staff.Pdf(), await scan.Content.ReadAsByteArrayAsync());
        Assert.Contains("审定结果已复核", (await second.ActAsync(at + "/decision", "Confirm", ("digest", digest), ("compared", "true"))).Text, StringComparison.Ordinal);
    }

    private static async Task<string> EnterAsync(string at, HttpClient who, string minutes = "纪要1号")
    {
        var page = await who.PageAsync(at + "/decision");
        List<(string, string)> fields = [("Name", "厅党组会议"), ("Day", "2026-09-01"), ("MinutesNo", minutes), .. Checked().Matches(page).Select(one => ("approved", one.Groups[1].Value))];
        var entered = await who.UploadAsync(at + "/decision", at + "/decision", [("Scan", "scan.pdf", Staff.Pdf())], [.. fields]);
        Assert.Contains("等待另一人", entered, StringComparison.Ordinal);
        return DigestOf().Match(entered).Groups[1].Value;
    }

    private static async Task<(string Stopped, int List)> PublishAsync(string at, HttpClient who)
    {
        var page = await who.PageAsync(at + "/credit");
        var codes = Bad().Matches(page).Select(one => one.Groups[1].Value).ToList();
        Assert.True(codes.Count > 1);
        Wrong(await who.ActAsync(at + "/credit", "", ("Day", "2026-10-08"), ("bad", codes[0]), ("note_" + codes[0], " ")), "请写明查询到的");
        Assert.Contains("信用复查", (await who.ActAsync(at + "/credit", "", ("Day", "2026-10-08"))).Text, StringComparison.Ordinal);
        var published = await who.UploadAsync(
            at + "/publicity", at + "/publicity?handler=Publish", [("Saved", "公示.html", "<script>alert(1)</script>"u8.ToArray())],
            ("step", "publish"), ("Published", "2026-10-09"), ("WorkingDays", "15"), ("FirstDayCounts", "true"), ("Address", "https://gxt.yn.gov.cn/1"));
        Assert.Contains("已录入公示", published, StringComparison.Ordinal);
        Assert.Contains("发布当日不计入：2026-10-29", published, StringComparison.Ordinal);
        var saved = await who.GetAsync(new Uri(at + "/publicity?handler=Saved", UriKind.Relative));
        Assert.Equal(("attachment", "application/octet-stream"), (saved.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentType!.MediaType));
        Refused(await who.ActAsync(at + "/publicity", "Publish", ("step", "publish"), ("Published", "2026-10-09"), ("WorkingDays", "15"), ("FirstDayCounts", "true"), ("Address", "https://gxt.yn.gov.cn/1")), "公示");
        return (codes[0], codes.Count);
    }

    private static async Task ObjectAsync(string at, HttpClient who, string code)
    {
        (string, string)[] whole = [("Received", "2026-10-12"), ("Who", "王某某"), ("Contact", "13800000000"), ("Application", code), ("Text", "场所不实")];
        Wrong(await who.ActAsync(at + "/objections", "Lodge", [.. whole.Where(one => one.Item1 != "Who")]), "请填写提出人");
        Refused(await who.ActAsync(at + "/objections", "Lodge", [("Received", "2026-10-01"), .. whole.Skip(1)]), "早于公示日期");
        Refused(await who.ActAsync(at + "/objections", "Lodge", [.. whole.Where(one => one.Item1 != "Application"), ("Application", "nobody")]), "不在审定名单");
        Assert.Contains("已登记第 1 号异议", (await who.ActAsync(at + "/objections", "Lodge", whole)).Text, StringComparison.Ordinal);
    }

    private async Task AnnounceAsync(string at, HttpClient who, string stopped, int list)
    {
        (string, string)[] announce = [("Day", "2026-11-02"), ("Portal", "https://gxt.yn.gov.cn/2"), ("Platform", "https://example.cn/3")];
        Refused(await who.ActAsync(at + "/publicity", "Announce", announce), "未作信用复查");
        await who.ActAsync(at + "/credit", "", ("Day", "2026-10-30"));
        Wrong(await who.ActAsync(at + "/publicity", "Announce", announce[0], announce[1], ("Platform", "platform")), "http");
        Refused(await who.ActAsync(at + "/publicity", "Announce", [("Day", "2026-10-28"), .. announce.Skip(1)]), "公示期到");
        Assert.Contains($"认定 {list - 1} 家", (await who.ActAsync(at + "/publicity", "Announce", announce)).Text, StringComparison.Ordinal);
        Refused(await who.ActAsync(at + "/publicity", "Announce", announce), "2026-11-02");
        var (_, archived) = await who.ActAsync(at + "/files", "Archive", ("reason", ""));
        Assert.Contains("异议未处理，不能归档", archived, StringComparison.Ordinal);
        var name = await NameOfAsync(at, stopped);
        Assert.DoesNotContain(name, await SheetAsync(who, at, "公告名单.xlsx"), StringComparison.Ordinal);
        Assert.Contains(name, await SheetAsync(who, at, "公示名单.xlsx"), StringComparison.Ordinal);

        Wrong(await who.ActAsync(at + "/objections", "Decide", ("number", "1"), ("upheld", "false"), ("Reasons", "")), "请写明处理理由");
        Assert.Contains("已处理", (await who.ActAsync(at + "/objections", "Decide", ("number", "1"), ("upheld", "false"), ("Reasons", "现场核查属实"))).Text, StringComparison.Ordinal);
        Refused(await who.ActAsync(at + "/objections", "Decide", ("number", "1"), ("upheld", "true"), ("Reasons", "again")), "作出处理决定");
        Refused(await who.ActAsync(at + "/publicity", "Announce", announce), "再次公告的日期须在其后");
        Assert.Contains("认定 1 家", (await who.ActAsync(at + "/publicity", "Announce", [("Day", "2026-11-10"), .. announce.Skip(1)])).Text, StringComparison.Ordinal);
        Assert.Contains(name, await SheetAsync(who, at, "公告名单（2）.xlsx"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await SheetAsync(who, at, "公告名单.xlsx"), StringComparison.Ordinal);
        foreach (var paper in new[] { "公示名单.xlsx", "公告名单（2）.xlsx" })
            Assert.DoesNotContain("王某某", await SheetAsync(who, at, paper), StringComparison.Ordinal);
    }

    private async Task ArchiveAsync(string at, HttpClient who)
    {
        var done = await who.ActAsync(at + "/files", "Archive", ("reason", "材料齐全"));
        Assert.Contains("批次已归档", done.Text, StringComparison.Ordinal);
        Refused(await who.ActAsync(at + "/files", "Archive", ("reason", "")), "归档");
        var archive = await who.GetByteArrayAsync(new Uri(at + "/files?handler=Archive", UriKind.Relative));
        var round = int.Parse(at.Split('/')[^1], CultureInfo.InvariantCulture);
        using var scope = _web.Services.CreateScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Archives.AsNoTracking().SingleAsync(one => one.Round == round);
        Assert.Equal(kept.Files, ArchiveFile.Check(archive, round, kept.Head));
        Assert.Throws<RefusedException>(() => ArchiveFile.Check(archive, round, new string('0', 64)));
        Assert.Throws<RefusedException>(() => ArchiveFile.Check(Changed(archive), round, kept.Head));
    }

    // One letter of one paper is another one, in a zip that is whole.
    private static byte[] Changed(byte[] archive)
    {
        using var copy = new MemoryStream();
        copy.Write(archive);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("文件/findings.json")!;
            using var stream = entry.Open();
            stream.WriteByte((byte)'[');
        }

        return copy.ToArray();
    }

    private async Task<string> NameOfAsync(string at, string code)
    {
        using var scope = _web.Services.CreateScope();
        var round = int.Parse(at.Split('/')[^1], CultureInfo.InvariantCulture);
        return (await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<Domain.Applications.Recommendation>(round).FirstAsync(row => row.Code == code)).Organisation;
    }

    /// <summary>All text of a workbook.</summary>
    private static async Task<string> SheetAsync(HttpClient who, string at, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(await who.GetByteArrayAsync(new Uri($"{at}/files?handler=One&name={Uri.EscapeDataString(name)}", UriKind.Relative))));
        var text = "";
        foreach (var entry in zip.Entries.Where(one => one.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text += WebUtility.HtmlDecode(await reader.ReadToEndAsync());
        }

        return text;
    }

    private static void Refused((HttpStatusCode Status, string Text) answer, string name)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(name, answer.Text, StringComparison.Ordinal);
    }

    private static void Wrong((HttpStatusCode Status, string Text) answer, string name)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(name, answer.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<td class=\"number\">\\d+</td><td><a href=\"[^\"]*/ranking/([0-9A-Z]{18})\"")]
    private static partial Regex RankedLink();

    [GeneratedRegex("value=\"(\\w{18})\"[^>]*checked")]
    private static partial Regex Checked();

    [GeneratedRegex("name=\"digest\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex DigestOf();

    [GeneratedRegex("name=\"bad\" value=\"(\\w{18})\"")]
    private static partial Regex Bad();
}
