using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Store;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>练习: the same form, and nothing of it is anywhere afterwards.</summary>
public sealed class PracticeTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string At = "/review/practice";

    [Fact]
    public async Task A_practice_sheet_is_scored_like_one_that_counts_and_leaves_no_trace()
    {
        var (browser, code) = await web.ExpertAsync(0);
        Assert.Contains("href=\"/review/practice\"", await browser.PageAsync("/review"), StringComparison.Ordinal);
        var before = await TracesAsync();
        var page = await browser.PageAsync(At);
        Assert.Contains("本页只供练习：填写的内容不保存、不计入评审", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-save", page, StringComparison.Ordinal);
        var fields = Regex.Matches(page, "<select id=\"([^\"]+)\"").Select(one => (one.Groups[1].Value, "Sufficient"))
            .Concat(Regex.Matches(page, "name=\"([^\"]+)\" type=\"text\"").Select(one => (one.Groups[1].Value, "1"))).ToList();
        Assert.True(fields.Count > 20);
        var tried = await (await browser.PostFormAsync(At, [.. fields])).TextAsync();
        Assert.Contains("试算结果", tried, StringComparison.Ordinal);
        Assert.Matches("总分 [1-9][0-9.]* / 100", tried);
        var taken = await (await browser.PostFormAsync(At, ("do", "evidence:base"))).TextAsync();
        Assert.Contains("<option value=\"Sufficient\" selected", taken, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Missing\" selected", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("selected", await browser.PageAsync(At), StringComparison.Ordinal);
        Assert.Equal(before, await TracesAsync());
        Assert.DoesNotContain("practice", string.Concat(await browser.PageAsync("/review/several"), await browser.PageAsync($"/review/{code}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostToAsync("/review", "/review/practice/submit")).StatusCode);
    }

    [Fact]
    public async Task What_would_be_refused_is_refused_on_the_practice_sheet_with_the_same_reason()
    {
        var (browser, _) = await web.ExpertAsync(1);
        var refused = await browser.PostFormAsync(At, ("base.premises/lease", "Missing"), ("base.premises", "1"), ("base.legal", "很多"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.TextAsync();
        Assert.Contains("佐证材料最多支持 0 分，不能给 1 分", page, StringComparison.Ordinal);
        Assert.Contains("“很多”不是分数", page, StringComparison.Ordinal);
        Assert.Matches("name=\"base.legal\"[^>]*value=\"很多\"", page);
        var paper = await browser.GetAsync(new Uri(At + "/evidence/practice.pdf", UriKind.Relative));
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(await paper.Content.ReadAsByteArrayAsync(), 0, 5));
    }

    [SkippableFact]
    public async Task The_keys_of_the_form_work_on_the_practice_sheet()
    {
        await using var chromium = await Chromium.StartAsync();
        _ = await web.ExpertAsync(2);
        var page = await chromium.SignedInAsync(web.Address, web.PairOf(2).Expert);
        await page.GotoAsync(web.Address + At);
        await page.Locator(".views:not([hidden])").WaitForAsync();
        await page.FocusAsync("[id='base.legal']");
        await page.Keyboard.PressAsync("Alt+KeyB");
        Assert.Empty(await page.Locator("#block-base select").EvaluateAllAsync<string[]>("all => all.filter(one => one.value === '').map(one => one.id)"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator("#practice .bar button").First.ClickAsync();
        await page.GetByText("试算结果").WaitForAsync();
        Assert.Equal("0.5", await page.InputValueAsync("[id='base.legal']"));
        await Chromium.KeepAsync(page, "practice-tried");
    }

    // Everything that stays: score events, the record, every other table's rows.
    private async Task<(int, int, int)> TracesAsync()
    {
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        return (await db.ScoreEvents.CountAsync(), await db.Record.CountAsync(), await db.Files.CountAsync());
    }
}
