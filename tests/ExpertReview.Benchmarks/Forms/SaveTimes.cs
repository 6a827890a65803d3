using System.Globalization;
using ExpertReview.Benchmarks.Assignments;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>From the last key of a field to "saved" in a real browser, while two hundred experts save.</summary>
internal static class SaveTimes
{
    private const int Experts = 200;
    private const int Browsers = 2;

    public static async Task MeasureAsync(FigureList figures, IPlaywright playwright, FormServer server, IReadOnlyList<Seated> sheets, int fields)
    {
        var log = new TypedLog();
        await using var background = await BackgroundExperts.StartAsync(server.Address, [.. sheets.Skip(Browsers).Take(Experts)]);
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Desk.Chromium, Args = Desk.Arguments, IgnoreDefaultArgs = ["--headless"] });
        await Task.WhenAll(sheets.Take(Browsers).Select((sheet, at) => TypeAsync(browser, log, server.Address, sheet, new TwisterNumbers((uint)(1_000 + at)), fields / Browsers)));
        var (waits, times) = (log.Waits.Order().ToList(), background.Times);
        figures.Note($"meanwhile {Math.Min(Experts, sheets.Count - Browsers)} experts, each a field every 5 s", string.Create(CultureInfo.InvariantCulture, $"{times.Count} saves, median {Middle.Of(times):0} ms, {background.Refused} refused"));
        figures.AtMost($"from key to “saved”, median of {waits.Count}", Middle.Of(waits), "ms", 700, "0");
        figures.AtMost($"from key to “saved”, p99 of {waits.Count}", waits[(int)Math.Ceiling(waits.Count * 0.99) - 1], "ms", 1_500, "0");
        figures.AtMost("saves refused to the others", background.Refused, "saves", 0);
    }

    private static async Task TypeAsync(IBrowser browser, TypedLog log, string address, Seated sheet, TwisterNumbers random, int fields)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await log.ListenAsync(context);
        var page = await context.NewPageAsync();
        await Typist.SignInAsync(page, address, sheet.Expert);
        await Typist.OpenAsync(page, $"{address}/review/{sheet.Code}");
        var typist = new Typist(page, random);
        for (var typed = 0; typed < fields; typed += 8)
            await typist.TypeAsync(await typist.PickAsync(Math.Min(8, fields - typed)));
        while (await Standing.OfAsync(page) is { Length: > 0 })
            await Task.Delay(50);
    }
}
