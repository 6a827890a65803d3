using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Goes through the pages of one round as one visitor: begins at every address that needs no more than the round, follows the links found there, and takes
/// a few addresses of each kind.</summary>
public sealed partial class PageCrawl(HttpClient browser, RouteTable routes, int round, int each = 2)
{
    private readonly Queue<string> _open = [];
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Every page visited, and those of <paramref name="more"/>.</summary>
    public async Task<IReadOnlyList<PageVisit>> VisitsAsync(params IEnumerable<string> more)
    {
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["round"] = round.ToString(CultureInfo.InvariantCulture) };
        foreach (var seed in routes.Pages.Select(page => RouteTable.UrlOf(page, own)).OfType<string>().Concat(more))
            Meet("/", seed);
        var visits = new List<PageVisit>();
        while (_open.TryDequeue(out var url))
        {
            var visit = await OneAsync(browser, routes, url);
            visits.Add(visit);
            if (!visit.IsHtml)
                continue;
            foreach (Match link in Link().Matches(visit.Html))
                Meet(url, WebUtility.HtmlDecode(link.Groups[1].Value));
        }

        return visits;
    }

    /// <summary>One page.</summary>
    public static async Task<PageVisit> OneAsync(HttpClient browser, RouteTable routes, string url)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative));
        var html = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase);
        // Led on to another page: that one is visited by itself.
        var status = answer.RequestMessage!.RequestUri!.AbsolutePath == PathOf(url) ? answer.StatusCode : HttpStatusCode.Redirect;
        return new PageVisit(KeyOf(routes, url), url, routes.Match(PathOf(url))!.Value.Page, status, html, int.Parse(headers.GetValueOrDefault(SqlCount.Header, "0"), CultureInfo.InvariantCulture), headers);
    }

    private void Meet(string from, string link)
    {
        var url = link.Split('#')[0];
        if (url.StartsWith('?'))
            url = PathOf(from) + url;
        if (!url.StartsWith('/') || routes.Match(PathOf(url)) is not { } match || match.Page.Template.Contains('.', StringComparison.Ordinal) || !match.Page.IsShown || !_seen.Add(url))
            return;
        if (match.Values.TryGetValue("round", out var other) && other?.ToString() != round.ToString(CultureInfo.InvariantCulture))
            return;
        var key = KeyOf(routes, url);
        if ((_taken[key] = _taken.GetValueOrDefault(key) + 1) <= each)
            _open.Enqueue(url);
    }

    // The name of a handler says which page it is; other values say which rows.
    private static string KeyOf(RouteTable routes, string url)
    {
        IEnumerable<string> names = url.Split('?') is [_, var query]
            ? query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.StartsWith("handler=", StringComparison.Ordinal) ? one : one.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)
            : [];
        return string.Join('?', new[] { "/" + routes.Match(PathOf(url))!.Value.Page.Template, string.Join('&', names) }.Where(part => part.Length > 0));
    }

    private static string PathOf(string url) => url.Split('?')[0];

    [GeneratedRegex("(?:href|src)=\"([/?][^\"]*)\"")]
    private static partial Regex Link();
}
