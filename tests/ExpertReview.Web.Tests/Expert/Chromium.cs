using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>A real Chromium for the expert's tests; its newer headless mode, since the older one has no viewer of PDF.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        Skip.IfNot(File.Exists(Program), "no chromium: apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--headless=new"], IgnoreDefaultArgs = ["--headless"],
        }));
    }

    /// <summary>A window of its own, signed in.</summary>
    public async Task<IPage> SignedInAsync(string address, string login, string password = TestWeb.Password)
    {
        var page = await (await Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } })).NewPageAsync();
        await page.GotoAsync(address + "/account/sign-in");
        await page.FillAsync("#Login", login);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("form.narrow button");
        return page;
    }

    /// <summary>Opens a form and waits until its script listens.</summary>
    public static async Task OpenAsync(IPage page, string url)
    {
        await page.GotoAsync(url);
        await ReadyAsync(page);
    }

    public static async Task ReadyAsync(IPage page) => await page.Locator("#sheet[data-ready]").WaitForAsync();

    public static async Task SavedAsync(IPage page, string field) =>
        await page.WaitForFunctionAsync("name => document.querySelector(`output[for=\"${name}\"]`).textContent.startsWith('已保存')", field, new() { Timeout = 60_000 });

    /// <summary>Keeps a picture for eyes, when EXPERTREVIEW_SCREENSHOTS names a folder.</summary>
    public static async Task KeepAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
