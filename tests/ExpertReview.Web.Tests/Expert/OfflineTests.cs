using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The offline form through HTTP, without JavaScript: down, filled in elsewhere, up, compared, taken; and what is said to every wrong file.</summary>
public sealed partial class OfflineTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string Page = "/review/offline";

    [Fact]
    public async Task A_filled_in_sheet_is_compared_and_what_is_ticked_is_stored_once()
    {
        var (browser, code) = await web.ExpertAsync(0);
        await SavedAsync(browser, code, "base.finance", "2");
        var book = await OneAsync(browser, code);
        Assert.Equal("2", book.Read("base.finance"));
        var upload = book.Fill("base.legal/license", "充分").Fill("base.legal/audit", "充分").Fill("base.legal", "3.5").Fill("base.legal//remark", "手续齐全").Fill("base.finance", "3").Fill("/verdict", "同意推荐").Save();
        var (page, ticket) = await UploadAsync(browser, upload);
        Assert.Contains("新填 5", page, StringComparison.Ordinal);
        Assert.Contains("修改 1", page, StringComparison.Ordinal);
        // Looking stores nothing.
        Assert.DoesNotContain("value=\"3.5\"", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
        var ticks = Ticks(page).ToList();
        Assert.Equal(6, ticks.Count);
        var done = await ApplyAsync(browser, ticket, ticks);
        Assert.Contains("已写入 6 项", done.Text, StringComparison.Ordinal);
        var sheet = await browser.PageAsync($"/review/{code}");
        Assert.Matches("id=\"base.legal\" [^>]*value=\"3.5\"", sheet);
        Assert.Matches("id=\"base.finance\" [^>]*value=\"3\"", sheet);
        Assert.Contains("手续齐全", sheet, StringComparison.Ordinal);
        var before = await EventsAsync(0);
        // The same form sent again, and the same file uploaded again.
        Assert.Equal(HttpStatusCode.BadRequest, (await ApplyAsync(browser, ticket, ticks)).Status);
        var (again, _) = await UploadAsync(browser, upload);
        Assert.Contains("与已存的评分完全相同", again, StringComparison.Ordinal);
        Assert.Equal(before, await EventsAsync(0));
    }

    [Fact]
    public async Task A_field_that_the_sheet_does_not_have_is_named_with_its_cell()
    {
        var (browser, code) = await web.ExpertAsync(1);
        var book = await OneAsync(browser, code);
        var cell = book.CellOf("base.legal");
        var (page, _) = await UploadAsync(browser, book.Type("H" + cell[1..], "base.invented").Type(cell, "1").Save());
        Assert.Matches($"{cell}[^§]*?有误：评分表没有“base.invented”这一项", page);
        Assert.Contains("表号与隐藏的栏目编号不符", page, StringComparison.Ordinal);
        Assert.Empty(Ticks(page));
    }

    [Fact]
    public async Task A_wrong_number_is_told_at_its_cell_and_the_others_can_be_taken()
    {
        var (browser, code) = await web.ExpertAsync(2);
        var book = await OneAsync(browser, code);
        var (beyond, off, cap) = (book.CellOf("base.legal"), book.CellOf("base.finance"), book.CellOf("base.served"));
        var lost = Evidence(book, "base.served");
        foreach (var item in lost)
            book.Fill(item, "未提供");
        var (page, ticket) = await UploadAsync(browser, book.Type(beyond, "99").Type(off, "2.3").Type(cap, "1").Fill("base.legal//remark", "说明").Save());
        Assert.Matches($"{beyond}</td>[^§]*?有误：“[^”]+”不能给 99 分：应在 0 至 4 之间", page);
        Assert.Matches($"{off}</td>[^§]*?有误：“[^”]+”不能给 2.3 分", page);
        Assert.Matches($"{cap}</td>[^§]*?有误：“[^”]+”的佐证材料最多支持 0 分，不能给 1 分", page);
        Assert.Equal(lost.Count + 1, Ticks(page).Count());
        Assert.Contains($"已写入 {lost.Count + 1} 项", (await ApplyAsync(browser, ticket, Ticks(page))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await EventsAsync(2), act => act.Contains(" Points ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_that_is_no_form_and_a_sheet_that_is_not_assigned_are_not_taken()
    {
        var (browser, code) = await web.ExpertAsync(3);
        var table = SheetBook.Write("推荐汇总表", new DateOnly(2026, 6, 30), [new ListSheet { Name = "推荐汇总表", Title = "推荐汇总表", Columns = [new("单位", 20)], Rows = [["某公司"]] }]);
        var (none, _) = await UploadAsync(browser, table);
        Assert.Contains("不是本系统的离线评分表", none, StringComparison.Ordinal);
        var (elsewhere, _) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "1").Pretend(text => text.Replace(code, "910000000000000000", StringComparison.Ordinal)).Save());
        Assert.Contains("没有这份评审材料", elsewhere, StringComparison.Ordinal);
        var (another, _) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "1").Pretend(text => text.Replace($"round={web.Round};", "round=999;", StringComparison.Ordinal)).Save());
        Assert.Contains("是另一评审批次的评分表", another, StringComparison.Ordinal);
        Assert.All(new[] { none, elsewhere, another }, page => Assert.Empty(Ticks(page)));
    }

    [Fact]
    public async Task The_same_sheet_twice_is_not_taken_at_all()
    {
        var (browser, code) = await web.ExpertAsync(4);
        var (page, ticket) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "1").Copy(0, "副本").Fill("base.legal", "2").Save());
        Assert.Contains("同一份材料的评分表出现 2 次", page, StringComparison.Ordinal);
        Assert.Contains("副本", page, StringComparison.Ordinal);
        Assert.Empty(Ticks(page));
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(browser, "Every", ("ticket", ticket))).Status);
        Assert.Empty(await EventsAsync(4));
    }

    [Fact]
    public async Task Another_experts_sheet_is_refused_without_a_word_about_them()
    {
        var (one, other, code) = await web.TwoOfOneAsync(0);
        await SavedAsync(other, code, "base.legal", "2.5");
        var book = await OneAsync(other, code);
        var number = AboutExpert().Match(book.About()).Groups[1].Value;
        var (page, ticket) = await UploadAsync(one, book.Fill("base.finance", "1").Save());
        Assert.Contains("是另一位专家的评分表，不能由您上传", page, StringComparison.Ordinal);
        Assert.Equal(-1, Shown(page).IndexOf(number, StringComparison.Ordinal));
        Assert.DoesNotContain("2.5", Shown(page), StringComparison.Ordinal);
        Assert.Empty(Ticks(page));
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(one, "Every", ("ticket", ticket))).Status);
    }

    [Fact]
    public async Task An_older_template_is_refused_and_what_changed_online_since_is_a_conflict_that_nobody_ticked()
    {
        var (browser, code) = await web.ExpertAsync(5);
        var (stale, _) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "1").Pretend(text => AboutTemplate().Replace(text, "sha256=" + new string('0', 64))).Save());
        Assert.Contains("按旧的评分模板", stale, StringComparison.Ordinal);
        Assert.Contains("请重新下载后填写", stale, StringComparison.Ordinal);
        await SavedAsync(browser, code, "base.finance", "1");
        var book = await OneAsync(browser, code);
        await SavedAsync(browser, code, "base.legal", "2");
        await SavedAsync(browser, code, "base.served", "1", "key-served-1");
        var (page, ticket) = await UploadAsync(browser, book.Fill("base.legal", "3").Save());
        Assert.Contains("冲突 1", page, StringComparison.Ordinal);
        Assert.Contains("网上已改 1", page, StringComparison.Ordinal);
        Assert.Matches("<td>—</td><td>2</td><td>3</td><td class=\"bad\">冲突", page);
        Assert.Empty(Ticked().Matches(page));
        var nothing = await ApplyAsync(browser, ticket, []);
        Assert.Equal(HttpStatusCode.Conflict, nothing.Status);
        Assert.Contains("没有勾选任何一栏", nothing.Text, StringComparison.Ordinal);
        // Shown, then changed once more elsewhere: the tick is for what was seen.
        await SavedAsync(browser, code, "base.legal", "2.5", "key-legal-02");
        Assert.Contains("核对期间又在网上改过", (await ApplyAsync(browser, ticket, Ticks(page))).Text, StringComparison.Ordinal);
        var (renewed, second) = (await browser.PageAsync($"{Page}?ticket={ticket}"), ticket);
        Assert.Contains("已写入 1 项", (await ApplyAsync(browser, second, Ticks(renewed))).Text, StringComparison.Ordinal);
        Assert.Matches("id=\"base.legal\" [^>]*value=\"3\"", await browser.PageAsync($"/review/{code}"));
    }

    [Fact]
    public async Task A_blank_form_changes_nothing_and_an_emptied_cell_waits_for_a_tick()
    {
        var (browser, code) = await web.ExpertAsync(6);
        var (blank, _) = await UploadAsync(browser, (await OneAsync(browser, code)).Save());
        Assert.Contains("没有填写任何内容", blank, StringComparison.Ordinal);
        Assert.Empty(Ticks(blank));
        await SavedAsync(browser, code, "base.legal", "2");
        var (emptied, ticket) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "").Save());
        Assert.Contains("清空 1", emptied, StringComparison.Ordinal);
        Assert.Empty(Ticked().Matches(emptied));
        Assert.Contains("已写入 1 项", (await ApplyAsync(browser, ticket, Ticks(emptied))).Text, StringComparison.Ordinal);
        Assert.Matches("id=\"base.legal\" [^>]*value=\"\"", await browser.PageAsync($"/review/{code}"));
    }

    [Fact]
    public async Task Garbage_is_answered_in_words_as_a_file_and_in_a_cell()
    {
        var (browser, code) = await web.ExpertAsync(7);
        var (noise, _) = await UploadAsync(browser, [.. Enumerable.Range(1, 4000).Select(at => (byte)(at * 7))]);
        Assert.Contains("文件损坏，或不是 .xlsx 表格", noise, StringComparison.Ordinal);
        var (empty, _) = await UploadAsync(browser, []);
        Assert.Contains("空文件（0 字节）", empty, StringComparison.Ordinal);
        var (words, _) = await UploadAsync(browser, (await OneAsync(browser, code)).Fill("base.legal", "七分").Fill("base.legal/license", "大概齐").Fill("/verdict", "=1+1").Fill("base.finance", "#REF!").Save());
        Assert.Contains("有误：“七分”不是分数", words, StringComparison.Ordinal);
        Assert.Contains("有误：“大概齐”应为充分、不足、未提供之一，或不填", words, StringComparison.Ordinal);
        Assert.Contains("有误：“=1+1”应为同意推荐、不同意推荐之一，或不填", words, StringComparison.Ordinal);
        Assert.Contains("“#REF!”不是分数", words, StringComparison.Ordinal);
        Assert.Empty(Ticks(words));
        var nothing = await browser.UploadAsync(Page, Page, []);
        Assert.StartsWith("400", nothing, StringComparison.Ordinal);
        Assert.Contains("请选择填好的离线评分表", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_sheets_in_one_file_are_listed_and_taken_together()
    {
        var (browser, code) = await web.ExpertAsync(8);
        var book = await AllAsync(browser);
        Assert.True(book.Names.Count > 2, string.Join(' ', book.Names));
        var others = Enumerable.Range(0, book.Names.Count - 1).ToList();
        foreach (var sheet in others)
            book.Fill("base.legal", "2", sheet).Fill("base.finance", sheet == 0 ? "99" : "1", sheet);
        var (page, ticket) = await UploadAsync(browser, book.Save());
        Assert.Contains($"共 {others.Count} 张表", page, StringComparison.Ordinal);
        Assert.Contains($"写入全部新填和修改（{others.Count * 2 - 1} 项）", page, StringComparison.Ordinal);
        Assert.Contains("有误：", await browser.PageAsync($"{Page}?ticket={ticket}&sheet=1"), StringComparison.Ordinal);
        Assert.Contains($"已写入 {others.Count * 2 - 1} 项", (await ActAsync(browser, "Every", ("ticket", ticket))).Text, StringComparison.Ordinal);
        Assert.Matches("id=\"base.legal\" [^>]*value=\"2\"", await browser.PageAsync($"/review/{code}"));
    }

    [Fact]
    public async Task One_field_against_the_rules_takes_all_of_them_back()
    {
        var (browser, code) = await web.ExpertAsync(9);
        await SavedAsync(browser, code, "base.legal/license", "Missing");
        await SavedAsync(browser, code, "base.legal/audit", "Missing", "key-audit-01");
        var book = await OneAsync(browser, code);
        var (page, ticket) = await UploadAsync(browser, book.Fill("base.legal/license", "充分").Fill("base.legal/audit", "充分").Fill("base.legal", "4").Fill("base.finance", "1").Save());
        var before = await EventsAsync(9);
        // The points without the evidence that would support them.
        var refused = await ApplyAsync(browser, ticket, Ticks(page).Where(tick => !tick.Contains('/', StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Matches("的佐证材料最多支持 [0-9.]+ 分，不能给 4 分；本次未写入任何一栏", refused.Text);
        Assert.Equal(before, await EventsAsync(9));
        Assert.Contains("已写入 4 项", (await ApplyAsync(browser, ticket, Ticks(page))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_closed_or_not_assigned_is_not_downloaded()
    {
        var (browser, code) = await web.ExpertAsync(10);
        await browser.PostFormAsync($"/review/{code}/recusal", ("reason", "同门"));
        var closed = await browser.GetAsync(new Uri($"{Page}?handler=One&code={code}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        Assert.Contains("已申请回避", await closed.TextAsync(), StringComparison.Ordinal);
        var none = await browser.GetAsync(new Uri($"{Page}?handler=One&code=910000000000000000", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        Assert.Contains("没有这份评审材料", await none.TextAsync(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Evidence(FilledBook book, string criterion) => [.. book.Fields().Where(field => field.StartsWith(criterion + "/", StringComparison.Ordinal) && !field.Contains("//", StringComparison.Ordinal))];

    private static async Task<FilledBook> OneAsync(HttpClient browser, string code) => new(await browser.GetByteArrayAsync(new Uri($"{Page}?handler=One&code={code}", UriKind.Relative)));

    private static async Task<FilledBook> AllAsync(HttpClient browser) => new(await browser.GetByteArrayAsync(new Uri($"{Page}?handler=All", UriKind.Relative)));

    private static async Task<(string Page, string Ticket)> UploadAsync(HttpClient browser, byte[] book)
    {
        var page = await browser.UploadAsync(Page, Page, [("files", "离线评分表.xlsx", book)]);
        Assert.StartsWith("200", page, StringComparison.Ordinal);
        return (page, Ticket().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException(page));
    }

    private static Task<(HttpStatusCode Status, string Text)> ApplyAsync(HttpClient browser, string ticket, IEnumerable<string> ticks) =>
        ActAsync(browser, "Apply", [("ticket", ticket), ("sheet", "0"), .. ticks.Select(tick => ("take", tick))]);

    private static async Task<(HttpStatusCode Status, string Text)> ActAsync(HttpClient browser, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await browser.PostToAsync(Page, $"{Page}?handler={handler}", fields);
        return (answer.StatusCode, await answer.TextAsync());
    }

    private static async Task SavedAsync(HttpClient browser, string code, string field, string value, string? key = null) =>
        Assert.Equal(HttpStatusCode.OK, (await ReviewingWeb.PutAsync(browser, code, field, value, key ?? "online-" + field, await BaseAsync(browser, code, field))).Status);

    private static async Task<string> BaseAsync(HttpClient browser, string code, string field) =>
        Regex.Match(await browser.PageAsync($"/review/{code}"), $"name=\"base:{Regex.Escape(field)}\" value=\"([0-9]+)\"").Groups[1].Value;

    private async Task<IReadOnlyList<string>> EventsAsync(int which)
    {
        var (expert, code) = web.PairOf(which);
        var round = web.Round;
        using var scope = web.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Expert == expert && act.Application == code && act.Subject != ScoreSubject.State)
            .OrderBy(act => act.Sequence).Select(act => $"{act.Sequence} {act.Subject} {act.Criterion} {act.Value}").ToListAsync();
    }

    private static IEnumerable<string> Ticks(string page) => Tick().Matches(page).Select(one => one.Groups[1].Value);

    // What a person reads, without the addresses and hidden values behind it.
    private static string Shown(string page) => Regex.Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..], "<[^>]*>", " ");

    [GeneratedRegex("name=\"take\" value=\"([^\"]+)\"")]
    private static partial Regex Tick();

    [GeneratedRegex("name=\"take\" value=\"[^\"]+\"[^>]* checked")]
    private static partial Regex Ticked();

    [GeneratedRegex("ticket(?:=|\" value=\")([a-z0-9]{32})")]
    private static partial Regex Ticket();

    [GeneratedRegex("expert=([^;]+);")]
    private static partial Regex AboutExpert();

    [GeneratedRegex("sha256=[0-9a-f]{64}")]
    private static partial Regex AboutTemplate();
}
