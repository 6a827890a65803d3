using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

public sealed class PageTests : IClassFixture<TestWeb>
{
    private static readonly string[] Pages = ["", "/policy", "/intake", "/originals", "/applications", "/conflicts", "/assignment", "/progress", "/ranking", "/decision", "/publicity", "/credit", "/objections", "/files", "/record"];
    private readonly TestWeb _web;

    public PageTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Organiser_and_supervisor_see_every_page_and_the_supervisor_changes_nothing()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        foreach (var role in new[] { AccountRole.Organiser, AccountRole.Supervisor })
        {
            var browser = await _web.SignedInAsync(role);
            foreach (var page in Pages)
                Assert.Contains("<h1>", await browser.PageAsync($"/rounds/{round}{page}"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/rounds/{round + 999}/policy", UriKind.Relative))).StatusCode);
            if (role == AccountRole.Supervisor)
            {
                Assert.DoesNotContain("handler=assign", await browser.PageAsync($"/rounds/{round}"), StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}?handler=assign", ("reason", ""))).StatusCode);
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri("/accounts", UriKind.Relative))).StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_finding_is_overruled_with_a_reason_and_not_without()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        using var scope = _web.Services.CreateScope();
        var finding = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<Domain.Applications.EligibilityFinding>(round).OrderBy(one => one.Code).FirstAsync();
        var page = $"/rounds/{round}/applications/{finding.Code}";
        var silent = await browser.PostToAsync(page, page + "?handler=Decide", ("clause", finding.Clause), ("upheld", "false"), ("reason", " "));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Contains("请写明理由", await silent.TextAsync(), StringComparison.Ordinal);
        var said = await (await browser.PostToAsync(page, page + "?handler=Decide", ("clause", finding.Clause), ("upheld", "false"), ("reason", "补交的审计报告"))).TextAsync();
        Assert.Contains("推翻：补交的审计报告", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_is_dismissed_with_a_reason_and_a_plan_asked_for_before_is_refused()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        using var scope = _web.Services.CreateScope();
        var conflict = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<Domain.Conflicts.ConflictOfInterest>(round).OrderBy(one => one.Code).FirstAsync();
        var page = $"/rounds/{round}/conflicts";
        (string, string)[] pair = [("code", conflict.Code), ("expert", conflict.Expert), ("upheld", "false")];
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(page, page + "?handler=Decide", [.. pair, ("reason", "")])).StatusCode);
        Assert.Contains("已记录复核意见", await (await browser.PostToAsync(page, page + "?handler=Decide", [.. pair, ("reason", "同名不同人")])).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("同名不同人", await browser.PageAsync(page + "?show=lifted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_are_invisible_before_sealing_and_paper_scores_are_counted()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, scored: true);
        var browser = await _web.SignedInAsync(AccountRole.Supervisor);
        Assert.Contains("已提交", await browser.PageAsync($"/rounds/{round}/progress"), StringComparison.Ordinal);
        Assert.DoesNotContain("scores.json", await browser.PageAsync($"/rounds/{round}/files"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/rounds/{round}/ranking/915301020000000000", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_expert_gets_a_link_that_works_once_and_sees_no_organisers_page()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing);
        var organiser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = await (await organiser.PostToAsync($"/rounds/{round}/progress", $"/rounds/{round}/progress?handler=Links", ("expert", ""))).TextAsync();
        var link = System.Text.RegularExpressions.Regex.Match(page, "/account/link/\\w{32}").Value;
        var expert = _web.CreateClient();
        Assert.Contains("启用账户并登录", await expert.PageAsync(link), StringComparison.Ordinal);
        Assert.Contains("启用账户并登录", await expert.PageAsync(link), StringComparison.Ordinal);
        var weak = await expert.PostFormAsync(link, ("Password", "short"), ("Again", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Equal("/review", (await expert.PostFormAsync(link, ("Password", TestWeb.Password), ("Again", TestWeb.Password))).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("启用账户并登录", await _web.CreateClient().PageAsync(link), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.GetAsync(new Uri($"/rounds/{round}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Unsafe_requests_from_elsewhere_or_without_a_token_are_refused()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        using var bare = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/try", UriKind.Relative), bare)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/try") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await browser.TokenOfAsync("/try"))]) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(foreign)).StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Post, "/try") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await browser.TokenOfAsync("/try"))]) };
        other.Headers.Add("Origin", "http://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(other)).StatusCode);
    }

    [Fact]
    public async Task Nobody_signed_out_sees_anything()
    {
        var stranger = _web.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var page in new[] { "/", "/rounds", "/rounds/1", "/accounts", "/review", "/try" })
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
    }
}
