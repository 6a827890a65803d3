using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>An expert's own phrases: on the form, in nobody else's sight, and put in by one button.</summary>
public sealed class PhraseTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    private const string At = "/review/phrases";

    [Fact]
    public async Task A_phrase_is_kept_shown_on_the_form_and_dropped()
    {
        var (browser, code) = await web.ExpertAsync(0);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormAsync(At, ("Text", " "))).StatusCode);
        var tooLong = await browser.PostFormAsync(At, ("Text", new string('长', OwnPhrase.Longest + 1)));
        Assert.Equal(HttpStatusCode.Conflict, tooLong.StatusCode);
        Assert.Contains("不超过 200 字", await tooLong.TextAsync(), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
            Assert.Contains("常用语已保存", await (await browser.PostFormAsync(At, ("Text", "佐证材料缺少盖章页"))).TextAsync(), StringComparison.Ordinal);
        var form = await browser.PageAsync($"/review/{code}");
        Assert.Contains("常用语 1 条", form, StringComparison.Ordinal);
        Assert.Contains("<span>佐证材料缺少盖章页</span>", form, StringComparison.Ordinal);
        Assert.Matches("src=\"/phrases[^\"]*\\.js\"", form);
        var id = Regex.Match(await browser.PageAsync(At), "name=\"phrase\" value=\"(\\d+)\"").Groups[1].Value;
        var (other, otherCode) = await web.ExpertAsync(1);
        Assert.DoesNotContain("缺少盖章页", await other.PageAsync(At), StringComparison.Ordinal);
        Assert.DoesNotContain("缺少盖章页", await other.PageAsync($"/review/{otherCode}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostToAsync(At, At + "?handler=Drop", ("phrase", id))).StatusCode);
        Assert.Contains("常用语已删除", await (await browser.PostToAsync(At, At + "?handler=Drop", ("phrase", id))).TextAsync(), StringComparison.Ordinal);
        using var scope = web.Services.CreateScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.AnyAsync(entry => entry.Input.Contains("盖章页")));
    }

    [SkippableFact]
    public async Task A_button_puts_a_phrase_into_the_remark_at_hand_and_it_is_saved()
    {
        await using var chromium = await Chromium.StartAsync();
        var (browser, code) = await web.ExpertAsync(2);
        await browser.PostFormAsync(At, ("Text", "缺少盖章页。"));
        var page = await chromium.SignedInAsync(web.Address, web.PairOf(2).Expert);
        await Chromium.OpenAsync(page, $"{web.Address}/review/{code}");
        await page.FillAsync("[id='/opinion']", "总体较好。");
        await page.ClickAsync("#phrases summary");
        await page.ClickAsync("#phrases li button");
        await Chromium.SavedAsync(page, "/opinion");
        await Chromium.KeepAsync(page, "phrases");
        Assert.Equal("总体较好。缺少盖章页。", await page.InputValueAsync("[id='/opinion']"));
        Assert.Contains("总体较好。缺少盖章页。", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
    }
}
