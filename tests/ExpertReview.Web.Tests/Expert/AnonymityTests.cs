using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Whatever another expert of the same file does before sealing, not a letter of one's own pages changes: no name, score, count, order, time or size tells of it.</summary>
public sealed partial class AnonymityTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task Nothing_changes_on_an_experts_pages_when_another_expert_of_the_file_scores_asks_and_hands_in()
    {
        var (one, other, code) = await web.TwoOfOneAsync(1);
        await Sheets.FillAsync(one, code);
        var before = await PagesAsync(one, code);
        await Sheets.FillAsync(other, code);
        await other.PostFormAsync("/review/phrases", ("Text", "别人的常用语"));
        await other.PostFormAsync($"/review/{code}/question", ("Text", "别人的问题"));
        await other.PostFormAsync("/review/practice", ("base.legal", "1"));
        Assert.Contains("已提交 1 份", await (await other.PostFormAsync($"/review/several?code={code}", ("hand", code))).TextAsync(), StringComparison.Ordinal);
        foreach (var (path, page) in await PagesAsync(one, code))
            Assert.True(before[path] == page, $"{path} has changed");
    }

    [Fact]
    public async Task Nothing_changes_on_an_experts_pages_when_another_expert_of_the_file_declines_it()
    {
        var (one, other, code) = await web.TwoOfOneAsync(2);
        var before = await PagesAsync(one, code);
        Assert.Contains("不接受评审，待处理", await (await other.PostFormAsync($"/review/{code}/decline", ("Reason", "Time"))).TextAsync(), StringComparison.Ordinal);
        foreach (var (path, page) in await PagesAsync(one, code))
            Assert.True(before[path] == page, $"{path} has changed");
    }

    private static async Task<Dictionary<string, string>> PagesAsync(HttpClient browser, string code)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in (string[])["", "?sort=total", "/ties", "/several", "/practice", "/phrases", $"/{code}", $"/{code}/submit", $"/{code}/print", $"/{code}/recusal", $"/{code}/decline", $"/{code}/question"])
            pages[path] = Fresh().Replace(await browser.PageAsync("/review" + path), "");
        return pages;
    }

    // Antiforgery tokens and the key of the next save are new on each page.
    [GeneratedRegex("name=\"(?:__RequestVerificationToken|key)\"[^>]*>")]
    private static partial Regex Fresh();
}
