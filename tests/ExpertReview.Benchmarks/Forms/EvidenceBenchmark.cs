using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Benchmarks.Pages;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Samples;
using ExpertReview.Features.Scans;
using ExpertReview.Tests.Scans;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Benchmarks.Forms;

/// <summary><c>evidence</c>: an item out of a scan of 300 MB and 600 pages (<c>--full</c>: 500 MB), through the whole program: the first time, again, and a range of the whole
/// file; the pages at its end, cut from both kinds of table; and what memory all that takes.</summary>
internal static partial class EvidenceBenchmark
{
    private const int Pages = 600;

    public static void Measure(FigureList figures, Effort effort) => MeasureAsync(figures, effort == Effort.Full ? 500 : 300).GetAwaiter().GetResult();

    private static async Task MeasureAsync(FigureList figures, int megabytes)
    {
        using var scratch = new ScratchFolder();
        using var web = new MeasuredWeb();
        var scan = scratch.At("scan.pdf");
        await using (var to = File.Create(scan))
            new InventedScan { Pages = Pages, ImageBytes = megabytes * 1_000_000 / Pages, Notes = true }.Write(to);
        var (browser, form) = await FormAsync(web);
        await BehindAsync(web, Code().Match(form).Groups[1].Value, scan);
        var links = Item().Matches(form).Select(one => one.Groups[1].Value).Distinct().ToList();
        // The first item of all compiles the program's own code; the figure is that of another.
        await TimeAsync(browser, links[0], null, warm: true);
        var before = Peak();
        figures.AtMost($"an evidence item out of a {megabytes} MB scan, first time", await TimeAsync(browser, links[1], null), "ms", 1000, "0");
        figures.AtMost("the same item again", await TimeAsync(browser, links[1], null), "ms", 300, "0");
        var whole = Whole().Match(form).Groups[1].Value;
        figures.AtMost("first range of the whole file", await TimeAsync(browser, whole, new RangeHeaderValue(0, 65_535)), "ms", 1000, "0");
        figures.AtMost("its last range", await TimeAsync(browser, whole, new RangeHeaderValue(null, 65_536)), "ms", 300, "0");
        figures.AtMost("memory grown by that", Math.Max(0, Peak() - before) / 1e6, "MB", 128, "0");
        Cuts(figures, scratch, scan, megabytes);
    }

    // Sixty pages is the most that an item has.
    private static void Cuts(FigureList figures, ScratchFolder scratch, string scan, int megabytes)
    {
        var streamed = scratch.At("streamed.pdf");
        using (var to = File.Create(streamed))
            new InventedScan { Pages = Pages, ImageBytes = megabytes * 1_000_000 / Pages, TableIsStream = true }.Write(to);
        foreach (var (name, path) in new[] { ("ten pages at the end of it", scan), ("the same with its table as a stream", streamed) })
            figures.AtMost(name, Cut(scratch, path, 590, 599), "ms", 1000, "0");
        figures.AtMost("sixty pages, the most that an item has", Cut(scratch, scan, 300, 359), "ms", 3000, "0");
    }

    private static double Cut(ScratchFolder scratch, string scan, int first, int last)
    {
        var watch = Stopwatch.StartNew();
        using (var to = File.Create(scratch.At("cut.pdf")))
            PageCut.Write([(scan, first, last)], to, CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<(HttpClient Browser, string Form)> FormAsync(MeasuredWeb web)
    {
        var round = await web.RoundAsync(new SampleSize(2026, 12, 8), RoundStage.Reviewing);
        await Seat.OpenBusiestAsync(web.Services, round, "expert");
        var browser = await Seat.TakeAsync(web.CreateClient(), "expert");
        var file = Form().Match(await browser.GetStringAsync(new Uri("/review", UriKind.Relative))).Groups[1].Value;
        return (browser, await browser.PageAsync(file));
    }

    // The large scan takes the place of the sample's own file; its hash is the name it lies under.
    private static async Task BehindAsync(MeasuredWeb web, string code, string scan)
    {
        string hash;
        await using (var from = File.OpenRead(scan))
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(from));
        var settings = web.Services.GetRequiredService<WebSettings>();
        Directory.CreateDirectory(Path.Combine(settings.Evidence, hash[..2]));
        File.Copy(scan, Path.Combine(settings.Evidence, hash[..2], hash));
        using var scope = web.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReviewDb>().Files.Where(one => one.File == code + ".pdf").ExecuteUpdateAsync(set => set.SetProperty(one => one.Sha256, hash));
    }

    private static async Task<double> TimeAsync(HttpClient browser, string url, RangeHeaderValue? range, bool warm = false)
    {
        var watch = Stopwatch.StartNew();
        using var ask = new HttpRequestMessage(HttpMethod.Get, url);
        ask.Headers.Range = range;
        using var answer = await browser.SendAsync(ask);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode || (range is null && !EvidenceFolder.IsPdf(bytes)))
            throw new InvalidOperationException($"{url}: {answer.StatusCode}, {bytes.Length} bytes{(warm ? ", warming up" : "")}");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    [GeneratedRegex("href=\"(/review/[0-9A-Z]{18})\"")]
    private static partial Regex Form();

    [GeneratedRegex("<span class=\"code\">([0-9A-Z]{18})<")]
    private static partial Regex Code();

    [GeneratedRegex("href=\"(/review/[^\"#]+)#[^\"]*\" target=\"evidence\"")]
    private static partial Regex Item();

    [GeneratedRegex("id=\"whole\" href=\"([^\"#?]+)")]
    private static partial Regex Whole();
}
