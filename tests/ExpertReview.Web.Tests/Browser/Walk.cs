using System.Globalization;
using ExpertReview.Features.Intake;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>The organiser's steps of a round in a browser, one method a step. Every page on the way is looked at by axe.</summary>
internal sealed class Walk(Chrome chrome, string address)
{
    private const float Patience = 120_000;
    private string _round = "";

    /// <summary>What axe found on the way.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The organiser's window.</summary>
    public IPage Page { get; private set; } = null!;

    public async Task SignInAsync(string login)
    {
        Page = await chrome.WindowAsync(1366, 768);
        await Chrome.SignInAsync(Page, address, login);
        await SeenAsync(Page, "rounds");
    }

    public async Task OpenRoundAsync(string settings, string template)
    {
        await Page.GotoAsync(address + "/rounds/new");
        await SeenAsync(Page, "new");
        await Page.SetInputFilesAsync("#SettingsFile", settings);
        await Page.SetInputFilesAsync("#TemplateFile", template);
        await PressAsync("用文件建立");
        await TellsAsync("评审批次已建立");
        await SeenAsync(Page, "policy-draft");
        await Page.FillAsync("#Reason", "云工信通知〔2026〕1号");
        await PressAsync("冻结方案，开始受理");
        await TellsAsync("方案已冻结");
        _round = new Uri(Page.Url).AbsolutePath.Split('/')[2];
        await SeenAsync(Page, "policy");
    }

    public async Task ImportAsync(IEnumerable<string> files)
    {
        await GoAsync("/intake");
        await SeenAsync(Page, "intake");
        await Page.SetInputFilesAsync("#Files", files);
        await PressAsync("预览");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "全部导入" })).ToBeVisibleAsync();
        await SeenAsync(Page, "intake-preview");
        await PressAsync("全部导入");
        await TellsAsync("已导入");
    }

    /// <summary>Ends the stage from two windows that both show it: the second one is too late, and is told so.</summary>
    public async Task EndIntakeTwiceAsync()
    {
        await GoAsync("");
        await SeenAsync(Page, "board");
        var late = await Page.Context.NewPageAsync();
        await late.GotoAsync(Page.Url);
        await MoveAsync("结束受理，进入形式审查", "已进入形式审查");
        await late.GetByRole(AriaRole.Button, new() { Name = "结束受理，进入形式审查" }).ClickAsync();
        await Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("形式审查");
        await SeenAsync(late, "board-too-late");
        await late.CloseAsync();
        await SeenAsync(Page, "applications");
    }

    public async Task EndScreeningAsync()
    {
        await GoAsync("");
        await MoveAsync("结束形式审查，进入专家抽取与分配", "已查找回避情形");
        await SeenAsync(Page, "conflicts");
    }

    public async Task AssignAsync()
    {
        await GoAsync("/assignment");
        await SeenAsync(Page, "assignment-before");
        await PressAsync("生成评审任务分配方案");
        await Expect(Page.Locator("main")).ToContainTextAsync("全部规则经独立复核通过", new() { Timeout = Patience });
        await SeenAsync(Page, "assignment");
        await PressAsync("确认方案，开始评审");
        await TellsAsync("方案已确认");
    }

    /// <summary>Makes the one-time links of all experts.</summary>
    public async Task<IReadOnlyList<string>> InviteAsync()
    {
        await GoAsync("/progress");
        await PressAsync("生成一次性链接");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "一次性链接" })).ToBeVisibleAsync();
        await SeenAsync(Page, "progress-links");
        return [.. (await Page.Locator("td.code").AllInnerTextsAsync()).Where(text => text.Contains("/account/link/", StringComparison.Ordinal)).Select(text => text.Trim())];
    }

    public async Task SealAsync()
    {
        await GoAsync("/progress");
        await SeenAsync(Page, "progress");
        await GoAsync("");
        await MoveAsync("结束评审，封存评分", "评分已封存");
        await SeenAsync(Page, "board-sealed");
    }

    public async Task RankAsync()
    {
        await GoAsync("");
        await MoveAsync("汇总得分，形成建议名单", "已形成建议名单");
        await SeenAsync(Page, "ranking");
        await Page.Locator("main td a").First.ClickAsync();
        await Expect(Page.Locator("main")).ToContainTextAsync("各评分表");
        await SeenAsync(Page, "ranking-one");
    }

    /// <summary>Enters what the meeting decided, with the scan of its minutes; another organiser compares and confirms in a window of their own.</summary>
    public async Task DecideAsync(string second, string scan)
    {
        await GoAsync("/decision");
        await SeenAsync(Page, "decision");
        await Page.FillAsync("#Name", "厅党组会议");
        await Page.FillAsync("#Day", "2026-09-01");
        await Page.FillAsync("#MinutesNo", "纪要1号");
        await Page.SetInputFilesAsync("#Scan", scan);
        await PressAsync("录入审定结果");
        await TellsAsync("已录入审定结果");
        await SeenAsync(Page, "decision-made");
        var other = await chrome.WindowAsync(1366, 768);
        await Chrome.SignInAsync(other, address, second);
        await other.GotoAsync($"{address}/rounds/{_round}/decision");
        await SeenAsync(other, "decision-to-confirm");
        await other.Locator("input[name=compared]").CheckAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "确认审定结果", Exact = true }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Status).First).ToContainTextAsync("审定结果已复核", new() { Timeout = Patience });
        await other.Context.CloseAsync();
    }

    /// <summary>Looks all of the list up again before it is published or announced.</summary>
    public async Task RecheckAsync(DateOnly day)
    {
        await GoAsync("/credit");
        await SeenAsync(Page, "credit");
        await Page.FillAsync("#Day", Day(day));
        await Page.Locator("main form button").Last.ClickAsync();
        await TellsAsync("信用复查");
    }

    public async Task PublishAsync(RoundSettings settings)
    {
        await GoAsync("/publicity");
        await SeenAsync(Page, "publicity");
        await Page.FillAsync("#Published", Day(settings.Publicity.Published));
        await Page.FillAsync("#Address", "https://gxt.yn.gov.cn/1");
        await Page.Locator("button[value=publish]").ClickAsync();
        await TellsAsync("已录入公示");
        await SeenAsync(Page, "publicity-running");
    }

    public async Task AnnounceAsync(DateOnly day)
    {
        await GoAsync("/publicity");
        await Page.FillAsync("#Day", Day(day));
        await Page.FillAsync("#Portal", "https://gxt.yn.gov.cn/2");
        await Page.FillAsync("#Platform", "https://example.cn/3");
        await PressAsync("录入公告");
        await TellsAsync("已录入公告");
        await SeenAsync(Page, "publicity-over");
    }

    /// <summary>Downloads the named files by a click each, and asks for every other of the page's links; gives the names that were offered and the sizes.</summary>
    /// <remarks>
    /// Blink drops, without a word, every download of a frame after its tenth within a second (LocalFrame::ShouldThrottleDownload). No
    /// hand is that fast, a test is: so fewer than ten are clicked, and the rest are fetched with the same window's cookies.
    /// </remarks>
    public async Task<Dictionary<string, long>> DownloadAsync(IReadOnlySet<string> byClick)
    {
        Assert.InRange(byClick.Count, 1, 9);
        await GoAsync("/files");
        await SeenAsync(Page, "files");
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var link in await Page.Locator("main a[download]").AllAsync())
        {
            var name = await link.InnerTextAsync();
            if (byClick.Contains(name))
            {
                var download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync(), new() { Timeout = Patience });
                sizes[download.SuggestedFilename] = new FileInfo(await download.PathAsync()).Length;
                continue;
            }

            var answer = await Page.APIRequest.GetAsync(new Uri(new Uri(Page.Url), await link.GetAttributeAsync("href")).AbsoluteUri, new() { Timeout = Patience });
            Assert.Equal(200, answer.Status);
            sizes[name] = (await answer.BodyAsync()).Length;
        }

        await GoAsync("/record");
        await Expect(Page.Locator("main")).ToContainTextAsync("记录完整");
        await SeenAsync(Page, "record");
        return sizes;
    }

    /// <summary>axe, and a picture for eyes.</summary>
    public async Task SeenAsync(IPage page, string name)
    {
        await Chrome.KeepAsync(page, "walk-" + name);
        Faults.AddRange((await page.AxeFaultsAsync()).Select(one => $"{name}: {one}"));
    }

    // A stage is left by its button on the board; the reason goes into the record.
    private async Task MoveAsync(string button, string told)
    {
        await Page.Locator("main input[name=reason]").First.FillAsync("已核对");
        await PressAsync(button);
        await TellsAsync(told);
    }

    private async Task GoAsync(string path) => await Page.GotoAsync($"{address}/rounds/{_round}{path}");

    private Task PressAsync(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private Task TellsAsync(string text) => Expect(Page.GetByRole(AriaRole.Status).First).ToContainTextAsync(text, new() { Timeout = Patience });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
