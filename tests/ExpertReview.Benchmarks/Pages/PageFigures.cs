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

    private readonly SortedDictionary<string, Figure> _worst = new(StringComparer.Ordinal);

    /// <summary>Takes the pages of a large round, and how many queries the same ones made in a small round.</summary>
    public async Task TakeAsync(string visitor, HttpClient browser, IReadOnlyList<PageVisit> many, IReadOnlyList<PageVisit> few)
    {
        var small = few.Where(one => one.IsHtml).GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.Max(one => one.Queries), StringComparer.Ordinal);
        foreach (var same in many.Where(one => one.IsHtml).GroupBy(one => one.Key))
        {
            var (name, queries) = ($"{visitor} {same.Key}", same.Max(one => one.Queries));
            // A kind that the small round has not (a second page of a list) has nothing to be compared with.
            var figure = new Figure(
                await MedianAsync(browser, same.MaxBy(one => one.Html.Length)!.Url), same.Max(one => Encoding.UTF8.GetByteCount(one.Html)) / 1000.0, small.GetValueOrDefault(same.Key, queries), queries);
            _worst[name] = _worst.TryGetValue(name, out var known) ? known.Worse(figure) : figure;
        }
    }

    public void Print(FigureList figures)
    {
        foreach (var (name, worst) in _worst)
        {
            figures.AtMost($"{name} median", worst.Milliseconds, "ms", 150, "0.0");
            figures.AtMost($"{name} size", worst.Kilobytes, "kB", 100, "0.0");
            figures.AtMost($"{name} queries, at most as in a small round", worst.Many, "queries", worst.Few, "0");
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

    private sealed record Figure(double Milliseconds, double Kilobytes, int Few, int Many)
    {
        public Figure Worse(Figure other)
        {
            var grown = other.Many - other.Few > Many - Few ? other : this;
            return new Figure(Math.Max(Milliseconds, other.Milliseconds), Math.Max(Kilobytes, other.Kilobytes), grown.Few, grown.Many);
        }
    }
}
