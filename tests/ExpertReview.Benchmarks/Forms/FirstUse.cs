using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using ExpertReview.Web.Tests.Browser;
using ExpertReview.Web.Tests.Expert;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>What one form costs its reader: time until it answers on a slow machine, bytes, faults that axe finds, keys.</summary>
internal sealed class FirstUse(FigureList figures, IBrowser browser, string address) : IAsyncDisposable
{
    private const int Slower = 4;

    /// <summary>Measures, and gives the sheets that were used up.</summary>
    public async Task<IReadOnlyList<Seated>> MeasureAsync(IReadOnlyList<Seated> sheets, int runs)
    {
        var (first, one, three) = (sheets[0], sheets.Skip(1).FirstOrDefault(sheet => sheet.Functions == 1), sheets.Skip(1).FirstOrDefault(sheet => sheet.Functions == 3));
        await ReadyAsync(first, runs);
        await BytesAsync(first);
        await AxeAsync(first);
        await KeysAsync(one, 1, 60);
        await KeysAsync(three, 3, 100);
        return [.. new[] { first, one, three }.OfType<Seated>()];
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    // Every time a window without anything kept; the page says itself when its script listens.
    private async Task ReadyAsync(Seated sheet, int runs)
    {
        var (times, first) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            var page = await InAsync(sheet);
            await page.Context.AddInitScriptAsync("""
                document.addEventListener('readystatechange', () => {
                  const form = document.readyState === 'interactive' && document.getElementById('sheet');
                  if (form) new MutationObserver(() => { window.readyAt = window.readyAt || performance.now(); }).observe(form, { attributes: true, attributeFilter: ['data-ready'] });
                });
                """);
            var devtools = await page.Context.NewCDPSessionAsync(page);
            await devtools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
            await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
            await Typist.OpenAsync(page, $"{address}/review/{sheet.Code}");
            times.Add(await page.EvaluateAsync<double>("window.readyAt"));
            first.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].responseStart"));
            await page.Context.CloseAsync();
        }

        figures.Note("the form's first byte (median)", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Middle.Of(first):0} ms"));
        figures.AtMost($"the form answers, on a {Slower} times slower CPU (median of {runs})", Middle.Of(times) / 1000, "s", 1);
    }

    private async Task BytesAsync(Seated sheet)
    {
        using var plain = await Seat.TakeAsync(new HttpClient { BaseAddress = new Uri(address) }, sheet.Expert);
        var (bytes, files) = await FirstLoad.OfAsync(plain, $"/review/{sheet.Code}");
        figures.AtMost($"first load of the form, beside its evidence ({files.Count + 1} files)", bytes / 1000.0, "kB", 60, "0.0");
        var page = await InAsync(sheet);
        await Typist.OpenAsync(page, $"{address}/review/{sheet.Code}");
        var input = page.Locator("input[data-max]").First;
        var save = await page.RunAndWaitForRequestFinishedAsync(() => input.FillAsync("1"), new() { Predicate = request => request.Method == "PUT" });
        var sizes = await save.SizesAsync();
        figures.AtMost("a field's save, both ways", (sizes.RequestHeadersSize + sizes.RequestBodySize + sizes.ResponseHeadersSize + sizes.ResponseBodySize) / 1000.0, "kB", 10, "0.0");
        await page.Context.CloseAsync();
    }

    private async Task AxeAsync(Seated sheet)
    {
        var page = await InAsync(sheet);
        var faults = new List<string>();
        foreach (var path in (string[])["", $"/{sheet.Code}", $"/{sheet.Code}/submit", $"/{sheet.Code}/print", $"/{sheet.Code}/history", $"/{sheet.Code}/recusal", "/ties"])
        {
            await page.GotoAsync(address + "/review" + path);
            faults.AddRange((await page.AxeFaultsAsync()).Select(one => $"{path} {one}"));
        }

        foreach (var fault in faults)
            figures.Note("axe", fault);
        figures.AtMost("axe on an expert's pages", faults.Count, "violations", 0);
        await page.Context.CloseAsync();
    }

    private async Task KeysAsync(Seated? sheet, int functions, int limit)
    {
        var name = $"keys from the opened form to its receipt, {functions} function{(functions == 1 ? "" : "s")}, no mouse";
        if (sheet is null)
        {
            figures.Failed(name, "keys", limit, "no such file in the round");
            return;
        }

        var page = await InAsync(sheet);
        await Typist.OpenAsync(page, $"{address}/review/{sheet.Code}");
        var hands = new KeyboardOnly(page);
        await hands.ScoreAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('total').textContent.startsWith('总分') && document.getElementById('save-state').textContent.startsWith('全部已保存')");
        await hands.SubmitAsync();
        figures.AtMost(name, hands.Keys, "keys", limit);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> InAsync(Seated sheet)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await context.NewPageAsync();
        await Typist.SignInAsync(page, address, sheet.Expert);
        return page;
    }
}
