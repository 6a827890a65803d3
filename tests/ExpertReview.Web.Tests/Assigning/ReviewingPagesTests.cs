using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Running;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>The organiser's side of 评审 through HTTP.</summary>
public sealed class ReviewingPagesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public ReviewingPagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_declared_conflict_becomes_a_task_is_decided_and_its_place_is_filled()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16, experts: 24);
        var pair = (await PairsOf(round))[0];
        var expert = new ActSender(_web.Services, "专家");
        await expert.SendAsync(new ConfirmPledge(round, pair.Expert, Pledge.Version), "", CancellationToken.None);
        await expert.SendAsync(new DeclareConflict(round, pair.Expert, pair.Application, "亲属任职于该单位"), "", CancellationToken.None);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        Assert.Contains("有 1 件回避申请或评审空缺待处理", await browser.PageAsync($"/rounds/{round}"), StringComparison.Ordinal);
        Assert.Contains("回避申请 1 件", await browser.PageAsync($"/rounds/{round}/progress"), StringComparison.Ordinal);
        var at = $"/rounds/{round}/recusals";
        Assert.Contains("亲属任职于该单位", await browser.PageAsync(at), StringComparison.Ordinal);
        (string, string)[] named = [("application", pair.Application), ("expert", pair.Expert)];
        var silent = await browser.PostToAsync(at, at + "?handler=Decide", [.. named, ("reason", ""), ("accept", "true")]);
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Contains("请写明理由", await silent.TextAsync(), StringComparison.Ordinal);

        // Nobody seals while it waits.
        var early = await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}?handler=Seal", ("reason", "赶时间"));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("1 件回避申请", await early.TextAsync(), StringComparison.Ordinal);

        var accepted = await browser.PostToAsync(at, at + "?handler=Decide", [.. named, ("reason", "情况属实"), ("accept", "true")]);
        var place = accepted.RequestMessage!.RequestUri!.AbsolutePath;
        var choice = await accepted.TextAsync();
        Assert.Contains("回避成立，请选择递补专家", choice, StringComparison.Ordinal);
        Assert.Contains("不能选的专家", choice, StringComparison.Ordinal);
        var nobody = await browser.PostToAsync(place, place, ("reason", "x"), ("leave", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        var barred = await browser.PostToAsync(place, place, ("expert", pair.Expert), ("reason", "又是他"), ("leave", "false"));
        Assert.Equal(HttpStatusCode.Conflict, barred.StatusCode);
        Assert.Contains("回避情形", await barred.TextAsync(), StringComparison.Ordinal);
        var comes = Regex.Match(choice, "name=\"expert\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains("已递补", await (await browser.PostToAsync(place, place, ("expert", comes), ("reason", "份数最少"), ("leave", "false"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains((pair.Application, comes), (await PairsOf(round)).Select(one => (one.Application, one.Expert)));
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at + "?handler=Decide", [.. named, ("reason", "再点一次"), ("accept", "true")])).StatusCode);
        Assert.Contains("评审期间递补", await browser.PageAsync($"/rounds/{round}/assignment"), StringComparison.Ordinal);
        var supervisor = await _web.SignedInAsync(AccountRole.Supervisor);
        Assert.Contains("份数最少", await supervisor.PageAsync(at), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostToAsync(at, at + "?handler=Decide", [.. named, ("reason", "x"), ("accept", "true")])).StatusCode);
    }

    [Fact]
    public async Task A_submitted_sheet_is_given_back_with_a_reason_and_nothing_is_after_sealing()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, scored: true);
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var sheet = (await db.SheetStatesOf(round, CancellationToken.None)).First(one => one.Value == SheetState.Submitted).Key;
        var missing = await db.MissingSheetsOf(round, CancellationToken.None);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/progress/{sheet.Expert}";
        Assert.Contains("已提交", await browser.PageAsync(at), StringComparison.Ordinal);
        var silent = await browser.PostToAsync(at, at, ("application", sheet.Application), ("reason", ""), ("act", "reopen"));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Matches($"value=\"{sheet.Application}\"[^>]*checked", await silent.TextAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostToAsync(at, at, ("reason", "没有选"), ("act", "reopen"))).StatusCode);
        Assert.Contains("已退回", await (await browser.PostToAsync(at, at, ("application", sheet.Application), ("reason", "9月1日书面申请"), ("act", "reopen"))).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync(at, at, ("application", sheet.Application), ("reason", "再退一次"), ("act", "reopen"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/rounds/{round}/progress/X999", UriKind.Relative))).StatusCode);
        Assert.Contains("未完成", await browser.PageAsync($"/rounds/{round}/progress?show=late"), StringComparison.Ordinal);

        // Missing sheets are counted, and closing all the same wants a reason.
        var early = await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}?handler=Seal", ("reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains($"还有 {missing + 1} 份评分表未提交", await early.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("评分已封存", await (await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}?handler=Seal", ("reason", "截止后仍未提交"))).TextAsync(), StringComparison.Ordinal);
        foreach (var act in new[] { "reopen", "recuse" })
        {
            var late = await browser.PostToAsync($"/rounds/{round}/progress", at, ("application", sheet.Application), ("reason", "封存后"), ("act", act));
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
            Assert.Contains("现处于“封存”阶段", await late.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_deadline_is_changed_with_a_reason()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var at = $"/rounds/{round}/progress";
        Assert.Contains("未定提交截止时间", await browser.PageAsync(at), StringComparison.Ordinal);
        var silent = await browser.PostToAsync(at, at + "?handler=Deadline", ("day", "2099-02-01"), ("time", "12:00"), ("why", ""));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Contains("2099-02-01", await silent.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostToAsync(at, at + "?handler=Deadline", ("day", "2099-02-01"), ("time", ""), ("why", "半个"))).StatusCode);
        Assert.Contains("提交截止时间 2099-02-01 12:00", await (await browser.PostToAsync(at, at + "?handler=Deadline", ("day", "2099-02-01"), ("time", "12:00"), ("why", "专家出差"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("未定提交截止时间", await (await browser.PostToAsync(at, at + "?handler=Deadline", ("day", ""), ("time", ""), ("why", "不再限定"))).TextAsync(), StringComparison.Ordinal);
    }

    private async Task<List<Assignment>> PairsOf(int round)
    {
        using var scope = _web.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None);
    }
}
