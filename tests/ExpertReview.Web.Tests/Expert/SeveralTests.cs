using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Several sheets handed in after one check page, through HTTP without scripts.</summary>
public sealed class SeveralTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task Several_sheets_are_checked_on_one_page_and_each_gets_its_receipt()
    {
        var (browser, codes) = await FilesAsync(0);
        foreach (var code in codes)
            await Sheets.FillAsync(browser, code);
        var list = await browser.PageAsync("/review");
        Assert.Contains($"form=\"several\" name=\"code\" value=\"{codes[0]}\"", list, StringComparison.Ordinal);
        var at = $"/review/several?code={codes[0]}&code={codes[1]}";
        var check = await browser.PageAsync(at);
        Assert.Contains("未选择：推荐意见", check, StringComparison.Ordinal);
        Assert.Matches("给 0 分而没有说明：[^<]*场所与设施设备", check);
        foreach (var code in codes.Take(2))
            Assert.Matches($"name=\"hand\" value=\"{code}\" checked", check);
        var nothing = await browser.PostFormAsync(at);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        Assert.Contains("请勾选要提交的评分表", await nothing.TextAsync(), StringComparison.Ordinal);
        var done = await (await browser.PostFormAsync(at, ("hand", codes[0]), ("hand", codes[1]))).TextAsync();
        Assert.Contains("已提交 2 份", done, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Matches(done, "[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}").Select(one => one.Value).Distinct().Count());
        foreach (var code in codes.Take(2))
            Assert.Contains("评分表", await browser.PageAsync($"/review/{code}/print"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_refused_is_named_and_keeps_none_of_the_others_back()
    {
        var (browser, codes) = await FilesAsync(1);
        await Sheets.FillAsync(browser, codes[1]);
        var at = $"/review/several?code={codes[0]}&code={codes[1]}";
        var check = await browser.PageAsync(at);
        Assert.Contains("暂不能提交", check, StringComparison.Ordinal);
        Assert.DoesNotContain($"name=\"hand\" value=\"{codes[0]}\"", check, StringComparison.Ordinal);
        var name = Regex.Match(check, $"<legend>([^<]+) <small>(?:(?!</fieldset>).)*/review/{codes[0]}\"", RegexOptions.Singleline).Groups[1].Value;
        var refused = await browser.PostFormAsync(at, ("hand", codes[0]), ("hand", codes[1]));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.TextAsync();
        Assert.Matches($"<li>{Regex.Escape(name)}：还有 \\d+ 项未完成", page);
        Assert.Single(Regex.Matches(page, "<strong class=\"code\">[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}</strong>"));
        Assert.Contains("评分表已提交，不能再修改", await (await browser.PostFormAsync(at, ("hand", codes[1]))).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostFormAsync(at, ("hand", "91530000000000000X"))).StatusCode);
    }

    [Fact]
    public async Task Only_the_experts_own_sheets_are_compared()
    {
        var (browser, codes) = await FilesAsync(2, least: 4);
        foreach (var code in codes.Skip(1).Take(3))
            await Sheets.FillAsync(browser, code);
        Assert.DoesNotContain("与本人其他", await browser.PageAsync($"/review/{codes[1]}/submit"), StringComparison.Ordinal);
        await Sheets.FillAsync(browser, codes[0]);
        // As much as the evidence allows, where it allows a point.
        foreach (Match points in Regex.Matches(await browser.PageAsync($"/review/{codes[0]}"), "name=\"([^\"]+)\" type=\"text\"(?:(?!</p>).)*name=\"base:[^\"]+\" value=\"(\\d+)\"", RegexOptions.Singleline))
            await ReviewingWeb.PutAsync(browser, codes[0], points.Groups[1].Value, "1", "raise-points-" + points.Groups[1].Value, points.Groups[2].Value);
        var far = await browser.PageAsync($"/review/{codes[0]}/submit");
        Assert.Matches("总分：与本人其他 3 份相差较大：本份 [1-9][0-9.]*，其他各份的中位数 0", far);
        Assert.Matches("与本人其他 3 份相差较大：[^<]*：总分", await browser.PageAsync("/review/several"));
    }

    // An expert with enough files.
    private async Task<(HttpClient Browser, IReadOnlyList<string> Codes)> FilesAsync(int which, int least = 2)
    {
        for (var i = which * 6; i < which * 6 + 6; i++)
        {
            var (browser, _) = await web.ExpertAsync(i);
            if (await Sheets.CodesAsync(browser) is var codes && codes.Count >= least)
                return (browser, codes);
        }

        throw new InvalidOperationException($"nobody has {least} files");
    }
}
