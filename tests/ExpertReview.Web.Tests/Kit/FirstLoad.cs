using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Everything that a browser fetches for a page before anybody does something there: the page, its style sheets, its modules and what they bring along.</summary>
public static partial class FirstLoad
{
    /// <summary>The bytes on the line, and the files beside the page itself.</summary>
    public static async Task<(int Bytes, IReadOnlySet<string> Files)> OfAsync(HttpClient browser, string url)
    {
        var files = FilesIn(await browser.GetStringAsync(new Uri(url, UriKind.Relative))).ToHashSet(StringComparer.Ordinal);
        var bytes = await SentAsync(browser, url);
        var open = new Queue<string>(files);
        while (open.TryDequeue(out var file))
        {
            bytes += await SentAsync(browser, file);
            if (file.EndsWith(".js", StringComparison.Ordinal))
                foreach (Match brought in Brought().Matches(await browser.GetStringAsync(new Uri(file, UriKind.Relative))))
                    if (files.Add("/" + brought.Groups[1].Value))
                        open.Enqueue("/" + brought.Groups[1].Value);
        }

        return (bytes, files);
    }

    /// <summary>The style sheets and modules that a page names.</summary>
    public static IEnumerable<string> FilesIn(string html) => Asset().Matches(html).Select(file => file.Groups[1].Value);

    /// <summary>Addresses outside this program that a page names.</summary>
    public static int Elsewhere(string html) => Outside().Count(html);

    // As a browser asks: packed where the program packs.
    private static async Task<int> SentAsync(HttpClient browser, string url)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, url);
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await browser.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+\\.(?:css|js))\"")]
    private static partial Regex Asset();

    [GeneratedRegex("(?:src|href|action)=\"(?:https?:)?//")]
    private static partial Regex Outside();

    [GeneratedRegex("from '\\./([a-z]+\\.js)[^']*'")]
    private static partial Regex Brought();
}
