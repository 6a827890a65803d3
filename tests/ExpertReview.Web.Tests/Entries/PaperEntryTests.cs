using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Running;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Entries;

/// <summary>A sheet on paper becomes its expert's sheet: two clerks who don't see each other, before the supervisor or after sealing, and nobody else sees a figure.</summary>
public sealed partial class PaperEntryTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Secret = "纸上独有的意见丁戊己";

    [Fact]
    public async Task Before_sealing_the_supervisor_sees_it_opened_two_enter_it_blindly_and_the_scan_makes_it_stand()
    {
        var (round, pair, one, other) = await ReadyAsync("a");
        var (organiser, supervisor) = (await web.StaffAsync("organiser-a"), await web.StaffAsync("supervisor-a", AccountRole.Supervisor));
        var (status, ordered) = await OrderAsync(organiser, round, pair, "clerk-a1", "clerk-a2");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("待监督人员见证开封", ordered, StringComparison.Ordinal);
        var entry = await EntryAsync(round);
        Assert.Contains("现在没有待录的评分表", await one.PageAsync("/entry"), StringComparison.Ordinal);
        Assert.Contains("须先由监督人员见证开封", await one.PageAsync($"/entry/{entry}"), StringComparison.Ordinal);
        Assert.Contains("已见证开封", (await supervisor.ActAsync($"/rounds/{round}/paper", "Witness", ("entry", $"{entry}"))).Text, StringComparison.Ordinal);
        Assert.Contains("待录 1 份", await one.PageAsync("/entry"), StringComparison.Ordinal);

        // Wrong input stays where it was typed, and nothing is taken.
        var wrong = await EnterAsync(one, entry, ("base.legal", "99"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Matches("id=\"base.legal\" [^>]*value=\"99\"[^§]*?不能给 99 分", wrong.Text);

        Assert.Contains("等待另一名录入员", (await EnterAsync(one, entry, ("base.legal", "2"), ("base.finance", "1.5"), ("/opinion", Secret))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await EnterAsync(one, entry, ("base.legal", "2.5"))).Status);
        var blind = await other.PageAsync($"/entry/{entry}");
        Assert.DoesNotContain(Secret, blind, StringComparison.Ordinal);
        Assert.DoesNotMatch("<input [^>]*type=\"text\"[^>]*value=\"[0-9]", blind);
        var differ = await EnterAsync(other, entry, ("base.legal", "2.0"), ("base.finance", "2.5"), ("/opinion", Secret));
        Assert.Contains("以下 1 栏两人录入不同", differ.Text, StringComparison.Ordinal);
        Assert.Equal(["base.finance"], FieldsIn(differ.Text));
        Assert.DoesNotContain("2.5", Shown(differ.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("1.5", Shown(await one.PageAsync($"/entry/{entry}")), StringComparison.Ordinal);
        await EnterAsync(other, entry, ("base.finance", "1.5"));
        var agreed = await EnterAsync(one, entry, ("base.finance", "1.5"));
        Assert.Contains("两人录入一致", agreed.Text, StringComparison.Ordinal);
        Assert.Empty(await EventsAsync(round, pair));

        Assert.Contains("扫描件应为 PDF 文件", await one.UploadAsync($"/entry/{entry}", $"/entry/{entry}?handler=Scan", [("scan", "签字表.pdf", Encoding.UTF8.GetBytes("no pdf"))]), StringComparison.Ordinal);
        Assert.Matches("该评分表已成立，回执码 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}", await one.UploadAsync($"/entry/{entry}", $"/entry/{entry}?handler=Scan", [("scan", "签字表.pdf", Staff.Pdf("signed"))]));
        var events = await EventsAsync(round, pair);
        Assert.All(events, act => Assert.Equal((ScoreSource.Paper, "人员clerk-a1、人员clerk-a2"), (act.Source, act.Person)));
        Assert.Equal("1.5", events.Single(act => act is { Subject: ScoreSubject.Points, Criterion: "base.finance" }).Value);
        Assert.Equal("Submitted", events[^1].Value);

        // Before sealing nobody sees a figure, neither on a page nor in the record, nor the scan that shows them.
        foreach (var browser in new[] { organiser, supervisor })
        {
            foreach (var page in new[] { $"/rounds/{round}/paper", $"/rounds/{round}/progress", $"/rounds/{round}/progress/{pair.Expert}", $"/rounds/{round}/record" })
                Assert.DoesNotContain(Secret, await browser.PageAsync(page), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/rounds/{round}/paper?handler=Scan&entry={entry}", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync(new Uri($"/entry/{entry}", UriKind.Relative))).StatusCode);
        using (var scope = web.Services.CreateScope())
            Assert.DoesNotContain(await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.AsNoTracking().Select(line => line.Input).ToListAsync(), input => input.Contains(Secret, StringComparison.Ordinal));

        // After sealing it counts as any other sheet.
        await SealAsync(round);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(new Uri($"/rounds/{round}/paper?handler=Scan&entry={entry}", UriKind.Relative))).StatusCode);
        await new ActSender(web.Services, "test").SendAsync(new RankRound(round), "", CancellationToken.None);
        using var after = web.Services.CreateScope();
        var scores = Encoding.UTF8.GetString((await after.ServiceProvider.GetRequiredService<ReviewDb>().Rankings.AsNoTracking().SingleAsync(ranking => ranking.Round == round)).Scores);
        Assert.Matches($"\"application\": \"{pair.Application}\", *\"expert\": \"{pair.Expert}\",[^}}]*?\"state\": \"submitted\"|\"application\": \"{pair.Application}\",\\s*\"expert\": \"{pair.Expert}\",\\s*\"state\": \"submitted\"", scores);
        Assert.Contains(Secret, scores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sealing_it_needs_no_witness_and_the_ranking_waits_for_it_or_its_withdrawal()
    {
        var (round, pair, one, _) = await ReadyAsync("b");
        var organiser = await web.StaffAsync("organiser-b");
        await SealAsync(round);
        Assert.Equal(HttpStatusCode.OK, (await OrderAsync(organiser, round, pair, "clerk-b1", "clerk-b2")).Status);
        var entry = await EntryAsync(round);
        Assert.Contains("录入完毕", await one.PageAsync($"/entry/{entry}"), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => new ActSender(web.Services, "test").SendAsync(new RankRound(round), "", CancellationToken.None));
        Assert.IsType<PaperEntriesOpen>(refused.Refusal);
        var silent = await organiser.ActAsync($"/rounds/{round}/paper", "Withdraw", ("entry", $"{entry}"), ("why", " "));
        Assert.Equal(HttpStatusCode.Conflict, silent.Status);
        Assert.Contains("请写明理由", silent.Text, StringComparison.Ordinal);
        Assert.Contains("已撤销：纸质表作废", (await organiser.ActAsync($"/rounds/{round}/paper", "Withdraw", ("entry", $"{entry}"), ("why", "纸质表作废"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync(new Uri($"/entry/{entry}", UriKind.Relative))).StatusCode);
        await new ActSender(web.Services, "test").SendAsync(new RankRound(round), "", CancellationToken.None);
        var late = await organiser.PostToAsync($"/rounds/{round}/record", $"/rounds/{round}/paper", ("Application", pair.Application), ("Expert", pair.Expert), ("First", "1"), ("Second", "2"), ("Reason", "太晚"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("只能在评审期间（经监督人员见证开封）或封存后、汇总前录入", await late.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_needs_two_people_a_reason_and_an_open_sheet_and_clerks_see_nothing_else()
    {
        var (round, pair, one, other) = await ReadyAsync("c");
        var organiser = await web.StaffAsync("organiser-c");
        foreach (var (first, second, reason, expert, said) in new[]
        {
            ("clerk-c1", "clerk-c1", "停电", pair.Expert, "请选择两名不同的录入员"), ("clerk-c1", "clerk-c2", " ", pair.Expert, "请写明理由"), ("clerk-c1", "clerk-c2", "停电", "E999", "没有这份评审材料"),
        })
        {
            var (status, text) = await OrderAsync(organiser, round, pair with { Expert = expert }, first, second, reason);
            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await OrderAsync(organiser, round, pair, "clerk-c1", "clerk-c2")).Status);
        Assert.Contains("该评分表已在录入", (await OrderAsync(organiser, round, pair, "clerk-c1", "clerk-c2")).Text, StringComparison.Ordinal);
        var entry = await EntryAsync(round);
        var stranger = await web.StaffAsync("clerk-c3", AccountRole.Clerk);
        foreach (var (browser, url) in new[] { (stranger, $"/entry/{entry}"), (one, "/entry/99999") })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(url, UriKind.Relative))).StatusCode);
        foreach (var url in new[] { "/rounds", $"/rounds/{round}", $"/rounds/{round}/paper", $"/rounds/{round}/progress", "/review", $"/review/{pair.Application}", "/accounts" })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(new Uri(url, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await organiser.PostToAsync($"/rounds/{round}/paper", $"/rounds/{round}/paper?handler=Witness", ("entry", $"{entry}"))).StatusCode);
    }

    private async Task<(int Round, Assignment Pair, HttpClient One, HttpClient Other)> ReadyAsync(string mark)
    {
        var round = await web.RoundAsync(RoundStage.Reviewing, applications: 8, experts: 10);
        using var scope = web.Services.CreateScope();
        var pair = (await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None))[0];
        return (round, pair, await web.StaffAsync($"clerk-{mark}1", AccountRole.Clerk), await web.StaffAsync($"clerk-{mark}2", AccountRole.Clerk));
    }

    private async Task<(HttpStatusCode Status, string Text)> OrderAsync(HttpClient organiser, int round, Assignment pair, string first, string second, string reason = "现场停电")
    {
        using var scope = web.Services.CreateScope();
        var ids = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Accounts.AsNoTracking().ToDictionaryAsync(one => one.Login, one => one.Id);
        return await organiser.ActAsync($"/rounds/{round}/paper", "", ("Application", pair.Application), ("Expert", pair.Expert), ("First", $"{ids[first]}"), ("Second", $"{ids[second]}"), ("Reason", reason));
    }

    private async Task<int> EntryAsync(int round)
    {
        using var scope = web.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().PaperEntries.Where(one => one.Round == round).Select(one => one.Id).SingleAsync();
    }

    private async Task<IReadOnlyList<ScoreEvent>> EventsAsync(int round, Assignment pair)
    {
        using var scope = web.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().ScoreEvents.AsNoTracking()
            .Where(act => act.Round == round && act.Application == pair.Application && act.Expert == pair.Expert).OrderBy(act => act.Sequence).ToListAsync();
    }

    private Task<RoundStage> SealAsync(int round) => new ActSender(web.Services, "test").SendAsync(new MoveRound(round, RoundStage.Sealed), "测试封存", CancellationToken.None);

    private static async Task<(HttpStatusCode Status, string Text)> EnterAsync(HttpClient clerk, int entry, params (string Name, string Value)[] fields)
    {
        var page = await clerk.PageAsync($"/entry/{entry}");
        var pass = Pass().Match(page) is { Success: true } found ? found.Groups[1].Value : "1";
        return await clerk.ActAsync($"/entry/{entry}", "", [("pass", pass), .. fields]);
    }

    private static IEnumerable<string> FieldsIn(string page) => Field().Matches(page[page.IndexOf("class=\"entry\"", StringComparison.Ordinal)..]).Select(one => one.Groups[1].Value);

    private static string Shown(string page) => Regex.Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..], "<(?!input)[^>]*>", " ");

    [GeneratedRegex("<(?:input|select|textarea) id=\"([^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("name=\"pass\" value=\"([0-9]+)\"")]
    private static partial Regex Pass();
}
