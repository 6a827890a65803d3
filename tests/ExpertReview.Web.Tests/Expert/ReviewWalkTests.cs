using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>An expert in a real Chromium: pledge, a whole sheet field by field, check, submit. With EXPERTREVIEW_SCREENSHOTS set to a folder the
/// pictures are kept for eyes.</summary>
public sealed class ReviewWalkTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    // A sample's page has some 150 characters of 10 to 18 points.
    private const int LettersOfAPage = 1500;

    [SkippableFact]
    public async Task An_expert_scores_a_whole_sheet_beside_its_evidence_and_submits()
    {
        await using var chromium = await Chromium.StartAsync();
        var (expert, code) = web.PairOf(9);
        _ = await web.ExpertAsync(9, pledge: false);
        var page = await chromium.SignedInAsync(web.Address, expert);
        await page.GotoAsync(web.Address + "/review");
        await Chromium.KeepAsync(page, "expert-pledge");
        await page.ClickAsync("main form button");
        await Chromium.KeepAsync(page, "expert-files");
        await page.ClickAsync($"a[href='/review/{code}']");
        await Chromium.ReadyAsync(page);
        await page.Locator("iframe[name=evidence]").WaitForAsync();
        // What is drawn is the item's own pages, cut out of the file and stamped.
        Assert.Matches($"^/review/{code}/evidence/[^/]+/[^/?#]+#", await page.Locator("iframe[name=evidence]").GetAttributeAsync("src"));
        await AssertDrawnAsync(chromium, page);
        await AssertFollowedAsync(chromium, page);

        foreach (var select in await page.Locator(".sheet select").AllAsync())
            await select.SelectOptionAsync("Sufficient");
        foreach (var input in await page.Locator(".sheet input[inputmode=decimal]").AllAsync())
            await input.FillAsync("1");
        foreach (var input in await page.Locator(".sheet input[inputmode=decimal]").AllAsync())
            await Chromium.SavedAsync(page, (await input.GetAttributeAsync("id"))!);
        await page.WaitForFunctionAsync("() => document.getElementById('total').textContent.startsWith('总分')");
        await Chromium.KeepAsync(page, "expert-form");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('total').textContent.startsWith('总分')");
        await page.ClickAsync("#to-check");
        await Chromium.KeepAsync(page, "expert-check", whole: true);
        await page.ClickAsync("main form button");
        Assert.Contains("评分表已提交", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("回执码", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await Chromium.KeepAsync(page, "expert-receipt");
        await page.GotoAsync($"{web.Address}/review/{code}");
        Assert.True(await page.Locator(".sheet input[inputmode=decimal]").First.IsDisabledAsync());
        await Chromium.KeepAsync(page, "expert-closed");
        await page.GotoAsync($"{web.Address}/review/{code}/print");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Chromium.KeepAsync(page, "expert-print", whole: true);
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
            await page.PdfAsync(new() { Path = Path.Combine(folder, "expert-print.pdf"), PreferCSSPageSize = true });
    }

    // The second window shows what is looked at in the form, by key, by click and as the score is typed.
    private static async Task AssertFollowedAsync(Chromium chromium, IPage page)
    {
        var second = await page.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Alt+w"));
        await second.Locator("#items a").First.WaitForAsync();
        await page.BringToFrontAsync();
        var link = page.Locator("a[target=evidence]").Nth(3);
        await link.ClickAsync();
        var asked = await link.EvaluateAsync<string>("link => link.href");
        await second.WaitForFunctionAsync("href => document.querySelector('iframe[name=second-pane]').src === href", asked);
        Assert.Equal(asked.Split('#')[0] + "?whole=1", await page.Locator("#whole").EvaluateAsync<string>("link => link.href"));
        await page.Locator("input[data-max]").Last.FocusAsync();
        await second.WaitForFunctionAsync("href => document.querySelector('iframe[name=second-pane]').src !== href", asked);
        await second.BringToFrontAsync();
        Assert.InRange(await InkAsync(chromium, second, second.Locator("iframe[name=second-pane]")), LettersOfAPage, int.MaxValue);
        await Chromium.KeepAsync(second, "expert-second-window");
        await second.CloseAsync();
    }

    // A viewer takes its time.
    private static async Task<int> InkAsync(Chromium chromium, IPage page, ILocator pane)
    {
        var ink = 0;
        for (var i = 0; i < 60 && ink < LettersOfAPage; i++)
        {
            await page.WaitForTimeoutAsync(500);
            ink = await Ink.OfAsync(chromium.Browser, await pane.ScreenshotAsync());
        }

        return ink;
    }

    // The same eyes see nothing when the page is taken away: an empty pane would not pass.
    private static async Task AssertDrawnAsync(Chromium chromium, IPage page)
    {
        var pane = page.Locator("iframe[name=evidence]");
        var ink = await InkAsync(chromium, page, pane);
        await Chromium.KeepAsync(page, "expert-form-first");
        Assert.InRange(ink, LettersOfAPage, int.MaxValue);
        var shown = await pane.GetAttributeAsync("src");
        await pane.EvaluateAsync("frame => { frame.src = 'about:blank'; }");
        await page.WaitForFunctionAsync("() => { const inside = document.querySelector('iframe[name=evidence]').contentDocument; return inside && inside.URL === 'about:blank'; }");
        Assert.InRange(await Ink.OfAsync(chromium.Browser, await pane.ScreenshotAsync()), 0, 100);
        await pane.EvaluateAsync("(frame, url) => { frame.src = url; }", shown);
    }
}
