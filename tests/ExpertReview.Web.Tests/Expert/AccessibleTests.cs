using ExpertReview.Web.Tests.Browser;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Every page of an expert by axe, in both languages, as it is and with more contrast, on a desk, a phone, at 200 % and in large type.</summary>
public sealed class AccessibleTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private static readonly (int Width, int Height)[] Windows = [(1366, 768), (1280, 720), (683, 384), (390, 844)];

    // What is wider than the box that hides it.
    private const string Cut = "() => Array.from(document.querySelectorAll('main *')).filter(one => getComputedStyle(one).overflowX === 'hidden' && !one.matches('.unseen') && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 120))";

    [SkippableTheory]
    [InlineData(false, 6)]
    [InlineData(true, 7)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_its_window(bool english, int which)
    {
        await using var chromium = await Chromium.StartAsync();
        var (expert, code) = web.PairOf(which);
        _ = await web.ExpertAsync(which, pledge: false);
        var page = await chromium.SignedInAsync(web.Address, expert);
        if (english)
            await page.Context.AddCookiesAsync([new() { Name = "expertreview.language", Value = "c%3D%7Cuic%3Den", Url = web.Address }]);
        var faults = new List<string>();
        await LookAsync(page, "/review", faults, english);
        await page.ClickAsync("main form button");
        foreach (var path in (string[])["/review", "/review/ties", "/review/several", "/review/practice", "/review/phrases", $"/review/{code}", $"/review/{code}/recusal", $"/review/{code}/decline", $"/review/{code}/question", $"/review/{code}/submit", $"/review/{code}/print", $"/review/{code}/history", "/review/back", "/account/sign-in?inside=true"])
            await LookAsync(page, path, faults, english);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task LookAsync(IPage page, string path, List<string> faults, bool english)
    {
        await page.SetViewportSizeAsync(1366, 768);
        await page.GotoAsync(web.Address + path);
        foreach (var contrast in (Contrast[])[Contrast.NoPreference, Contrast.More])
        {
            await page.EmulateMediaAsync(new() { Contrast = contrast });
            faults.AddRange((await page.AxeFaultsAsync()).Select(one => $"{path} {contrast}: {one}"));
        }

        foreach (var (width, height) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            await Chromium.KeepAsync(page, $"axe-{(english ? "en" : "zh")}-{width}{path.Replace('/', '-').Replace('?', '-')}", whole: width < 700);
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"))
                faults.Add($"{path} is wider than {width}");
        }

        // The system's large type: the browser's own size of letters, doubled.
        await page.SetViewportSizeAsync(1366, 768);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '32px'");
        await Chromium.KeepAsync(page, $"axe-{(english ? "en" : "zh")}-large{path.Replace('/', '-').Replace('?', '-')}");
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"))
            faults.Add($"{path} is wider than the window in large type");
        faults.AddRange((await page.EvaluateAsync<string[]>(Cut)).Select(one => $"{path} in large type cuts off: {one}"));
    }
}
