using ExpertReview.Web.Tests.Browser;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The browser for the expert's tests: signed in, with forms whose script listens.</summary>
internal sealed class Chromium(Chrome chrome) : IAsyncDisposable
{
    public IBrowser Browser => chrome.Browser;

    public static async Task<Chromium> StartAsync() => new(await Chrome.StartAsync());

    /// <summary>A window of its own, signed in.</summary>
    public async Task<IPage> SignedInAsync(string address, string login, string password = TestWeb.Password)
    {
        var page = await chrome.WindowAsync(1366, 768);
        await Chrome.SignInAsync(page, address, login, password);
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

    public static Task KeepAsync(IPage page, string name, bool whole = false) => Chrome.KeepAsync(page, name, whole);

    public ValueTask DisposeAsync() => chrome.DisposeAsync();
}
