using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Rules;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>形式审查: clauses that a person answers, what follows from them, the list and the printed form.</summary>
public sealed partial class ScreeningPagesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public ScreeningPagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task All_clauses_are_answered_at_once_and_the_list_of_problems_asks_only_for_the_others()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var before = await WaitingAsync(browser, round);
        var standing = await StandingAsync(round);
        var asked = BuiltInRules.Yunnan2022.ForPersons(standing.Functions).Count();
        var page = $"/rounds/{round}/applications/{standing.Code}";
        Assert.Contains($"{asked} 项待核", await browser.PageAsync(page), StringComparison.Ordinal);
        var saved = await (await browser.PostToAsync(page, page + "?handler=Answer", ("seen", ""), ("verdict_6.1", "Met"), ("page_6.1", "报告第 12 页"), ("rest", "met"))).TextAsync();
        Assert.Contains($"已保存 {asked} 项审查结论", saved, StringComparison.Ordinal);
        Assert.Contains("全部已答", saved, StringComparison.Ordinal);
        Assert.Contains("报告第 12 页", saved, StringComparison.Ordinal);
        Assert.Equal(before - asked, await WaitingAsync(browser, round));
        Assert.Contains(standing.Code, await browser.PageAsync($"/rounds/{round}/applications?show=done"), StringComparison.Ordinal);
        Assert.DoesNotContain(standing.Code, await browser.PageAsync($"/rounds/{round}/applications?show=open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_met_needs_a_reason_and_keeps_the_application_out_with_it()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var code = (await StandingAsync(round)).Code;
        var page = $"/rounds/{round}/applications/{code}";
        var silent = await browser.PostToAsync(page, page + "?handler=Answer", ("seen", ""), ("verdict_6.4", "NotMet"), ("page_6.4", "现场照片"), ("reason_6.4", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        var shown = await silent.TextAsync();
        Assert.Contains("请写明不符合的理由", shown, StringComparison.Ordinal);
        Assert.Contains("现场照片", shown, StringComparison.Ordinal);
        Assert.Matches("name=\"verdict_6.4\" value=\"NotMet\" checked", shown);

        var saved = await (await browser.PostToAsync(page, page + "?handler=Answer", ("seen", ""), ("verdict_6.4", "NotMet"), ("reason_6.4", "没有固定场所"))).TextAsync();
        Assert.Contains("审查结论为不符合（没有固定场所）", saved, StringComparison.Ordinal);
        Assert.Contains(code, await browser.PageAsync($"/rounds/{round}/applications?show=out"), StringComparison.Ordinal);

        // The same page sent again has not seen that.
        var stale = await browser.PostToAsync(page, page + "?handler=Answer", ("seen", ""), ("verdict_6.4", "Met"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("刚被他人更改", await stale.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_form_has_every_clause_with_its_value_answer_and_person()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var standing = await StandingAsync(round);
        var page = $"/rounds/{round}/applications/{standing.Code}";
        await browser.PostToAsync(page, page + "?handler=Answer", ("seen", ""), ("verdict_6.2.finance", "Met"), ("page_6.2.finance", "审计报告第 3 页"));
        var form = await browser.PageAsync(page + "/form");
        foreach (var text in new[] { "初审人（签字）", "复核人（签字）", "≥200万元", "审计报告第 3 页", "测试Organiser", "待核", standing.Organisation })
            Assert.Contains(text, form, StringComparison.Ordinal);
        Assert.All(BuiltInRules.Yunnan2022.ForPersons(standing.Functions), clause => Assert.Contains(clause.Title, form, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/rounds/{round}/applications/none/form", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_application_is_found_by_a_part_of_its_name_and_by_what_it_lacks()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Supervisor);
        var standing = await StandingAsync(round);
        var found = await browser.PageAsync($"/rounds/{round}/applications?q={Uri.EscapeDataString(standing.Organisation[..8])}");
        Assert.Contains(standing.Code, found, StringComparison.Ordinal);
        Assert.Contains("共 0 条", await browser.PageAsync($"/rounds/{round}/applications?q=none"), StringComparison.Ordinal);
        var missing = await browser.PageAsync($"/rounds/{round}/applications?show=missing");
        Assert.True(Rows().Count(missing) is > 0 and < 24, missing);
    }

    private async Task<Recommendation> StandingAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var assigned = await db.Of<EligibilityProposal>(round).Where(one => one.Assigned).OrderBy(one => one.Code).Select(one => one.Code).FirstAsync();
        return await db.Of<Recommendation>(round).FirstAsync(row => row.Code == assigned);
    }

    // 待核条款：共 n 条 at the head of the sheet.
    private static async Task<int> WaitingAsync(HttpClient browser, int round)
    {
        var bytes = await browser.GetByteArrayAsync(new Uri($"/rounds/{round}/files?handler=One&name={Uri.EscapeDataString("问题清单.xlsx")}", UriKind.Relative));
        using var book = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(entry.Open());
            if (Waiting().Match(await text.ReadToEndAsync()) is { Success: true } found)
                return int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException("no sheet says how many wait");
    }

    [GeneratedRegex("待核条款：共(\\d+)条")]
    private static partial Regex Waiting();

    [GeneratedRegex("<td class=\"code\"><a")]
    private static partial Regex Rows();
}
