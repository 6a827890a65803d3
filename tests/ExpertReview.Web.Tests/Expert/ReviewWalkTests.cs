using System.Globalization;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>An expert in a real Chromium: pledge, a whole sheet field by field, check, submit. With EXPERTREVIEW_SCREENSHOTS set to a folder the
/// pictures are kept for eyes.</summary>
public sealed class ReviewWalkTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string Chromium = "/usr/bin/chromium";

    [SkippableFact]
    public async Task An_expert_scores_a_whole_sheet_beside_its_evidence_and_submits()
    {
        Skip.IfNot(File.Exists(Chromium), "no chromium: apt-get install chromium");
        var (expert, code) = web.PairOf(9);
        _ = await web.ExpertAsync(9, pledge: false);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--headless=new"], IgnoreDefaultArgs = ["--headless"],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await page.GotoAsync(web.Address + "/account/sign-in");
        await page.FillAsync("#Login", expert);
        await page.FillAsync("#Password", TestWeb.Password);
        await page.ClickAsync("form.narrow button");
        await page.GotoAsync(web.Address + "/review");
        await KeepAsync(page, "expert-pledge");
        await page.ClickAsync("main form button");
        await KeepAsync(page, "expert-files");
        await page.ClickAsync($"a[href='/review/{code}']");
        await page.Locator("iframe[name=evidence]").WaitForAsync();
        await AssertDrawnAsync(page);

        foreach (var select in await page.Locator(".sheet select").AllAsync())
        {
            await select.SelectOptionAsync("Sufficient");
            await SavedAsync(page, (await select.GetAttributeAsync("id"))!);
        }

        foreach (var input in await page.Locator(".sheet input[inputmode=decimal]").AllAsync())
        {
            await input.FillAsync("1");
            await SavedAsync(page, (await input.GetAttributeAsync("id"))!);
        }

        Assert.Contains("总分", await page.Locator("#total").InnerTextAsync(), StringComparison.Ordinal);
        await KeepAsync(page, "expert-form");
        await page.ReloadAsync();
        Assert.Contains("总分", await page.Locator("#total").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync($"a[href='/review/{code}/submit']");
        await KeepAsync(page, "expert-check");
        await page.ClickAsync("main form button");
        Assert.Contains("评分表已提交", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync($"{web.Address}/review/{code}");
        Assert.True(await page.Locator(".sheet input[inputmode=decimal]").First.IsDisabledAsync());
    }

    private static async Task SavedAsync(IPage page, string field) =>
        await page.WaitForFunctionAsync("name => document.querySelector(`output[for=\"${name}\"]`).textContent.startsWith('已保存')", field);

    // An empty pane is one colour: a drawn page brings white paper and dark letters within the viewer's grey.
    private static async Task AssertDrawnAsync(IPage page)
    {
        var pane = page.Locator("iframe[name=evidence]");
        var bytes = 0;
        for (var i = 0; i < 40 && bytes < 12_000; i++)
        {
            await page.WaitForTimeoutAsync(250);
            bytes = (await pane.ScreenshotAsync()).Length;
        }

        await KeepAsync(page, "expert-form-first");
        Assert.True(bytes >= 12_000, string.Create(CultureInfo.InvariantCulture, $"the pane's picture has {bytes} bytes: nothing is drawn"));
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
