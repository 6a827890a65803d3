using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>专家登录条: links on paper, each once, with the telephone of who helps.</summary>
public sealed class SlipTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public SlipTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Slips_bear_a_link_of_one_use_as_a_qr_code_and_the_telephone()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16, experts: 24);
        using var scope = _web.Services.CreateScope();
        var experts = (await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None)).Select(pair => pair.Expert).Distinct().Order(StringComparer.Ordinal).ToList();
        var organiser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/slips";
        var half = await organiser.ActAsync(at, "Contact", ("Contact", "张三"), ("Telephone", ""));
        Assert.Equal(HttpStatusCode.Conflict, half.Status);
        Assert.Contains("请填写联系人和电话", half.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"张三\"", half.Text, StringComparison.Ordinal);
        Assert.Contains("联系人已保存", (await organiser.ActAsync(at, "Contact", ("Contact", "张三"), ("Telephone", "0871-63512345"))).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.ActAsync(at, "Print", ("Expert", "没有此人"))).Status);
        var one = await organiser.ActAsync(at, "Print", ("Expert", experts[0]));
        Assert.Single(Regex.Matches(one.Text, "class=\"slip\""));
        Assert.Contains("<svg class=\"qr\"", one.Text, StringComparison.Ordinal);
        Assert.Contains("0871-63512345", one.Text, StringComparison.Ordinal);
        var link = LinkIn(one.Text);
        var stranger = _web.CreateClient();
        for (var i = 0; i < 2; i++)
            Assert.Contains("启用账户并登录", await stranger.PageAsync(link), StringComparison.Ordinal);

        // All who have no link yet: the one above has one.
        var rest = await organiser.ActAsync(at, "Print");
        Assert.Equal(Math.Min(12, experts.Count - 1), Regex.Count(rest.Text, "class=\"slip\""));
        Assert.True(rest.Text.Length < 100_000, $"{rest.Text.Length} characters");
        Assert.DoesNotContain(link, rest.Text, StringComparison.Ordinal);
        Assert.Contains("启用账户并登录", await stranger.PageAsync(link), StringComparison.Ordinal);
        // A new slip ends the old one.
        var again = LinkIn((await organiser.ActAsync(at, "Print", ("Expert", experts[0]), ("One", "true"))).Text);
        Assert.DoesNotContain("启用账户并登录", await stranger.PageAsync(link), StringComparison.Ordinal);
        var inside = await (await stranger.PostFormAsync(again, ("Password", "a long password"), ("Again", "a long password"))).TextAsync();
        Assert.Contains("阅读并确认", inside, StringComparison.Ordinal);
        Assert.Contains("0871-63512345", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("启用账户并登录", await _web.CreateClient().PageAsync(again), StringComparison.Ordinal);

        var supervisor = await _web.SignedInAsync(AccountRole.Supervisor);
        Assert.DoesNotContain("/account/link/", await supervisor.PageAsync(at), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync($"/rounds/{round}", at + "?handler=Print")).StatusCode);
    }

    private static string LinkIn(string page) => Regex.Match(page, "/account/link/[a-z0-9]+").Value;
}
