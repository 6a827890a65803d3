using System.Net;
using System.Security.Cryptography;
using ExpertReview.Data.Accounts;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Http;

/// <summary>A round carried by hand from nothing to the announcement, through HTTP, without JavaScript.</summary>
public sealed class WalkTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public WalkTests(TestWeb web) => _web = web;

    [Fact]
    public async Task An_organiser_carries_a_round_from_nothing_to_the_announcement()
    {
        var work = Directory.CreateTempSubdirectory("walk-").FullName;
        SampleFolder.Write(Path.Combine(work, "round"), new SampleSize(2026, 24, 12));
        var folder = RoundFolder.Open(Path.Combine(work, "round"));
        var settings = folder.ReadSettings();
        var browser = await _web.SignedInAsync(AccountRole.Organiser);

        var opened = await browser.UploadAsync(
            "/rounds/new", "/rounds/new?handler=File",
            [("SettingsFile", "round.json", folder.ReadNeeded("round.json").Bytes.ToArray()), ("TemplateFile", settings.Template, folder.ReadNeeded(settings.Template).Bytes.ToArray())]);
        Assert.Contains("评审批次已建立", opened, StringComparison.Ordinal);
        var at = "/rounds/" + System.Text.RegularExpressions.Regex.Match(opened, "/rounds/(\\d+)/policy").Groups[1].Value;
        var policy = System.Text.RegularExpressions.Regex.Match(opened, "name=\"seen\" value=\"(\\w+)\"").Groups[1].Value;
        Assert.Contains("方案已冻结", await Posted(browser, $"{at}/policy", "Freeze", ("seen", policy), ("reason", "测试通知")), StringComparison.Ordinal);

        IncomingFileList files = new(folder);
        var preview = await browser.UploadAsync($"{at}/intake", $"{at}/intake?handler=Preview", files.All);
        Assert.StartsWith("200", preview, StringComparison.Ordinal);
        Assert.Contains("不能读取的单元格", preview, StringComparison.Ordinal);
        var ticket = System.Text.RegularExpressions.Regex.Match(preview, "name=\"ticket\" value=\"(\\w+)\"").Groups[1].Value;
        Assert.Contains("共 0 条", await browser.PageAsync($"{at}/intake"), StringComparison.Ordinal);
        Assert.Contains("已导入", await Posted(browser, $"{at}/intake", "Apply", ("ticket", ticket)), StringComparison.Ordinal);

        // The same button again is refused by name.
        var again = await browser.PostToAsync($"{at}/intake", $"{at}/intake?handler=Apply", ("ticket", ticket));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("预览已过期或已导入", await again.TextAsync(), StringComparison.Ordinal);

        // What is not done is not passed over in silence.
        var silently = await browser.PostToAsync(at, $"{at}?handler=Screen", ("reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, silently.StatusCode);
        Assert.Contains("个推荐单位未登记盖章原件", await silently.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("已进入形式审查", await Posted(browser, at, "Screen", ("reason", "原件在途")), StringComparison.Ordinal);
        var twice = await browser.PostToAsync(at, $"{at}?handler=Screen", ("reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("形式审查", await twice.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("项条款待核；确需结束", await Posted(browser, at, "Assign", ("reason", " ")), StringComparison.Ordinal);
        Assert.Contains("已查找回避情形", await Posted(browser, at, "Assign", ("reason", "书面审查已完成")), StringComparison.Ordinal);
        Assert.Contains("已开始生成方案", await Posted(browser, $"{at}/assignment", "Propose", ("reason", "")), StringComparison.Ordinal);
        string page;
        using (var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)))
            while ((page = await browser.PageAsync($"{at}/assignment")).Contains("data-running=\"true\"", StringComparison.Ordinal))
                patience.Token.ThrowIfCancellationRequested();
        Assert.Contains("全部规则经独立复核通过", page, StringComparison.Ordinal);
        var proposal = System.Text.RegularExpressions.Regex.Match(page, "name=\"proposal\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Contains("方案已确认", await Posted(browser, $"{at}/assignment", "Confirm", ("proposal", proposal), ("reason", "")), StringComparison.Ordinal);

        var scored = await browser.UploadAsync($"{at}/progress", $"{at}/progress?handler=Scores", [("scores", "评分.csv", await File.ReadAllBytesAsync(folder.PathOf("评分.csv")))]);
        Assert.Contains("已导入", scored, StringComparison.Ordinal);
        Assert.Contains("封存前任何人看不到分数", await browser.PageAsync($"{at}/ranking"), StringComparison.Ordinal);
        Assert.Contains("评分已封存", await Posted(browser, at, "Seal", ("reason", "截止时间已到")), StringComparison.Ordinal);
        Assert.Contains("已形成建议名单", await Posted(browser, at, "Rank", ("reason", "")), StringComparison.Ordinal);

        var decision = await browser.PageAsync($"{at}/decision");
        var approved = System.Text.RegularExpressions.Regex.Matches(decision, "value=\"(\\w{18})\"[^>]*checked").Select(one => ("approved", one.Groups[1].Value)).ToList();
        Assert.NotEmpty(approved);
        (string, string)[] minutes = [("Name", "厅党组会议"), ("Day", "2026-09-01"), ("MinutesNo", "纪要1号")];
        var silent = await browser.UploadAsync($"{at}/decision", $"{at}/decision", [("Scan", "scan.pdf", Staff.Pdf())], [.. minutes, .. approved.Skip(1)]);
        Assert.StartsWith("400", silent, StringComparison.Ordinal);
        Assert.Contains("厅党组会议", silent, StringComparison.Ordinal);
        Assert.Contains("没有写明理由", silent, StringComparison.Ordinal);
        var decided = await browser.UploadAsync($"{at}/decision", $"{at}/decision", [("Scan", "scan.pdf", Staff.Pdf())], [.. minutes, .. approved]);
        Assert.Contains("已录入审定结果", decided, StringComparison.Ordinal);
        var second = await _web.StaffAsync("second");
        var digest = System.Text.RegularExpressions.Regex.Match(decided, "name=\"digest\" value=\"(\\w+)\"").Groups[1].Value;
        Assert.Contains("审定结果已复核", await Posted(second, $"{at}/decision", "Confirm", ("digest", digest), ("compared", "true")), StringComparison.Ordinal);
        Assert.Contains("信用复查", await Posted(browser, $"{at}/credit", "", ("Day", "2026-09-02")), StringComparison.Ordinal);

        var publicity = settings.Publicity;
        var published = publicity.Published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var wrong = await browser.PostToAsync($"{at}/publicity", $"{at}/publicity?handler=Publish", ("step", "publish"), ("Published", published), ("WorkingDays", "fifteen"), ("FirstDayCounts", "true"), ("Address", "portal"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("fifteen", await wrong.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("已录入公示", await Posted(browser, $"{at}/publicity", "Publish", ("step", "publish"), ("Published", published), ("WorkingDays", "15"), ("FirstDayCounts", "true"), ("Address", "https://gxt.yn.gov.cn/1")), StringComparison.Ordinal);
        var period = Domain.Publicity.PublicityPeriod.Of(publicity.Published, publicity.WorkingDays, publicity.FirstDayCounts, Features.Rules.BuiltInRules.WorkingDays);
        var day = (settings.Announced ?? period.Announced!.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("信用复查", await Posted(browser, $"{at}/credit", "", ("Day", "2026-11-01")), StringComparison.Ordinal);
        Assert.Contains("已录入公告", await Posted(browser, $"{at}/publicity", "Announce", ("Day", day), ("Portal", "https://gxt.yn.gov.cn/2"), ("Platform", "https://example.cn/3")), StringComparison.Ordinal);

        await AssertSameFiles(browser, at, folder, settings);
        Assert.Contains("记录完整", await browser.PageAsync($"{at}/record"), StringComparison.Ordinal);
        Directory.Delete(work, recursive: true);
    }

    // What the command writes for the same folder, file by file, to the byte.
    private async Task AssertSameFiles(HttpClient browser, string at, RoundFolder folder, RoundSettings settings)
    {
        var steps = new RoundSteps(folder, new ActSender(_web.Services, "command"), _ => { }, CancellationToken.None);
        IReadOnlyList<ExportedFile> written = await steps.RunAsync(settings, folder.ReadNeeded("round.json").Bytes.ToArray(), folder.ReadNeeded(settings.Template).Bytes.ToArray());
        Assert.Equal(14, written.Count);
        var log = RoundLog.Write(settings, folder.Inputs(settings.Template).Select(name => (name, folder.HashOf(name))), written);
        foreach (var file in written.Append(log))
        {
            var bytes = await browser.GetByteArrayAsync(new Uri($"{at}/files?handler=One&name={Uri.EscapeDataString(file.Name)}", UriKind.Relative));
            Assert.True(SHA256.HashData(bytes).AsSpan().SequenceEqual(SHA256.HashData(file.Bytes)), file.Name);
        }
    }

    private static async Task<string> Posted(HttpClient browser, string page, string handler, params (string, string)[] fields) =>
        await (await browser.PostToAsync(page, $"{page}?handler={handler}", fields)).TextAsync();

    private sealed class IncomingFileList(RoundFolder folder)
    {
        public IEnumerable<(string Field, string Name, byte[] Bytes)> All =>
            new[] { folder.Recommendations, folder.Evaluations, folder.Reports, folder.Experts, folder.Relations, folder.Recusals, folder.Recognised, folder.Reviews, folder.Evidence }
                .SelectMany(files => files).Select(file => ("files", file.Name, file.Bytes()));
    }
}
