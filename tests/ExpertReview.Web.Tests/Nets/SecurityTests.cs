using System.Net;
using System.Text;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Nets;

/// <summary>What holds for every page and every endpoint that changes something, read from the route table.</summary>
[Collection(StagedCollection.Name)]
public sealed class SecurityTests(StagedWeb web)
{
    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_to_this_site()
    {
        var round = await web.RoundAsync(RoundStage.Reviewing, StagedWeb.Rows.Many);
        var faults = new List<string>();
        foreach (var role in StagedWeb.Visitors)
            foreach (var visit in await web.VisitsAsync(role, round))
                faults.AddRange(HeaderFaults(visit).Select(fault => $"{role} {visit.Url} {(int)visit.Status}: {fault}"));
        using var asset = await (await web.VisitorAsync(null, round))!.GetAsync(new Uri("/site.css", UriKind.Relative));
        Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
        Faults.None(faults);
    }

    [Fact]
    public async Task Every_unsafe_request_without_a_token_or_from_elsewhere_is_refused()
    {
        var round = await web.RoundAsync(RoundStage.Reviewing, StagedWeb.Rows.Many);
        var (faults, tried) = (new List<string>(), 0);
        foreach (var page in web.Routes.Pages)
            foreach (var (method, handler) in page.Unsafe)
            {
                tried++;
                var url = Filled(page, round) + (handler.Length > 0 ? "?handler=" + handler : "");
                faults.AddRange(await EndpointFaultsAsync(method, url, round));
            }

        Faults.None(faults);
        Assert.True(tried > 15, $"only {tried} endpoints change something");
    }

    [Fact]
    public async Task A_request_with_a_token_of_somebody_else_is_refused()
    {
        var round = await web.RoundAsync(RoundStage.Reviewing, StagedWeb.Rows.Many);
        var (organiser, supervisor) = ((await web.VisitorAsync(AccountRole.Organiser, round))!, (await web.VisitorAsync(AccountRole.Supervisor, round))!);
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(organiser, "Post", "/try", null, await supervisor.TokenOfAsync("/language")));
    }

    // As whoever may use it: the others are turned away before any token is asked for.
    private async Task<List<string>> EndpointFaultsAsync(string method, string url, int round)
    {
        var faults = new List<string>();
        var refusedOnce = false;
        foreach (var role in StagedWeb.Visitors)
        {
            if (await web.VisitorAsync(role, round) is not { } browser)
                continue;
            var bare = await StatusAsync(browser, method, url, null, "");
            if (bare is HttpStatusCode.Forbidden or HttpStatusCode.Redirect)
                continue;
            refusedOnce |= bare == HttpStatusCode.BadRequest;
            if (bare != HttpStatusCode.BadRequest)
                faults.Add($"{role} {method} {url} without a token: {bare}");
            if (await StatusAsync(browser, method, url, new StringContent("{}", Encoding.UTF8, "application/json"), "") is not HttpStatusCode.BadRequest and var json)
                faults.Add($"{role} {method} {url} as JSON without a token: {json}");
            var token = await browser.TokenOfAsync("/language");
            foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example"), ("Origin", "null") })
                if (await StatusAsync(browser, method, url, null, token, (header, value)) is not HttpStatusCode.Forbidden and var foreign)
                    faults.Add($"{role} {method} {url} with {header}: {value}: {foreign}");
        }

        if (!refusedOnce)
            faults.Add($"{method} {url}: nobody could try it");
        return faults;
    }

    private static IEnumerable<string> HeaderFaults(PageVisit visit)
    {
        string Of(string name) => visit.Headers.GetValueOrDefault(name, "");
        if (Of("X-Content-Type-Options") != "nosniff")
            yield return "no nosniff";
        if (Of("Referrer-Policy") != "same-origin")
            yield return "no referrer policy";
        if (visit.Headers.ContainsKey("Server"))
            yield return "names its server";
        var policy = Of("Content-Security-Policy");
        foreach (var needed in new[] { "default-src 'self'", "frame-ancestors 'self'", "form-action 'self'", "base-uri 'none'" })
            if (!policy.Contains(needed, StringComparison.Ordinal))
                yield return $"policy lacks {needed}";
        if (policy.Contains("unsafe", StringComparison.Ordinal) || policy.Contains("http:", StringComparison.Ordinal) || policy.Contains('*', StringComparison.Ordinal))
            yield return $"policy allows too much: {policy}";
        if (visit.IsHtml && !Of("Cache-Control").Contains("no-store", StringComparison.Ordinal))
            yield return "may be kept by a cache";
    }

    // The values need name nothing: both locks stand before the page.
    private static string Filled(RoutePage page, int round) => RouteTable.UrlOf(page, new AnyValue(round))!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string method, string url, HttpContent? content, string token, params (string Name, string Value)[] headers)
    {
        using var ask = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), url) { Content = content ?? new FormUrlEncodedContent([]) };
        if (token.Length > 0)
            ask.Headers.Add("RequestVerificationToken", token);
        foreach (var (name, value) in headers)
            ask.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.SendAsync(ask);
        // Led on to signing in.
        return answer.RequestMessage!.RequestUri!.AbsolutePath == url.Split('?')[0] ? answer.StatusCode : HttpStatusCode.Redirect;
    }
}
