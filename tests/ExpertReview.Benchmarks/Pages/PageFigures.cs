using System.Diagnostics;
using System.Text;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Benchmarks.Pages;

/// <summary>What is known of the pages of one kind (one template, one set of names in the query) for one visitor: the worst over stages.</summary>
internal sealed class PageFigures
{
    private const int Requests = 9;

    // A page that misses its limit this far is not asked nine times: the figure is short whatever the rest says.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly SortedDictionary<string, (double Milliseconds, double Kilobytes, int Few, int Many)> _worst = new(StringComparer.Ordinal);

    /// <summary>Takes the pages of a large round and of a small one at the same stage.</summary>
    public async Task TakeAsync(string visitor, HttpClient browser, IReadOnlyList<PageVisit> many, IReadOnlyList<PageVisit> few)
    {
        var small = few.Where(one => one.IsHtml).GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.Max(one => one.Queries), StringComparer.Ordinal);
        foreach (var same in many.Where(one => one.IsHtml).GroupBy(one => one.Key))
        {
            var name = $"{visitor} {same.Key}";
            var large = same.Max(one => one.Queries);
            var kilobytes = same.Max(one => Encoding.UTF8.GetByteCount(one.Html)) / 1000.0;
            var time = await MedianAsync(browser, same.MaxBy(one => one.Html.Length)!.Url);
            // A kind of page that the small round has not (a second page of a list) has nothing to be compared with.
            var less = small.GetValueOrDefault(same.Key, large);
            var known = _worst.GetValueOrDefault(name);
            _worst[name] = (Math.Max(known.Milliseconds, time), Math.Max(known.Kilobytes, kilobytes), large - less > known.Many - known.Few || known.Many == 0 ? less : known.Few, large - less > known.Many - known.Few || known.Many == 0 ? large : known.Many);
        }
    }

    public void Print(FigureList figures)
    {
        foreach (var (name, (milliseconds, kilobytes, few, many)) in _worst)
        {
            figures.AtMost($"{name} median", milliseconds, "ms", 150, "0.0");
            figures.AtMost($"{name} size", kilobytes, "kB", 100, "0.0");
            figures.AtMost($"{name} queries, at most as in a small round", many, "queries", few, "0");
        }
    }

    private static async Task<double> MedianAsync(HttpClient browser, string url)
    {
        var (times, all) = (new List<double>(), Stopwatch.StartNew());
        while (times.Count < Requests && (times.Count < 1 || all.Elapsed < Patience))
        {
            var watch = Stopwatch.StartNew();
            _ = await browser.GetByteArrayAsync(new Uri(url, UriKind.Relative));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Middle.Of(times);
    }
}
