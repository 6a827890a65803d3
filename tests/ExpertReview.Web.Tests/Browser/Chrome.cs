using ExpertReview.Data.Accounts;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>A real Chromium with a fresh profile, and what its pages complain about.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";
    private readonly IPlaywright _playwright;

    private Chrome(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Errors that pages wrote to the console.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Chrome> StartAsync()
    {
        Skip.IfNot(File.Exists(Path), "no chromium: apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        // The old headless mode has no viewer of PDF.
        return new Chrome(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu", "--disable-dev-shm-usage", "--headless=new"], IgnoreDefaultArgs = ["--headless"],
        }));
    }

    /// <summary>A window of its own, with cookies of its own.</summary>
    public async Task<IPage> WindowAsync(int width, int height, string? address = null, bool english = false)
    {
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        if (english)
            await context.AddCookiesAsync([new() { Name = "expertreview.language", Value = "c%3D%7Cuic%3Den", Url = address }]);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        return page;
    }

    /// <summary>Signs in by the form.</summary>
    public static async Task SignInAsync(IPage page, string address, string login, string password = TestWeb.Password)
    {
        await page.GotoAsync(address + "/account/sign-in");
        await page.FillAsync("#Login", login);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main form button");
        // Chromium does not always tell of the load event after a redirect: that the next page stands there is enough.
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Microsoft.Playwright.Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    /// <summary>Keeps a picture for eyes, when EXPERTREVIEW_SCREENSHOTS names a folder.</summary>
    public static async Task KeepAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    /// <summary>A name for a picture of a page.</summary>
    public static string NameOf(AccountRole? role, PageVisit visit) =>
        $"{role?.ToString() ?? "Nobody"}-{string.Concat(visit.Key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-')}";

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
