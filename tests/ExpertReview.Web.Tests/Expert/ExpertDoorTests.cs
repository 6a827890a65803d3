using System.Net;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>An expert's way in: the one-time link, the pledge, accepting, ties, and what one expert may know of another.</summary>
public sealed class ExpertDoorTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task Opening_the_one_time_link_changes_nothing_and_its_button_uses_it_once()
    {
        var link = await web.LinkAsync(0);
        var browser = web.Stranger();
        for (var i = 0; i < 2; i++)
            Assert.Contains("启用账户并登录", await browser.PageAsync(link), StringComparison.Ordinal);
        var wrong = await browser.PostFormAsync(link, ("Password", "a long password"), ("Again", "another password"));
        Assert.Contains("两次输入的密码不一致", await wrong.TextAsync(), StringComparison.Ordinal);
        var late = web.Stranger();
        _ = await late.PageAsync(link);
        var inside = await browser.PostFormAsync(link, ("Password", "a long password"), ("Again", "a long password"));
        Assert.Contains("阅读并确认", await inside.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("启用账户并登录", await late.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pledge_comes_before_every_file()
    {
        var (browser, code) = await web.ExpertAsync(1, pledge: false);
        var file = await EvidenceOf(code);
        var page = await browser.PageAsync("/review");
        Assert.Contains("阅读并确认", page, StringComparison.Ordinal);
        Assert.DoesNotContain(code, page, StringComparison.Ordinal);
        foreach (var path in (string[])["", "/submit", "/print", "/recusal", "/decline", "/question", $"/evidence/{Uri.EscapeDataString(file)}"])
            Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(browser, $"/review/{code}{path}"));
        Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(browser, "/review/practice"));
        Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(browser, "/review/practice/evidence/practice.pdf"));
        Assert.DoesNotContain($"href=\"/review/{code}", await browser.PageAsync($"/review/several?code={code}"), StringComparison.Ordinal);
        var save = await ReviewingWeb.PutAsync(browser, code, "base.legal", "2", "key-00000001", "0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, save.Status);
        Assert.Contains("请先阅读并确认评审承诺", save.Answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormAsync("/review", ("version", "0"))).StatusCode);
        Assert.Contains(code, await (await browser.PostFormAsync("/review", ("version", Pledge.Version))).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await ReviewingWeb.StatusOf(browser, $"/review/{code}/evidence/{Uri.EscapeDataString(file)}"));
    }

    [Fact]
    public async Task Files_are_accepted_one_by_one_or_all_at_once_and_only_once()
    {
        var (browser, code) = await web.ExpertAsync(2);
        Assert.Contains("未接受", await browser.PageAsync("/review"), StringComparison.Ordinal);
        Assert.Contains("已接受 1 份", await (await browser.PostToAsync("/review", "/review?handler=Accept", ("code", code))).TextAsync(), StringComparison.Ordinal);
        var again = await browser.PostToAsync("/review", "/review?handler=Accept", ("code", code));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("已接受评审，无需再次操作", await again.TextAsync(), StringComparison.Ordinal);
        await browser.PostToAsync("/review", "/review?handler=Accept");
        Assert.DoesNotContain("未接受", await browser.PageAsync("/review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_wants_its_kind_and_unit_and_keeps_what_was_typed()
    {
        var (browser, _) = await web.ExpertAsync(3);
        var wrong = await browser.PostFormAsync("/review/ties", ("Kind", ""), ("Tie", "配偶"), ("Unit", "某公司"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var page = await wrong.TextAsync();
        Assert.Contains("请选择关系", page, StringComparison.Ordinal);
        Assert.Contains("value=\"某公司\"", page, StringComparison.Ordinal);
        Assert.Contains("没有关联", await (await browser.PostFormAsync("/review/ties", ("Kind", "Relative"), ("Tie", "配偶"), ("Unit", "某无关公司"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("某无关公司", await browser.PageAsync("/review/ties"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_where_the_expert_was_and_sorts_by_a_link()
    {
        var (browser, code) = await web.ExpertAsync(4);
        await ReviewingWeb.PutAsync(browser, code, "base.finance", "2", "key-00000001", "0");
        var page = await browser.PageAsync("/review?sort=open");
        Assert.Contains($"href=\"/review/{code}#base.finance\"", page, StringComparison.Ordinal);
        Assert.Contains("继续上次", page, StringComparison.Ordinal);
        Assert.Matches("href=\"\\?sort=open\" aria-current=\"true\"", page);
    }

    [Fact]
    public async Task Nothing_an_expert_sees_tells_of_another_expert_of_the_same_file()
    {
        var (one, other, code) = await web.TwoOfOneAsync(0);
        foreach (var (field, value, key) in (IEnumerable<(string, string, string)>)[("base.legal", "2.5", "planted-key-1"), ("base.legal//remark", "别的专家写的说明", "planted-key-2"), ("/opinion", "别的专家的总体意见", "planted-key-3"), ("/verdict", "not-recommend", "planted-key-4")])
            Assert.Equal(HttpStatusCode.OK, (await ReviewingWeb.PutAsync(other, code, field, value, key, "0")).Status);
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var people = await db.Of<ExpertReview.Domain.Experts.Expert>(web.Round).ToListAsync();
        foreach (var path in (string[])["", "/ties", "/several", "/practice", "/phrases", $"/{code}", $"/{code}/submit", $"/{code}/print", $"/{code}/recusal", $"/{code}/decline", $"/{code}/question", "/back"])
        {
            var page = await one.PageAsync("/review" + path);
            Assert.DoesNotContain("别的专家", page, StringComparison.Ordinal);
            Assert.DoesNotContain("planted-key", page, StringComparison.Ordinal);
            Assert.DoesNotContain(people, person => page.Contains(person.Name, StringComparison.Ordinal));
            Assert.InRange(people.Count(person => page.Contains(person.No, StringComparison.Ordinal)), 0, 1);
        }

        Assert.DoesNotContain("value=\"2.5\"", await one.PageAsync($"/review/{code}"), StringComparison.Ordinal);
        var answer = (await ReviewingWeb.PutAsync(one, code, "base.legal", "1", "own-key-000001", "0")).Answer.ToString();
        Assert.DoesNotContain("2.5", answer, StringComparison.Ordinal);
    }

    private async Task<string> EvidenceOf(string code)
    {
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        return (await db.Of<ApplicationReport>(web.Round).Where(row => row.Code == code).ToListAsync()).Single().Evidence[0].File;
    }
}
