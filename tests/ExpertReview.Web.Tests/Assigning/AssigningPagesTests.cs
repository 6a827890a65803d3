using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>专家抽取与分配 through HTTP, without JavaScript.</summary>
public sealed partial class AssigningPagesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public AssigningPagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_plan_is_proposed_changed_by_hand_and_confirmed_and_what_is_stale_is_refused_by_name()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 20, experts: 30);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/assignment";
        var page = await ProposedAsync(browser, at);
        Assert.Contains("已证明没有更好的方案", page, StringComparison.Ordinal);
        Assert.Contains("名单确定后共形成方案 1 次", page, StringComparison.Ordinal);
        var first = NewestOf(page);

        // What a change would do is shown before it is made; without a reason it is not made, and what was chosen stays.
        var change = WebUtility.HtmlDecode(ChangeLink().Match(page).Groups[1].Value);
        var form = await browser.PageAsync(change);
        var leaves = Radio("remove").Matches(form).Select(one => one.Groups[1].Value).First(value => value.Length > 0);
        var comes = Radio("add").Matches(form).Select(one => one.Groups[1].Value).First(value => value.Length > 0);
        var nothing = await browser.PostToAsync(change, change, ("remove", ""), ("add", ""), ("step", "preview"));
        Assert.Equal(HttpStatusCode.Conflict, nothing.StatusCode);
        var preview = await (await browser.PostToAsync(change, change, ("remove", leaves), ("add", comes), ("step", "preview"))).TextAsync();
        Assert.Contains("符合全部规则", preview, StringComparison.Ordinal);
        Assert.Contains("名单确定后共形成方案 1 次", await browser.PageAsync(at), StringComparison.Ordinal);
        var silent = await browser.PostToAsync(change, change, ("remove", leaves), ("add", comes), ("why", " "), ("step", "apply"));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Matches($"value=\"{comes}\"[^>]*checked", await silent.TextAsync());
        var changed = await (await browser.PostToAsync(change, change, ("remove", leaves), ("add", comes), ("why", "专业更对口"), ("step", "apply"))).TextAsync();
        Assert.Contains("变动 1 份任务。", changed, StringComparison.Ordinal);
        Assert.Contains("专业更对口", changed, StringComparison.Ordinal);
        var newest = NewestOf(changed);
        Assert.NotEqual(first, newest);
        Assert.Contains("按专家", await browser.PageAsync(at + "?by=expert&p=2"), StringComparison.Ordinal);
        Assert.Contains("这不是最新方案", await browser.PageAsync($"{at}?proposal={first}"), StringComparison.Ordinal);

        // The old one, by a person who has not seen the new one.
        var stale = await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", first));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains($"方案 {first} 之后已有方案 {newest}", await stale.TextAsync(), StringComparison.Ordinal);
        var wrong = await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", newest), ("day", "2026-13-45"), ("time", "17:30"), ("reason", "监督在场"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await wrong.TextAsync();
        Assert.Contains("2026-13-45", again, StringComparison.Ordinal);
        Assert.Contains("监督在场", again, StringComparison.Ordinal);
        var past = await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", newest), ("day", "2001-01-01"), ("time", "17:30"));
        Assert.Contains("已经过去", await past.TextAsync(), StringComparison.Ordinal);

        // A conflict lifted in between: the plan was made from other lists.
        var conflict = await OneConflictAsync(round);
        await browser.PostToAsync($"/rounds/{round}/conflicts", $"/rounds/{round}/conflicts?handler=Decide", ("code", conflict.Code), ("expert", conflict.Expert), ("upheld", "false"), ("reason", "已离职"));
        var lists = await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", newest));
        Assert.Equal(HttpStatusCode.Conflict, lists.StatusCode);
        Assert.Contains("请重新生成方案", await lists.TextAsync(), StringComparison.Ordinal);

        page = await ProposedAsync(browser, at);
        Assert.Contains("回避的组合：新增 0，减少 1", page, StringComparison.Ordinal);
        Assert.Matches($"回避的组合：新增 0，减少 1（减少 .*（{conflict.Expert}）", page);
        var binding = NewestOf(page);
        var done = await (await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", binding), ("day", "2099-01-31"), ("time", "17:30"), ("reason", "监督在场"))).TextAsync();
        Assert.Contains("方案已确认", done, StringComparison.Ordinal);
        Assert.Contains("提交截止时间 2099-01-31 17:30", done, StringComparison.Ordinal);
        var twice = await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", binding));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("此操作只能在“专家抽取与分配”阶段进行", await twice.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at + "?handler=Propose", ("reason", "晚了"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at + "?handler=Cancel", ("job", "1"))).StatusCode);
    }

    [Fact]
    public async Task Several_conflicts_are_decided_at_once_after_a_preview_or_not_at_all()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/conflicts";
        var pairs = Ticks().Matches(await browser.PageAsync(at)).Select(one => one.Groups[1].Value).Take(2).Select(value => ("pair", value)).ToArray();
        Assert.Equal(2, pairs.Length);
        var none = await browser.PostToAsync(at, at + "?handler=Several", ("upheld", "false"), ("reason", "核实"), ("step", "preview"));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("请先勾选", await none.TextAsync(), StringComparison.Ordinal);
        var silent = await browser.PostToAsync(at, at + "?handler=Several", [.. pairs, ("upheld", "false"), ("reason", ""), ("step", "preview")]);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(2, Regex.Count(await silent.TextAsync(), "type=\"checkbox\"[^>]*checked"));
        var preview = await (await browser.PostToAsync(at, at + "?handler=Several", [.. pairs, ("upheld", "false"), ("reason", "同名不同人"), ("step", "preview")])).TextAsync();
        Assert.Contains("将解除以下 2 对的回避", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("同名不同人", await browser.PageAsync(at + "?show=lifted"), StringComparison.Ordinal);
        Assert.Contains("已记录 2 条复核意见", await (await browser.PostToAsync(at, at + "?handler=Several", [.. pairs, ("upheld", "false"), ("reason", "同名不同人"), ("step", "apply")])).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("同名不同人", await browser.PageAsync(at + "?show=lifted"), StringComparison.Ordinal);
        var unknown = await browser.PostToAsync(at, at + "?handler=Several", [pairs[0], ("pair", "没有|此对"), ("upheld", "true"), ("reason", "其一不存在"), ("step", "apply")]);
        Assert.Equal(HttpStatusCode.Conflict, unknown.StatusCode);
        Assert.DoesNotContain("其一不存在（", await browser.PageAsync(at), StringComparison.Ordinal);

        var conflict = await OneConflictAsync(round);
        var found = await browser.PageAsync($"{at}?q={Uri.EscapeDataString(conflict.Expert)}");
        Assert.All(Ticks().Matches(found).Select(one => one.Groups[1].Value), value => Assert.EndsWith("|" + conflict.Expert, value, StringComparison.Ordinal));
        Assert.Contains("共 0 条", await browser.PageAsync(at + "?q=查无此人"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"pair\"", await (await _web.SignedInAsync(AccountRole.Supervisor)).PageAsync(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_plan_misses_is_explained_with_names_and_what_would_help()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 24, experts: 8);
        using (var scope = _web.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<Domain.Experts.Expert>(round).ExecuteUpdateAsync(set => set.SetProperty(one => one.MaxLoad, 1));
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/assignment";
        Assert.Contains("还没有方案。", await browser.PageAsync(at + "/why"), StringComparison.Ordinal);
        var page = await ProposedAsync(browser, at);
        var why = WebUtility.HtmlDecode(Regex.Match(page, "href=\"([^\"]*/assignment/why[^\"]*)\"").Groups[1].Value);
        var told = await (await _web.SignedInAsync(AccountRole.Supervisor)).PageAsync(why);
        Assert.Contains("份评审，至多", told, StringComparison.Ordinal);
        Assert.Contains("上限已满的专家", told, StringComparison.Ordinal);
        Assert.Contains("的上限提高到 2", told, StringComparison.Ordinal);
        Assert.Matches("或新增 [1-9][0-9]* 位专家", told);
        Assert.Contains("还没有方案。", await browser.PageAsync(at + "/why?proposal=999999"), StringComparison.Ordinal);
    }

    internal static async Task<string> ProposedAsync(HttpClient browser, string at)
    {
        Assert.Contains("已开始生成方案", await (await browser.PostToAsync(at, at + "?handler=Propose", ("reason", "测试"))).TextAsync(), StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await browser.PageAsync(at + "?handler=Job")).Contains("data-running=\"false\"", StringComparison.Ordinal))
                return await browser.PageAsync(at);
        }
    }

    private async Task<ConflictOfInterest> OneConflictAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var assigned = (await db.EligibilityProposalsOf(round, CancellationToken.None)).Where(one => one.Assigned).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var decided = (await db.Of<Domain.Applications.ReviewDecision>(round).ToListAsync()).Select(one => (one.Code, one.ExpertNo)).ToHashSet();
        return (await db.Of<ConflictOfInterest>(round).OrderBy(one => one.Code).ThenBy(one => one.Expert).ToListAsync()).First(one => assigned.Contains(one.Code) && !decided.Contains((one.Code, one.Expert)));
    }

    private static string NewestOf(string page) => Regex.Match(page, "name=\"proposal\" value=\"(\\d+)\"").Groups[1].Value;

    private static Regex Radio(string name) => new($"type=\"radio\" id=\"[^\"]*\" name=\"{name}\" value=\"([^\"]*)\"");

    [GeneratedRegex("href=\"(/rounds/\\d+/assignment/\\w+\\?proposal=\\d+)\"")]
    private static partial Regex ChangeLink();

    [GeneratedRegex("name=\"pair\" value=\"([^\"]+\\|[^\"]+)\"")]
    private static partial Regex Ticks();
}
