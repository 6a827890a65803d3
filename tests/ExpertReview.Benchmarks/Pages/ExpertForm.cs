using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Benchmarks.Pages;

/// <summary>The expert's form: what its first load weighs, whether it asks anybody else, and how long a field's save takes.</summary>
internal static partial class ExpertForm
{
    private const int Saves = 41;

    public static async Task MeasureAsync(FigureList figures, HttpClient browser, string url)
    {
        var html = await browser.GetStringAsync(new Uri(url, UriKind.Relative));
        var (bytes, files) = await FirstLoad.OfAsync(browser, url);
        figures.AtMost($"expert's form, first load in all ({files.Count + 1} files)", bytes / 1000.0, "kB", 60, "0.0");
        figures.AtMost("expert's form, addresses elsewhere", FirstLoad.Elsewhere(html), "addresses", 0);
        await SavesAsync(figures, browser, url, html);
    }

    private static async Task SavesAsync(FigureList figures, HttpClient browser, string url, string html)
    {
        const string name = "a field's save (median)";
        var field = WebUtility.HtmlDecode(Field().Match(html).Groups[1].Value);
        var token = await browser.TokenOfAsync(url);
        var (times, seen) = (new List<double>(), 0L);
        for (var i = 0; i < Saves; i++)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Put, url + "/field")
            {
                Content = new FormUrlEncodedContent([new("field", field), new("value", i % 2 == 0 ? "1" : "2"), new("key", $"benchmark-{i:0000}"), new("base", seen.ToString(System.Globalization.CultureInfo.InvariantCulture))]),
            };
            ask.Headers.Add("RequestVerificationToken", token);
            var watch = Stopwatch.StartNew();
            using var answer = await browser.SendAsync(ask);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                figures.Failed(name, "ms", 50, $"{field}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return;
            }

            seen = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sequence").GetInt64();
        }

        // The first one compiles.
        figures.AtMost(name, Middle.Of(times[1..]), "ms", 50, "0.0");
    }

    [GeneratedRegex("<input[^>]* name=\"([^\"]+)\"[^>]*inputmode=\"decimal\"")]
    private static partial Regex Field();
}
