using System.Net;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>A form that slept, whose line is dead without a word, which has no key store, or which comes too late. Time stands still in these pages but where a test moves it.</summary>
public sealed class WakingTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string Points = "base.legal";

    [SkippableTheory]
    [InlineData("online", 10)]
    [InlineData("focus", 11)]
    [InlineData("pageshow", 12)]
    [InlineData("visibilitychange", 13)]
    public async Task A_form_that_slept_saves_as_soon_as_it_wakes_without_waiting_for_its_timers(string woken, int which)
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _, _) = await FormAsync(chromium, which);
        await page.RouteAsync("**/field", route => route.AbortAsync());
        await page.FillAsync($"[id='{Points}']", "1.5");
        await page.Clock.RunForAsync(500);
        await StateAsync(page, "未能连接");
        await page.UnrouteAsync("**/field");
        await page.EvaluateAsync("what => (what === 'visibilitychange' ? document : window).dispatchEvent(new Event(what, { bubbles: true }))", woken);
        await Chromium.SavedAsync(page, Points);
    }

    [SkippableFact]
    public async Task A_line_that_is_dead_without_a_word_is_given_up_and_tried_again()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _, _) = await FormAsync(chromium, 14);
        var first = true;
        await page.RouteAsync("**/field", async route =>
        {
            // The first one is never answered.
            if (!first)
                await route.ContinueAsync();
            first = false;
        });
        await page.FillAsync($"[id='{Points}']", "1.5");
        await page.Clock.RunForAsync(500);
        await page.Clock.FastForwardAsync(15_000);
        await StateAsync(page, "未能连接");
        await page.Clock.FastForwardAsync(10_000);
        await Chromium.SavedAsync(page, Points);
    }

    [SkippableFact]
    public async Task A_page_from_elsewhere_is_not_taken_for_an_answer()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _, _) = await FormAsync(chromium, 15);
        await page.RouteAsync("**/field", route => route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<p>请先登录本网络</p>" }));
        await page.FillAsync($"[id='{Points}']", "1.5");
        await page.Clock.RunForAsync(500);
        await StateAsync(page, "未能连接");
        await page.UnrouteAsync("**/field");
        await page.Clock.FastForwardAsync(10_000);
        await Chromium.SavedAsync(page, Points);
    }

    [SkippableFact]
    public async Task Without_a_key_store_the_form_says_so_and_saves_at_once()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _, _) = await FormAsync(chromium, 16, "Object.defineProperty(self, 'indexedDB', { value: undefined })");
        await StateAsync(page, "本机不能暂存");
        await page.FillAsync($"[id='{Points}']", "1.5");
        await page.Clock.RunForAsync(1);
        await Chromium.SavedAsync(page, Points);
        await page.RouteAsync("**/field", route => route.AbortAsync());
        await page.FillAsync($"[id='{Points}']", "2");
        await page.Clock.RunForAsync(1);
        await StateAsync(page, "请勿关闭本页");
    }

    [SkippableFact]
    public async Task What_was_typed_before_the_script_listened_is_saved()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, _, _) = await FormAsync(chromium, 17, $"document.addEventListener('readystatechange', () => {{ const at = document.getElementById('{Points}'); if (at && document.readyState === 'interactive') at.value = '2.5'; }})");
        await page.Clock.RunForAsync(1);
        await Chromium.SavedAsync(page, Points);
    }

    [SkippableFact]
    public async Task What_comes_after_the_sheet_was_closed_is_refused_with_the_reason_and_can_be_printed()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, browser, code) = await FormAsync(chromium, 18);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormAsync($"/review/{code}/recusal", ("reason", "同门"))).StatusCode);
        await page.FillAsync("[id='/opinion']", "来不及保存的意见");
        await page.FillAsync($"[id='{Points}']", "2.5");
        await page.Clock.RunForAsync(500);
        var box = page.Locator("#unsaved");
        await Microsoft.Playwright.Assertions.Expect(box.Locator("li")).ToHaveCountAsync(2);
        await Microsoft.Playwright.Assertions.Expect(box).ToContainTextAsync("来不及保存的意见");
        // The list is full with the first answer that says why; this field's own may still be under way.
        await Microsoft.Playwright.Assertions.Expect(page.Locator($"output[for='{Points}']")).ToContainTextAsync("已申请回避");
        await PrintedAloneAsync(page);
        await Chromium.OpenAsync(page, page.Url);
        Assert.True(await page.Locator("[id='/opinion']").IsDisabledAsync());
        await Microsoft.Playwright.Assertions.Expect(box.Locator("li")).ToHaveCountAsync(2);
        await Chromium.KeepAsync(page, "expert-unsaved");
        await PrintedAloneAsync(page);
    }

    [SkippableFact]
    public async Task Two_tabs_keep_a_draft_each_and_the_one_that_was_closed_is_asked_about()
    {
        await using var chromium = await Chromium.StartAsync();
        var (page, browser, code) = await FormAsync(chromium, 19);
        var other = await page.Context.NewPageAsync();
        await Chromium.OpenAsync(other, page.Url);
        await page.Context.SetOfflineAsync(true);
        foreach (var (tab, value) in ((IPage, string)[])[(other, "2"), (page, "1")])
        {
            await tab.FillAsync($"[id='{Points}']", value);
            await tab.Clock.RunForAsync(500);
            await StateAsync(tab, "未能连接");
        }

        await other.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        await Chromium.SavedAsync(page, Points);
        other = await page.Context.NewPageAsync();
        await Chromium.OpenAsync(other, page.Url);
        var output = other.Locator($"output[for='{Points}']");
        await Microsoft.Playwright.Assertions.Expect(output.Locator("button")).ToHaveCountAsync(2);
        await output.GetByRole(AriaRole.Button, new() { Name = "用我的“2”" }).ClickAsync();
        await other.Clock.RunForAsync(500);
        await Chromium.SavedAsync(other, Points);
        var history = await browser.PageAsync($"/review/{code}/history?field={Points}");
        Assert.Matches("<td>1</td>\\s*<td>2</td>[^§]*<td>未评</td>\\s*<td>1</td>", history);
    }

    // Nothing but the heading and what was not saved.
    private static async Task PrintedAloneAsync(IPage page)
    {
        await page.EvaluateAsync("() => { window.print = () => { window.printed = document.body.className; }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "打印未保存的内容" }).ClickAsync();
        Assert.Contains("only-unsaved", await page.EvaluateAsync<string>("window.printed"), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("document.body.classList.add('only-unsaved')");
        Assert.True(await page.Locator("#unsaved").IsVisibleAsync());
        Assert.False(await page.Locator("details.block").First.IsVisibleAsync());
        await page.EvaluateAsync("document.body.classList.remove('only-unsaved')");
        await page.EmulateMediaAsync(new() { Media = Media.Null });
    }

    private static async Task StateAsync(IPage page, string words) => await Microsoft.Playwright.Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync(words, new() { Timeout = 60_000 });

    private async Task<(IPage Page, HttpClient Browser, string Code)> FormAsync(Chromium chromium, int which, string? script = null)
    {
        var (expert, code) = web.PairOf(which);
        var (browser, _) = await web.ExpertAsync(which);
        var page = await chromium.SignedInAsync(web.Address, expert);
        await page.Context.Clock.InstallAsync();
        if (script is not null)
            await page.AddInitScriptAsync(script);
        await Chromium.OpenAsync(page, $"{web.Address}/review/{code}");
        await page.Clock.PauseAtAsync(await page.EvaluateAsync<long>("Date.now()") is var now ? DateTimeOffset.FromUnixTimeMilliseconds(now + 1000).UtcDateTime : default);
        return (page, browser, code);
    }
}
