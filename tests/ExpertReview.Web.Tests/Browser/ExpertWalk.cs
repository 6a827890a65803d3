using System.Globalization;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>One expert's steps, in a browser context of their own.</summary>
internal sealed class ExpertWalk(Walk walk, Chrome chrome, string link)
{
    private const float Patience = 60_000;

    public IPage Page { get; private set; } = null!;

    /// <summary>Opens the link, sets a password, reads and confirms the pledge.</summary>
    public async Task ComeInAsync()
    {
        Page = await chrome.WindowAsync(1366, 768);
        await Page.GotoAsync(link);
        await walk.SeenAsync(Page, "link");
        await Page.FillAsync("#Password", TestWeb.Password);
        await Page.FillAsync("#Again", TestWeb.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "启用账户并登录" }).ClickAsync();
        await walk.SeenAsync(Page, "pledge");
        await Page.GetByRole(AriaRole.Button, new() { Name = "阅读并确认" }).ClickAsync();
        await Expect(Page.Locator("main table")).ToBeVisibleAsync();
        await walk.SeenAsync(Page, "files-of-an-expert");
    }

    /// <summary>The addresses of the assigned files.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync()
    {
        var links = new List<string>();
        foreach (var one in await Page.Locator("main table tbody a[href^='/review/']").AllAsync())
            links.Add(new Uri(new Uri(Page.Url), await one.GetAttributeAsync("href")).ToString());
        return [.. links.Distinct()];
    }

    /// <summary>Fills a whole sheet; every field is acknowledged.</summary>
    public async Task ScoreAsync(string file, decimal share)
    {
        await Page.GotoAsync(file);
        foreach (var select in await Page.Locator(".sheet select:enabled").AllAsync())
            await select.SelectOptionAsync("Sufficient");
        await AllSavedAsync();
        foreach (var input in await Page.Locator(".sheet input[inputmode=decimal]:enabled").AllAsync())
            await input.FillAsync(Points(await input.EvaluateAsync<string>("one => document.querySelector(`label[for='${one.id}'] .hint`)?.textContent ?? ''"), share));
        await Page.Locator("h1").ClickAsync();
        await AllSavedAsync();
        await Expect(Page.Locator("#total")).ToContainTextAsync("总分", new() { Timeout = Patience });
    }

    /// <summary>A second window that does not know what the first has saved is told both values, at the field.</summary>
    public async Task SaveFromAStaleWindowAsync(string file)
    {
        var late = await Page.Context.NewPageAsync();
        await late.GotoAsync(file);
        await Page.GotoAsync(file);
        var (first, second) = (Page.Locator(".sheet input[inputmode=decimal]").First, late.Locator(".sheet input[inputmode=decimal]").First);
        var id = await first.GetAttributeAsync("id");
        await first.FillAsync("1");
        await first.BlurAsync();
        await Expect(Page.Locator($"output[for='{id}']")).ToContainTextAsync("已保存", new() { Timeout = Patience });
        await second.FillAsync("2");
        await second.BlurAsync();
        await Expect(late.Locator($"output[for='{id}'].wrong-text")).ToContainTextAsync("1", new() { Timeout = Patience });
        await walk.SeenAsync(late, "sheet-stale");
        // Until the expert has chosen nothing of this field is sent: what is stored stands.
        await late.Locator($"output[for='{id}'] button").Nth(1).ClickAsync();
        await Expect(second).ToHaveValueAsync("1");
        await late.CloseAsync();
    }

    /// <summary>Submits from two windows: the second is refused by name.</summary>
    public async Task SubmitTwiceAsync(string file)
    {
        await Page.GotoAsync(file + "/submit");
        await walk.SeenAsync(Page, "submit");
        var late = await Page.Context.NewPageAsync();
        await late.GotoAsync(file + "/submit");
        await SubmitAsync(Page);
        await Expect(Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("已提交", new() { Timeout = Patience });
        await SubmitAsync(late);
        await Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("提交", new() { Timeout = Patience });
        await walk.SeenAsync(late, "submit-too-late");
        await late.CloseAsync();
    }

    /// <summary>After submitting, the sheet is read only.</summary>
    public async Task IsReadOnlyAsync(string file)
    {
        await Page.GotoAsync(file);
        await Expect(Page.Locator(".sheet input[inputmode=decimal]:enabled")).ToHaveCountAsync(0);
        await walk.SeenAsync(Page, "sheet-read-only");
    }

    private static Task SubmitAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "提交评分表" }).ClickAsync();

    // Nothing waits and nothing is wrong: every save that was begun has been answered.
    private async Task AllSavedAsync()
    {
        await Expect(Page.Locator("output", new() { HasText = "已保存" }).First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.sheet select:enabled, .sheet input[inputmode=decimal]:enabled')].every(one => (one.form.elements['was:' + one.name] || { value: '' }).value === one.value)",
            null, new() { Timeout = Patience });
        await Expect(Page.Locator("output.wrong-text")).ToHaveCountAsync(0);
    }

    // The hint reads "0–8 / 0.5": a share of the most, on the step.
    private static string Points(string hint, decimal share)
    {
        var parts = hint.Split('–', '/').Select(part => decimal.TryParse(part.Trim(), CultureInfo.InvariantCulture, out var number) ? number : 0m).ToList();
        var (most, step) = (parts[1], parts.Count > 2 ? parts[2] : 1m);
        return (Math.Floor(most * share / step) * step).ToString("0.####", CultureInfo.InvariantCulture);
    }
}
