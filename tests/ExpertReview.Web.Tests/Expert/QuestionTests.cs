using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Features.Recusals;
using ExpertReview.Features.Running;
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

        // Corrected by adding: the first answer stays, for everybody.
        var blank = await organiser.PostToAsync(desk, desk + "?handler=Correct", ("question", id), ("text", " "));
        Assert.Equal(HttpStatusCode.Conflict, blank.StatusCode);
        Assert.Contains("请填写更正内容", await blank.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("已更正，原答复保留", await (await organiser.PostToAsync(desk, desk + "?handler=Correct", ("question", id), ("text", "应为附件第四页"))).TextAsync(), StringComparison.Ordinal);
        foreach (var page in (string[])[await one.PageAsync(at), await other.PageAsync(at), await other.PageAsync($"/review/{code}"), await organiser.PageAsync(desk + "?show=answered")])
        {
            Assert.Contains("第三页在附件末尾", page, StringComparison.Ordinal);
            Assert.Contains("应为附件第四页", page, StringComparison.Ordinal);
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

    [Fact]
    public async Task Who_was_set_aside_reads_what_was_answered_before_and_nothing_later()
    {
        var (one, other, code) = await web.TwoOfOneAsync(3);
        var at = $"/review/{code}/question";
        var organiser = await web.StaffAsync(AccountRole.Organiser);
        var desk = $"/rounds/{web.Round}/questions";
        async Task AnswerAsync(string question, string answer)
        {
            await one.PostFormAsync(at, ("Text", question));
            var id = Regex.Match(await organiser.PageAsync(desk), $"name=\"question\" value=\"(\\d+)\"[^§]*?{question}").Groups[1].Value;
            await organiser.PostFormAsync(desk, ("question", id), ("shown", question), ("answer", answer));
        }

        await AnswerAsync("第一问", "先前的答复");
        Assert.Contains("先前的答复", await other.PageAsync(at), StringComparison.Ordinal);
        var expert = Regex.Match(await other.PageAsync($"/review/{code}/print"), "E\\d+").Value;
        await new ActSender(web.Services, "test").SendAsync(new OrderRecusal(web.Round, code, expert, "责令回避"), "", CancellationToken.None);
        await AnswerAsync("第二问", "此后的答复");
        foreach (var page in (string[])[at, "/review", $"/review/{code}"])
            Assert.DoesNotContain("此后的答复", await other.PageAsync(page), StringComparison.Ordinal);
        Assert.Contains("先前的答复", await other.PageAsync(at), StringComparison.Ordinal);
        Assert.Contains("此后的答复", await one.PageAsync(at), StringComparison.Ordinal);
    }

    // Antiforgery tokens and the save's key are new on each page.
    private static string Plain(string page) => Regex.Replace(page, "name=\"(?:__RequestVerificationToken|key)\"[^>]*>", "");
}
