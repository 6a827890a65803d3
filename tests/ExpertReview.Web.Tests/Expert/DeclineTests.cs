using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>不接受评审: a task for the organiser, and no conflict of interest.</summary>
public sealed class DeclineTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task A_file_is_declined_with_a_reason_and_the_organiser_fills_the_place()
    {
        var (browser, code) = await web.ExpertAsync(0);
        var (expert, _) = web.PairOf(0);
        var at = $"/review/{code}/decline";
        var silent = await browser.PostFormAsync(at, ("More", "话没说完"));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains("话没说完", await silent.TextAsync(), StringComparison.Ordinal);
        var vague = await browser.PostFormAsync(at, ("Reason", "Other"), ("More", " "));
        Assert.Equal(HttpStatusCode.Conflict, vague.StatusCode);
        Assert.Contains("选“其他”的，请写明", await vague.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("不接受评审，待处理", await (await browser.PostFormAsync(at, ("Reason", "Health"), ("More", "住院"))).TextAsync(), StringComparison.Ordinal);
        var save = await ReviewingWeb.PutAsync(browser, code, "base.legal", "1", "key-00000001", "0");
        Assert.Contains("已申请不接受评审", save.Answer.GetProperty("text").GetString(), StringComparison.Ordinal);

        var organiser = await web.StaffAsync(AccountRole.Organiser);
        var tasks = $"/rounds/{web.Round}/recusals";
        Assert.Contains("健康原因：住院", await organiser.PageAsync(tasks), StringComparison.Ordinal);
        Assert.Contains("不接受评审，待处理", await organiser.PageAsync($"/rounds/{web.Round}/progress/{expert}"), StringComparison.Ordinal);
        var agreed = await organiser.PostToAsync(tasks, tasks + "?handler=Decide", ("application", code), ("expert", expert), ("reason", "情况属实"), ("accept", "true"));
        var place = agreed.RequestMessage!.RequestUri!.AbsolutePath;
        var choice = await agreed.TextAsync();
        var barred = await organiser.PostToAsync(place, place, ("expert", expert), ("reason", "又是他"), ("leave", "false"));
        Assert.Equal(HttpStatusCode.Conflict, barred.StatusCode);
        var comes = Regex.Match(choice, "name=\"expert\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains("已递补", await (await organiser.PostToAsync(place, place, ("expert", comes), ("reason", "份数最少"), ("leave", "false"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("不接受评审：情况属实", await organiser.PageAsync(tasks), StringComparison.Ordinal);

        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        Assert.False(await db.Of<ConflictOfInterest>(web.Round).AnyAsync(row => row.Code == code && row.Expert == expert && row.Kind == ConflictKind.Declared));
    }

    [Fact]
    public async Task An_expert_whose_decline_is_not_agreed_to_scores_on()
    {
        var (browser, code) = await web.ExpertAsync(1);
        var (expert, _) = web.PairOf(1);
        await browser.PostFormAsync($"/review/{code}/decline", ("Reason", "Time"), ("More", ""));
        var organiser = await web.StaffAsync(AccountRole.Organiser);
        var tasks = $"/rounds/{web.Round}/recusals";
        (string, string)[] named = [("application", code), ("expert", expert)];
        Assert.Contains("专家可以继续评分", await (await organiser.PostToAsync(tasks, tasks + "?handler=Decide", [.. named, ("reason", "已协调时间"), ("accept", "false")])).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ReviewingWeb.PutAsync(browser, code, "base.legal", "1", "key-00000001", "0")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await organiser.PostToAsync(tasks, tasks + "?handler=Decide", [.. named, ("reason", "再点一次"), ("accept", "true")])).StatusCode);
    }

    [Fact]
    public async Task Nobody_declines_a_file_of_another_expert()
    {
        var (_, code) = await web.ExpertAsync(2);
        var (other, _) = await web.ExpertAsync(3, notAssigned: code);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostToAsync("/review", $"/review/{code}/decline", ("Reason", "Time"))).StatusCode);
    }
}
