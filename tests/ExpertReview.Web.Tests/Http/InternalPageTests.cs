using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Exports;
using ExpertReview.Web.Tests.Kit;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

/// <summary>内部参考: nobody sees it unasked, whoever asks stands in the record, and the ranking stays as it is.</summary>
public sealed class InternalPageTests : IClassFixture<TestWeb>
{
    private static readonly string[] Views = ["", "checks", "deviation", "severity", "calibrated", "line"];
    private readonly TestWeb _web;

    public InternalPageTests(TestWeb web) => _web = web;

    [Fact]
    public async Task It_is_closed_until_somebody_says_why_they_look_and_that_stands_in_the_record()
    {
        var round = await _web.RoundAsync(RoundStage.Ranked);
        var page = $"/rounds/{round}/ranking/internal";
        var organiser = await _web.SignedInAsync(AccountRole.Organiser);
        var supervisor = await _web.SignedInAsync(AccountRole.Supervisor);
        var before = await RankingAsync(round);
        Assert.Contains("默认不显示", await organiser.PageAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("需不需要校准", await organiser.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(new Uri(page + "?handler=Picture&name=ranks", UriKind.Relative))).StatusCode);

        var silent = await supervisor.PostToAsync(page, page + "?handler=Open", ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains("请写明为什么查看", await silent.TextAsync(), StringComparison.Ordinal);
        var opened = await (await supervisor.PostToAsync(page, page + "?handler=Open", ("reason", "复核评分一致性"))).TextAsync();
        foreach (var words in new[] { "已记入操作记录", "需不需要校准", "Kendall W", "ICC（一致，单份）", "找对真实前 15 名的比例" })
            Assert.Contains(words, opened, StringComparison.Ordinal);
        Assert.DoesNotContain("需不需要校准", await organiser.PageAsync(page), StringComparison.Ordinal);
        var record = await organiser.PageAsync($"/rounds/{round}/record");
        Assert.Contains("打开内部参考", record, StringComparison.Ordinal);
        Assert.Contains("复核评分一致性", record, StringComparison.Ordinal);
        Assert.Equal(before, await RankingAsync(round));
    }

    [Fact]
    public async Task Every_part_is_shown_and_what_was_not_executed_is_never_passed()
    {
        var round = await _web.RoundAsync(RoundStage.Ranked);
        var page = $"/rounds/{round}/ranking/internal";
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        await browser.PostToAsync(page, page + "?handler=Open", ("reason", "会前研究"));
        foreach (var view in Views)
            Assert.Contains("本页不改变任何得分和名次", await browser.PageAsync($"{page}?view={view}"), StringComparison.Ordinal);

        using var scope = _web.Services.CreateScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var facts = (await mediator.Send(new InternalReferenceOf(round)))!.Facts;
        var applications = facts.Checks.Select(one => one.Application).Distinct().Count();
        // Nobody has entered the sums of signed sheets: not executed for every application, and said so in each row.
        var checks = await browser.PageAsync(page + "?view=checks");
        Assert.Contains($"未执行 {facts.Checks.Count(one => one.State == Domain.Ranking.ScoreCheckState.NotExecuted)} 项", checks, StringComparison.Ordinal);
        Assert.True(checks.Split("签字评分表的总分未录入").Length - 1 == Math.Min(applications, 25), "each row says why");
        var expert = facts.Calibration.Experts.First(one => one.EffectStandardError is not null);
        var severity = await browser.PageAsync(page + "?view=severity");
        Assert.Contains($"<td>{expert.No}</td>", severity, StringComparison.Ordinal);
        Assert.Contains(Pages.Rounds.InternalPage.Shown(expert.EffectStandardError), severity, StringComparison.Ordinal);
        foreach (var name in Pages.Rounds.InternalPage.Pictures.Keys)
            Assert.Contains("<svg", await browser.GetStringAsync(new Uri($"{page}?handler=Picture&name={name}", UriKind.Relative)), StringComparison.Ordinal);

        foreach (var file in (await mediator.Send(new ExportInternalReference(round))).Where(one => one.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
            Assert.Equal(file.Bytes, await browser.GetByteArrayAsync(new Uri($"{page}?handler=File&name={Uri.EscapeDataString(file.Name.Split('/')[^1])}", UriKind.Relative)));
    }

    [Fact]
    public async Task Before_the_ranking_there_is_none()
    {
        var round = await _web.RoundAsync(RoundStage.Sealed);
        var page = $"/rounds/{round}/ranking/internal";
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        Assert.Contains("评分封存并汇总后才有内部参考", await browser.PageAsync(page), StringComparison.Ordinal);
        var refused = await browser.PostToAsync(page, page + "?handler=Open", ("reason", "想看"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var scope = _web.Services.CreateScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.AnyAsync(one => one.Round == round && one.Act == nameof(OpenInternalReference)));
    }

    private async Task<string> RankingAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData((await scope.ServiceProvider.GetRequiredService<ReviewDb>().Rankings.AsNoTracking().SingleAsync(one => one.Round == round)).Ranking));
    }
}
