using System.Net;
using System.Text.Json;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The program with one round at 评审.</summary>
public sealed class ReviewingWeb : IAsyncLifetime, IDisposable
{
    private readonly TestWeb _web = new();
    private IReadOnlyList<Assignment> _pairs = [];

    public int Round { get; private set; }

    public IServiceProvider Services => _web.Services;

    public string Address => _web.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        _web.UseKestrel(0);
        Round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16, experts: 24);
        using var scope = _web.Services.CreateScope();
        _pairs = await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(Round, CancellationToken.None);
    }

    /// <summary>An expert of the round, signed in, and one of the assigned files.</summary>
    public async Task<(HttpClient Browser, string Code)> ExpertAsync(int which, bool pledge = true, string? notAssigned = null)
    {
        var (expert, code) = PairOf(which, notAssigned);
        var browser = await _web.SignedInAsync(AccountRole.Expert, Round, expert);
        if (pledge)
            await browser.PostFormAsync("/review", ("version", Pledge.Version));
        return (browser, code);
    }

    /// <summary>The expert's number and the first assigned file.</summary>
    public (string Expert, string Code) PairOf(int which, string? notAssigned = null)
    {
        var experts = _pairs.GroupBy(pair => pair.Expert, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var own = notAssigned is null ? experts[which] : experts.Skip(which + 6).First(group => group.All(pair => pair.Application != notAssigned));
        return (own.Key, own.Select(pair => pair.Application).Order(StringComparer.Ordinal).First());
    }

    /// <summary>A member of staff, signed in.</summary>
    public Task<HttpClient> StaffAsync(AccountRole role) => _web.SignedInAsync(role);

    /// <summary>A file that an expert was not given.</summary>
    public string NotOf(string expert) => _pairs.Select(pair => pair.Application).First(code => _pairs.All(pair => pair.Expert != expert || pair.Application != code));

    /// <summary>Somebody without an account yet; gives the path of the one-time link.</summary>
    public Task<string> LinkAsync(int which)
    {
        var (expert, _) = PairOf(which);
        return Services.GetRequiredService<SampleRounds>().LinkAsync("测试", AccountRole.Expert, Round, expert, "专家" + expert, expert, CancellationToken.None);
    }

    /// <summary>A browser that nobody signed in with.</summary>
    public HttpClient Stranger() => _web.CreateClient();

    /// <summary>Two experts of one file, signed in.</summary>
    public async Task<(HttpClient One, HttpClient Other, string Code)> TwoOfOneAsync(int fromLast)
    {
        var own = _pairs.GroupBy(pair => pair.Application, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Reverse().ElementAt(fromLast);
        var both = own.Select(pair => pair.Expert).Order(StringComparer.Ordinal).Take(2).ToList();
        return (await PledgedAsync(both[0]), await PledgedAsync(both[1]), own.Key);
    }

    /// <summary>A field saved as the form's script saves it.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(HttpClient browser, string code, string field, string value, string key, string seen)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Put, $"/review/{code}/field")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("field", field), KeyValuePair.Create("value", value), KeyValuePair.Create("key", key), KeyValuePair.Create("base", seen)]),
        };
        ask.Headers.Add("RequestVerificationToken", await browser.TokenOfAsync("/review"));
        var answer = await browser.SendAsync(ask);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()) : default);
    }

    public static async Task<HttpStatusCode> StatusOf(HttpClient browser, string url) => (await browser.GetAsync(new Uri(url, UriKind.Relative))).StatusCode;

    private async Task<HttpClient> PledgedAsync(string expert)
    {
        var browser = await _web.SignedInAsync(AccountRole.Expert, Round, expert);
        await browser.PostFormAsync("/review", ("version", Pledge.Version));
        return browser;
    }

    public async Task DisposeAsync() => await _web.DisposeAsync();

    public void Dispose() => _web.Dispose();
}
