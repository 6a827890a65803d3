using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>The pages in a real Chromium: nothing is wider than its window, nothing is refused by the content policy. With
/// EXPERTREVIEW_SCREENSHOTS set to a folder the pictures are kept for eyes.</summary>
public sealed class ScreenTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly (int Width, int Height)[] Windows = [(1280, 720), (1366, 768), (390, 844)];
    private static readonly string[] Pages = ["", "/policy", "/intake", "/originals", "/applications", "/conflicts", "/assignment", "/progress", "/ranking", "/decision", "/publicity", "/credit", "/objections", "/files", "/record"];

    [SkippableFact]
    public async Task Every_page_of_a_round_fits_three_windows_and_breaks_no_policy()
    {
        Skip.IfNot(File.Exists(Chromium), "no chromium: apt-get install chromium");
        await using var web = new TestWeb();
        web.UseKestrel(0);
        var round = await web.RoundAsync(RoundStage.Ranked);
        var address = web.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _ = await web.SignedInAsync(AccountRole.Organiser);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        });
        var errors = new List<string>();
        foreach (var (width, height) in Windows)
        {
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    errors.Add(message.Text);
            };
            await page.GotoAsync(address + "/account/sign-in");
            await page.FillAsync("#Login", nameof(AccountRole.Organiser));
            await page.FillAsync("#Password", TestWeb.Password);
            await page.ClickAsync("form.narrow button");
            foreach (var path in Pages)
            {
                await page.GotoAsync($"{address}/rounds/{round}{path}");
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"), $"{path} is wider than {width}");
                if (Environment.GetEnvironmentVariable("EXPERTREVIEW_SCREENSHOTS") is { Length: > 0 } folder)
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}{path.Replace('/', '-')}.png") });
            }

            await page.CloseAsync();
        }

        Assert.Empty(errors);
    }
}
