using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Nets;

/// <summary>Cookies, over http and over https.</summary>
public sealed class CookieTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://localhost")]
    public async Task No_cookie_is_read_by_scripts_or_sent_from_other_sites_and_https_keeps_it_to_https(string address)
    {
        _ = await web.SignedInAsync(AccountRole.Organiser);
        var browser = web.CreateClient(new() { BaseAddress = new Uri(address), AllowAutoRedirect = false });
        var cookies = new List<string>();
        cookies.AddRange(Cookies(await browser.GetAsync(new Uri("/account/sign-in", UriKind.Relative))));
        cookies.AddRange(Cookies(await browser.PostFormAsync("/account/sign-in", ("Login", nameof(AccountRole.Organiser)), ("Password", TestWeb.Password))));
        cookies.AddRange(Cookies(await browser.PostFormAsync("/language", ("to", "en"))));
        // Loading a round tells about it on the next page: that is a cookie too.
        var round = await web.RoundAsync(RoundStage.Intake, applications: 3, experts: 3);
        cookies.AddRange(Cookies(await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}?handler=Screen", ("reason", "原件随后补录"))));
        Assert.Equal(4, cookies.Select(one => one.Split('=')[0]).Distinct().Count());
        Assert.All(cookies, one =>
        {
            Assert.Contains("httponly", one, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", one);
            Assert.Equal(address.StartsWith("https", StringComparison.Ordinal), one.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        });
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, answer.StatusCode.ToString());
        return answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
    }
}
