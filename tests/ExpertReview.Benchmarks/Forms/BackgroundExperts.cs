using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpertReview.Benchmarks.Assignments;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>Experts at work at the same time, without browsers: each saves a field every five seconds on average, all day long.</summary>
internal sealed partial class BackgroundExperts : IAsyncDisposable
{
    private const int LeastPause = 2_500;
    private const int MostPause = 7_500;

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<double> _times = [];
    private readonly List<Task> _working = [];
    private int _refused;

    /// <summary>How long each save took, in milliseconds.</summary>
    public IReadOnlyList<double> Times => [.. _times];

    public int Refused => _refused;

    /// <summary>Signs them all in, opens their forms and lets them begin: what is measured is saving among savers, not two hundred forms opened in one breath.</summary>
    public static async Task<BackgroundExperts> StartAsync(string address, IReadOnlyList<Seated> sheets)
    {
        var all = new BackgroundExperts();
        var opened = new ConcurrentBag<Opened>();
        await Parallel.ForEachAsync(sheets, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (sheet, _) =>
            opened.Add(await OpenAsync(await Seat.TakeAsync(new HttpClient { BaseAddress = new Uri(address) }, sheet.Expert), sheet)));
        foreach (var form in opened.OrderBy(one => one.Sheet.Expert, StringComparer.Ordinal))
            all._working.Add(all.WorkAsync(form, new TwisterNumbers((uint)all._working.Count)));
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_working);
        _stop.Dispose();
    }

    private static async Task<Opened> OpenAsync(HttpClient browser, Seated sheet)
    {
        var url = $"/review/{sheet.Code}";
        var html = await browser.GetStringAsync(new Uri(url, UriKind.Relative));
        return new Opened(browser, sheet, url, await browser.TokenOfAsync(url), [.. Field().Matches(html).Select(one => WebUtility.HtmlDecode(one.Groups[1].Value))]);
    }

    private async Task WorkAsync(Opened form, TwisterNumbers random)
    {
        var (browser, _, url, token, fields) = form;
        try
        {
            await Task.Delay(random.Below(MostPause), _stop.Token);
            var seen = fields.ToDictionary(field => field, _ => 0L, StringComparer.Ordinal);
            for (var i = 0; ; i++)
            {
                await Task.Delay(LeastPause + random.Below(MostPause - LeastPause), _stop.Token);
                var field = fields[i % fields.Count];
                seen[field] = await SaveAsync(browser, url, token, field, (random.Below(5) * 0.5m).ToString(CultureInfo.InvariantCulture), $"background-{i:0000}", seen[field]);
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
        finally
        {
            browser.Dispose();
        }
    }

    private async Task<long> SaveAsync(HttpClient browser, string url, string token, string field, string value, string key, long seen)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Put, url + "/field")
        {
            Content = new FormUrlEncodedContent([new("field", field), new("value", value), new("key", key), new("base", seen.ToString(CultureInfo.InvariantCulture))]),
        };
        ask.Headers.Add("RequestVerificationToken", token);
        var watch = Stopwatch.StartNew();
        using var answer = await browser.SendAsync(ask, _stop.Token);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Interlocked.Increment(ref _refused);
            return seen;
        }

        _times.Add(watch.Elapsed.TotalMilliseconds);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(_stop.Token)).GetProperty("sequence").GetInt64();
    }

    private sealed record Opened(HttpClient Browser, Seated Sheet, string Url, string Token, IReadOnlyList<string> Fields);

    [GeneratedRegex("<input id=\"([^\"]+)\"[^>]*inputmode=\"decimal\"")]
    private static partial Regex Field();
}
