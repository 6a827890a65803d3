using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Panels;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>分组评审 through HTTP, without JavaScript.</summary>
public sealed class PanelPagesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public PanelPagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Panels_are_proposed_looked_at_changed_by_hand_and_confirmed_and_experts_get_the_files_of_their_panel()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 20, experts: 12);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var (at, assignment) = ($"/rounds/{round}/panels", $"/rounds/{round}/assignment");

        // Numbers that can't be stay in the form with what is allowed; nothing is run.
        var unread = await browser.PostToAsync(at, at + "?handler=Propose", ("panels", "两组"), ("members", "3-5"), ("reason", "试分"));
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        Assert.Matches("value=\"两组\".*value=\"3-5\".*value=\"试分\"", (await unread.TextAsync()).ReplaceLineEndings(" "));
        var many = await browser.PostToAsync(at, at + "?handler=Propose", ("panels", "99"));
        Assert.Equal(HttpStatusCode.Conflict, many.StatusCode);
        Assert.Contains("不能分成 99 组", await many.TextAsync(), StringComparison.Ordinal);

        var page = await ProposedAsync(browser, at, ("panels", "2"), ("reason", "分两组"));
        Assert.Contains("全部规则、数字和回避理由经独立复核通过", page, StringComparison.Ordinal);
        var (first, read) = await NewestAsync(round);
        Assert.Equal(2, read.Panels!.Panels.Count);
        foreach (var (number, panel) in read.Panels.Panels.Index())
        {
            var shown = await browser.PageAsync($"{at}?proposal={first}&panel={number + 1}");
            Assert.All(panel.Members, member => Assert.Contains($"{read.Problem.Experts[member].Name} <span class=\"code\">{read.Problem.Experts[member].No}", shown, StringComparison.Ordinal));
            Assert.All(panel.Files.Take(5), file => Assert.Contains(read.Problem.Applications[file].Name!, shown, StringComparison.Ordinal));
        }

        // The file is the one that check-panels reads.
        var file = await browser.GetByteArrayAsync(new Uri($"{at}?handler=File&proposal={first}", UriKind.Relative));
        Assert.Empty(PanelAudit.Of(read.Problem, PanelPlanFile.Read(file, "panels.json", read.Problem).Plan));

        // What a change would do is shown first, a rule that it breaks is named, and without a reason nothing is changed.
        var (from, other) = (read.Panels.Panels[0], read.Panels.Panels[1]);
        var (leaves, comes) = (read.Problem.Experts[from.Leader].No, read.Problem.Experts[other.Members[0]].No);
        var change = $"{at}/expert/{leaves}?proposal={first}";
        var nothing = await browser.PostToAsync(change, change, ("to", ""), ("step", "preview"));
        Assert.Equal(HttpStatusCode.Conflict, nothing.StatusCode);
        Assert.Contains("违反规则", await (await browser.PostToAsync(change, change, ("to", "2"), ("step", "preview"))).TextAsync(), StringComparison.Ordinal);
        var broken = await browser.PostToAsync(change, change, ("to", "2"), ("why", "试试"), ("step", "apply"));
        Assert.Equal(HttpStatusCode.Conflict, broken.StatusCode);
        Assert.Contains("未通过复核", await broken.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("符合全部规则", await (await browser.PostToAsync(change, change, ("to", "exchange"), ("other", comes), ("step", "preview"))).TextAsync(), StringComparison.Ordinal);
        var silent = await browser.PostToAsync(change, change, ("to", "exchange"), ("other", comes), ("why", " "), ("step", "apply"));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Matches($"<option value=\"{comes}\" selected", await silent.TextAsync());
        Assert.Contains("名单确定后共形成方案 1 次", await browser.PageAsync(at), StringComparison.Ordinal);
        var changed = await (await browser.PostToAsync(change, change, ("to", "exchange"), ("other", comes), ("why", "专业搭配"), ("step", "apply"))).TextAsync();
        Assert.Contains("专业搭配", changed, StringComparison.Ordinal);
        Assert.Matches($"{leaves}）与[^<]*（{comes}）对换", changed);
        var (second, after) = await NewestAsync(round);
        Assert.Contains(after.Panels!.Panels[1].Members, member => after.Problem.Experts[member].No == leaves);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"{at}/file/没有?proposal={second}", UriKind.Relative))).StatusCode);

        // Nobody changes a pair of it, or confirms the older one.
        var pair = await browser.PostToAsync($"{assignment}/{after.Problem.Applications[0].No}?proposal={second}", $"{assignment}/{after.Problem.Applications[0].No}?proposal={second}", ("remove", leaves), ("add", ""), ("step", "preview"));
        Assert.Equal(HttpStatusCode.Conflict, pair.StatusCode);
        Assert.Contains("请在“分组评审”中调整分组", await pair.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", first.ToString(System.Globalization.CultureInfo.InvariantCulture)))).StatusCode);

        // 监督 sees all of it and is offered nothing to send.
        var supervisor = await (await _web.SignedInAsync(AccountRole.Supervisor)).PageAsync(at);
        Assert.Contains("第 1 组的专家", supervisor, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Propose", supervisor, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Confirm", supervisor, StringComparison.Ordinal);
        Assert.DoesNotContain("panels/expert/", supervisor, StringComparison.Ordinal);

        // Another setting, counted with what changed; then confirmed.
        page = await ProposedAsync(browser, at, ("panels", "3"), ("files", "1-20"));
        Assert.Contains("名单确定后共形成方案 3 次，其中程序生成 2 次", page, StringComparison.Ordinal);
        Assert.Matches("设置：分 2 组（[^）]*）改为分 3 组", page);
        var (third, binding) = await NewestAsync(round);
        var done = await (await browser.PostToAsync(at, at + "?handler=Confirm", ("proposal", third.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("reason", "监督在场"))).TextAsync();
        Assert.Contains("方案已确认", done, StringComparison.Ordinal);
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var assigned = (await db.AssignmentsOf(round, CancellationToken.None)).Select(one => (one.Application, one.Expert)).ToHashSet();
        Assert.Equal(binding.Panels!.PairsIn(binding.Problem).Select(one => (binding.Problem.Applications[one.Application].No, binding.Problem.Experts[one.Expert].No)).ToHashSet(), assigned);
        var record = await db.Record.AsNoTracking().OrderBy(one => one.Sequence).LastAsync(one => one.Act == "ConfirmAssignments");
        Assert.Contains("4:runs=1:3;", record.Input, StringComparison.Ordinal);
        var history = (await db.Proposals.AsNoTracking().SingleAsync(one => one.Id == third)).History!;
        Assert.Contains("7:history=71:sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(history)), record.Input, StringComparison.Ordinal);
        Assert.Contains("专业搭配", System.Text.Encoding.UTF8.GetString(history), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at + "?handler=Propose", ("panels", "2"))).StatusCode);
    }

    [Fact]
    public async Task A_split_that_no_rules_allow_ends_with_its_reason_and_counts_as_a_run_without_a_plan()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 40, experts: 12);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/panels";
        // One panel of all files: more than anybody's load allows.
        var page = await ProposedAsync(browser, at, ("panels", "1"));
        Assert.Contains("没有守住全部规则的分组", page, StringComparison.Ordinal);
        Assert.DoesNotContain("第 1 组的专家", page, StringComparison.Ordinal);
        page = await AssigningPagesTests.ProposedAsync(browser, $"/rounds/{round}/assignment");
        Assert.Contains("另有 1 次未形成方案", page, StringComparison.Ordinal);
        Assert.Contains("未形成方案的 1 次", page, StringComparison.Ordinal);
    }

    private static async Task<string> ProposedAsync(HttpClient browser, string at, params (string, string)[] fields)
    {
        Assert.Contains("已开始分组", await (await browser.PostToAsync(at, at + "?handler=Propose", fields)).TextAsync(), StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await browser.PageAsync(at + "?handler=Job")).Contains("data-running=\"false\"", StringComparison.Ordinal))
                return await browser.PageAsync(at);
        }
    }

    private async Task<(int Id, ReadPlan Read)> NewestAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        var proposal = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Proposals.AsNoTracking().Where(one => one.Round == round).OrderByDescending(one => one.Id).FirstAsync();
        return (proposal.Id, ReadPlan.Of(proposal.Problem, proposal.Plan, proposal.Panels));
    }
}
