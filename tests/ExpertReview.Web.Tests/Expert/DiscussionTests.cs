using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>封存后讨论 through HTTP: opened by the organiser, read without names, corrected by the expert alone, ended, and shown wherever figures are.</summary>
public sealed partial class DiscussionTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task From_opening_to_the_summary_first_and_corrected_value_both_stand()
    {
        var round = await web.DiscussedAsync(RoundStage.Sealed, new SampleSize(2026, 8, 12));
        var (pair, other) = await PairsAsync(round);
        var (organiser, supervisor) = (await web.StaffAsync("organiser-talk"), await web.StaffAsync("supervisor-talk", AccountRole.Supervisor));
        var (one, two) = (await ExpertAsync(round, pair.Expert), await ExpertAsync(round, other.Expert));
        var desk = $"/rounds/{round}/discussion";
        var at = $"/review/{pair.Application}/discussion";
        Assert.Contains("本份申报没有您参加的讨论", await one.PageAsync(at), StringComparison.Ordinal);
        Assert.DoesNotContain("/review/discussion", await one.PageAsync("/review"), StringComparison.Ordinal);

        // Opened by the organiser alone, with a deadline; what was typed stays.
        var seal = Regex.Match(await organiser.PageAsync(desk), "name=\"seal\" value=\"([0-9a-f]{64})\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync($"/rounds/{round}", desk + "?handler=Open", ("seal", seal))).StatusCode);
        var past = await organiser.ActAsync(desk, "Open", ("seal", seal), ("day", "2020-01-01"), ("time", "17:00"));
        Assert.Equal(HttpStatusCode.Conflict, past.Status);
        Assert.Matches("value=\"2020-01-01\"[^§]*已经过去", past.Text);
        var day = DateTimeOffset.UtcNow.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Contains("讨论已开始", (await organiser.ActAsync(desk, "Open", ("seal", seal), ("day", day), ("time", "17:00"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await organiser.PostToAsync(desk, desk + "?handler=Open", ("seal", seal), ("day", day), ("time", "17:00"))).StatusCode);
        var rank = await organiser.ActAsync($"/rounds/{round}", "Rank", ("reason", "急"));
        Assert.Equal(HttpStatusCode.Conflict, rank.Status);
        Assert.Contains("讨论尚未结束，不能汇总", rank.Text, StringComparison.Ordinal);

        // The sheets of the file, without a number, a name or a time.
        Assert.Contains(at, await one.PageAsync("/review/discussion"), StringComparison.Ordinal);
        var shown = await one.PageAsync(at);
        Assert.Contains("（本人）", shown, StringComparison.Ordinal);
        foreach (var (no, name) in await OthersAsync(round, pair))
        {
            Assert.DoesNotContain(no, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(name, shown, StringComparison.Ordinal);
        }

        // Corrected in a case and in writing, or not at all.
        var field = Regex.Match(shown, "correct\\?field=([a-z.A-Z]+)\"").Groups[1].Value;
        var form = $"/review/{pair.Application}/correct?field={field}";
        var seen = Regex.Match(await one.PageAsync(form), "name=\"Seen\" value=\"([^\"]*)\"").Groups[1].Value;
        var value = seen == "0" ? "0.5" : "0";
        var bare = await one.PostFormAsync(form, ("Field", field), ("Seen", seen), ("Value", value), ("Reason", "理由在此"));
        Assert.Equal(HttpStatusCode.Conflict, bare.StatusCode);
        Assert.Matches("请选择更正情形[^§]*理由在此", await bare.TextAsync());
        var much = await one.PostFormAsync(form, ("Field", field), ("Seen", seen), ("Value", "99"), ("Case", "Abnormal"), ("Reason", "理由在此"));
        Assert.Matches("value=\"99\"[^§]*不能给 99 分", await much.TextAsync());
        Assert.Contains("已更正", await (await one.PostFormAsync(form, ("Field", field), ("Seen", seen), ("Value", value), ("Case", "Abnormal"), ("Reason", "核对台账后更正甲乙"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains($"（原 {seen}）", await one.PageAsync(at), StringComparison.Ordinal);
        Assert.Contains($"（原 {seen}）", await two.PageAsync(at), StringComparison.Ordinal);
        Assert.DoesNotContain("核对台账后更正甲乙", await two.PageAsync(at), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await StrangerAsync(round, pair.Application)).PostToAsync("/review", form, ("Field", field), ("Seen", seen), ("Value", value), ("Case", "Abnormal"), ("Reason", "别人的"))).StatusCode);

        Assert.Contains("请填写不同意见及理由", await (await one.PostFormAsync(at, ("Text", " "))).TextAsync(), StringComparison.Ordinal);
        await one.PostFormAsync(at, ("Text", "先写一条"));
        Assert.Contains("不同意见已撤回", await (await one.PostToAsync(at, at + "?handler=Withdraw")).TextAsync(), StringComparison.Ordinal);
        await one.PostFormAsync(at, ("Text", "对本份结论保留意见丙丁"));
        foreach (var page in new[] { $"/review/{pair.Application}/print", $"/review/{pair.Application}/submit", $"/review/{pair.Application}" })
        {
            var paper = await one.PageAsync(page);
            Assert.Contains("核对台账后更正甲乙", paper, StringComparison.Ordinal);
            Assert.Contains("对本份结论保留意见丙丁", paper, StringComparison.Ordinal);
        }

        Assert.Contains("更正专家签字", await one.PageAsync($"/review/{pair.Application}/print"), StringComparison.Ordinal);

        // The supervisor reads it and changes nothing; the seal is made again from the log.
        foreach (var staff in new[] { organiser, supervisor })
        {
            Assert.Matches($"{pair.Expert}[^§]*核对台账后更正甲乙", await staff.PageAsync(desk));
            Assert.Contains("对本份结论保留意见丙丁", await staff.PageAsync(desk + "?show=dissents"), StringComparison.Ordinal);
            Assert.Contains("与评分记录一致", await staff.PageAsync(desk + "?check=1"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync($"/rounds/{round}", desk + "?handler=Close", ("why", "x"))).StatusCode);
        var early = await organiser.ActAsync(desk, "Close", ("why", ""));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("提前结束请写明理由", early.Text, StringComparison.Ordinal);
        Assert.Contains("讨论已结束", (await organiser.ActAsync(desk, "Close", ("why", "专家均已核对"))).Text, StringComparison.Ordinal);
        var late = await one.PostToAsync("/review/ties", form, ("Field", field), ("Seen", value), ("Value", seen), ("Case", "Abnormal"), ("Reason", "晚了"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("讨论已经结束", await late.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("correct?field=", await one.PageAsync(at), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await organiser.ActAsync($"/rounds/{round}", "Rank", ("reason", ""))).Status);
        var row = await supervisor.PageAsync($"/rounds/{round}/ranking/{pair.Application}");
        foreach (var text in new[] { "核对台账后更正甲乙", "对本份结论保留意见丙丁", "更正前" })
            Assert.Contains(text, row, StringComparison.Ordinal);
        var summary = await SummaryAsync(organiser, round);
        foreach (var text in new[] { "核对台账后更正甲乙", "对本份结论保留意见丙丁", "畸高畸低", seal })
            Assert.Contains(text, summary, StringComparison.Ordinal);
        Assert.Contains("更正评分", await supervisor.PageAsync($"/rounds/{round}/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_has_no_discussion_until_somebody_chooses_one()
    {
        var organiser = await web.StaffAsync("organiser-policy");
        Assert.DoesNotMatch("name=\"Form.Discussion\"[^>]*checked", await organiser.PageAsync("/rounds/new"));
        var round = await web.RoundAsync(RoundStage.Sealed, scored: true, applications: 8);
        Assert.Contains("评审方案未设封存后讨论", await organiser.PageAsync($"/rounds/{round}/discussion"), StringComparison.Ordinal);
        Assert.Contains("评分已封存，不能再改", await organiser.PageAsync($"/rounds/{round}"), StringComparison.Ordinal);
        var refused = await organiser.PostToAsync($"/rounds/{round}", $"/rounds/{round}/discussion?handler=Open", ("seal", "x"), ("day", "2099-01-01"), ("time", "17:00"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.DoesNotContain("discussion", await organiser.GetStringAsync(new Uri($"/rounds/{round}/policy?handler=File", UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<(Assignment One, Assignment Other)> PairsAsync(int round)
    {
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var states = await db.SheetStatesOf(round, CancellationToken.None);
        var file = (await db.AssignmentsOf(round, CancellationToken.None)).Where(pair => states.GetValueOrDefault((pair.Application, pair.Expert)) == SheetState.Submitted)
            .GroupBy(pair => pair.Application, StringComparer.Ordinal).First(group => group.Count() >= 3);
        return (file.First(), file.ElementAt(1));
    }

    private async Task<IReadOnlyList<(string No, string Name)>> OthersAsync(int round, Assignment own)
    {
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var names = (await db.ExpertsOf(round, CancellationToken.None)).ToDictionary(one => one.No, one => one.Name, StringComparer.Ordinal);
        return [.. (await db.AssignmentsOf(round, CancellationToken.None)).Where(pair => pair.Application == own.Application && pair.Expert != own.Expert).Select(pair => (pair.Expert, names[pair.Expert]))];
    }

    private async Task<HttpClient> StrangerAsync(int round, string application)
    {
        using var scope = web.Services.CreateScope();
        var pairs = await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None);
        return await ExpertAsync(round, pairs.GroupBy(pair => pair.Expert, StringComparer.Ordinal).First(own => own.All(pair => pair.Application != application)).Key);
    }

    // The scores came from a table; the pledge is written into the log as the page would have during 评审.
    private async Task<HttpClient> ExpertAsync(int round, string expert)
    {
        using (var scope = web.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.AppendAsync(
                [new ScoreEvent
                {
                    Round = round, Application = "", Expert = expert, Subject = ScoreSubject.Pledge, Criterion = "", Value = Pledge.Version, ClientKey = $"{expert}:pledge:{Pledge.Version}", Person = "test",
                    At = DateTimeOffset.UnixEpoch,
                }],
                CancellationToken.None);
            await transaction.CommitAsync();
        }

        return await web.SignedInAsync(AccountRole.Expert, round, expert);
    }

    private static async Task<string> SummaryAsync(HttpClient browser, int round)
    {
        var link = FileLink().Match(await browser.PageAsync($"/rounds/{round}/files")).Groups[1].Value;
        using var zip = new ZipArchive(new MemoryStream(await browser.GetByteArrayAsync(new Uri(link.StartsWith('?') ? $"/rounds/{round}/files{link}" : link, UriKind.Relative))));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(WebUtility.HtmlDecode(await reader.ReadToEndAsync()));
        }

        return text.ToString();
    }

    [GeneratedRegex("href=\"([^\"]*(?:评分汇总|%E8%AF%84%E5%88%86%E6%B1%87%E6%80%BB)\\.xlsx)\"")]
    private static partial Regex FileLink();
}
