using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>A question to the organiser: its answer is for all experts of the file, and nobody learns who asked.</summary>
public sealed class QuestionTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task An_answer_goes_to_all_experts_of_the_file_and_names_nobody()
    {
        var (one, other, code) = await web.TwoOfOneAsync(0);
        var at = $"/review/{code}/question";
        var empty = await one.PostFormAsync(at, ("Text", " "));
        Assert.Equal(HttpStatusCode.Conflict, empty.StatusCode);
        Assert.Contains("请填写问题", await empty.TextAsync(), StringComparison.Ordinal);
        var before = (await other.PageAsync("/review"), await other.PageAsync($"/review/{code}"), await other.PageAsync(at));
        Assert.Contains("待经办人答复", await (await one.PostFormAsync(at, ("Text", "我是李工，审计报告缺第三页吗"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("提问待答复 1 条", await one.PageAsync("/review"), StringComparison.Ordinal);
        // Until it is answered, nothing at all has changed for the other expert.
        Assert.Equal(Plain(before.Item1), Plain(await other.PageAsync("/review")));
        Assert.Equal(Plain(before.Item2), Plain(await other.PageAsync($"/review/{code}")));
        Assert.Equal(Plain(before.Item3), Plain(await other.PageAsync(at)));

        var organiser = await web.StaffAsync(AccountRole.Organiser);
        Assert.Contains("1 个专家提问待答复", await organiser.PageAsync($"/rounds/{web.Round}/progress"), StringComparison.Ordinal);
        var desk = $"/rounds/{web.Round}/questions";
        var open = await organiser.PageAsync(desk);
        Assert.Contains("我是李工，审计报告缺第三页吗", open, StringComparison.Ordinal);
        var id = Regex.Match(open, "name=\"question\" value=\"(\\d+)\"").Groups[1].Value;
        var silent = await organiser.PostFormAsync(desk, ("question", id), ("shown", "审计报告是否完整"), ("answer", ""));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Contains("审计报告是否完整", await silent.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await organiser.PostFormAsync(desk, ("question", id), ("shown", "审计报告是否完整"), ("answer", "第三页在附件末尾"))).StatusCode);
        var twice = await organiser.PostFormAsync(desk, ("question", id), ("shown", "x"), ("answer", "y"));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("此提问已答复", await twice.TextAsync(), StringComparison.Ordinal);

        foreach (var browser in (HttpClient[])[one, other])
        {
            Assert.Contains("问答 1 条", await browser.PageAsync("/review"), StringComparison.Ordinal);
            foreach (var page in (string[])[await browser.PageAsync(at), await browser.PageAsync($"/review/{code}")])
            {
                Assert.Contains("审计报告是否完整", page, StringComparison.Ordinal);
                Assert.Contains("第三页在附件末尾", page, StringComparison.Ordinal);
                Assert.DoesNotContain("李工", page, StringComparison.Ordinal);
            }
        }

        var supervisor = await web.StaffAsync(AccountRole.Supervisor);
        Assert.Contains("第三页在附件末尾", await supervisor.PageAsync(desk + "?show=answered"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync($"/rounds/{web.Round}", desk, ("question", id))).StatusCode);
    }

    [Fact]
    public async Task Nobody_asks_about_or_reads_of_a_file_of_others()
    {
        var (_, code) = await web.ExpertAsync(1);
        var (stranger, _) = await web.ExpertAsync(1, notAssigned: code);
        Assert.Equal(HttpStatusCode.NotFound, await ReviewingWeb.StatusOf(stranger, $"/review/{code}/question"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostToAsync("/review", $"/review/{code}/question", ("Text", "这是谁的"))).StatusCode);
    }

    // Antiforgery tokens and the save's key are new on each page.
    private static string Plain(string page) => Regex.Replace(page, "name=\"(?:__RequestVerificationToken|key)\"[^>]*>", "");
}
