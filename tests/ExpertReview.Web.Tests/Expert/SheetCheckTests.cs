using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The check page, handing in, the receipt and the paper, through HTTP without scripts.</summary>
public sealed class SheetCheckTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task A_sheet_is_checked_handed_in_once_and_printed_with_its_receipt()
    {
        var (browser, code) = await web.ExpertAsync(0);
        await Sheets.FillAsync(browser, code);
        var check = await browser.PageAsync($"/review/{code}/submit");
        Assert.Contains("推荐意见：未选择", check, StringComparison.Ordinal);
        Assert.Contains("场所与设施设备：给 0 分而没有说明", check, StringComparison.Ordinal);
        var done = await (await browser.PostFormAsync($"/review/{code}/submit")).TextAsync();
        Assert.Contains("评分表已提交", done, StringComparison.Ordinal);
        var receipt = Regex.Match(done, "[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}").Value;
        Assert.NotEmpty(receipt);
        var again = await browser.PostToAsync("/review", $"/review/{code}/submit");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("评分表已提交，不能再修改", await again.TextAsync(), StringComparison.Ordinal);
        var late = await ReviewingWeb.PutAsync(browser, code, "base.legal", "1", "key-00000001", "0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        var paper = await browser.PageAsync($"/review/{code}/print");
        foreach (var words in (string[])[receipt, "专家签字", "佐证上限", "计入", "<svg class=\"qr\"", $"扫码核对：{receipt}"])
            Assert.Contains(words, paper, StringComparison.Ordinal);
        var form = await browser.PageAsync($"/review/{code}");
        Assert.DoesNotContain("name=\"was:", form, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"save\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_that_falls_short_wants_a_word_before_the_sheet_is_handed_in()
    {
        var (browser, code) = await web.ExpertAsync(1);
        await ReviewingWeb.PutAsync(browser, code, "base.premises/lease", "Partial", "key-00000001", "0");
        await Sheets.FillAsync(browser, code);
        Assert.Contains("缺少说明 1 项", await browser.PageAsync($"/review/{code}/submit"), StringComparison.Ordinal);
        var refused = await browser.PostToAsync("/review", $"/review/{code}/submit");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("项有佐证判为不足，请填写说明", await refused.TextAsync(), StringComparison.Ordinal);
        await ReviewingWeb.PutAsync(browser, code, "base.premises//remark", "只有目录", "key-00000002", "0");
        Assert.Contains("评分表已提交", await (await browser.PostFormAsync($"/review/{code}/submit")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_above_what_the_evidence_supports_are_refused_with_the_reason()
    {
        var (browser, code) = await web.ExpertAsync(2);
        await ReviewingWeb.PutAsync(browser, code, "base.premises/lease", "Missing", "key-00000001", "0");
        var refused = await ReviewingWeb.PutAsync(browser, code, "base.premises", "1", "key-00000002", "0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("佐证材料最多支持 0 分", refused.Answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        // The same without scripts: the reason stands at the field, and what was typed stays.
        var plain = await browser.PostFormAsync($"/review/{code}", ("key", "plain-save-01"), ("base:base.premises", "0"), ("was:base.premises", ""), ("base.premises", "1"));
        Assert.Equal(HttpStatusCode.Conflict, plain.StatusCode);
        var page = await plain.TextAsync();
        Assert.Contains("<output for=\"base.premises\">“场所与设施设备”的佐证材料最多支持 0 分，不能给 1 分", page, StringComparison.Ordinal);
        Assert.Matches("name=\"base.premises\"[^>]*value=\"1\"", page);
    }

    [Fact]
    public async Task Points_given_before_the_evidence_was_judged_short_keep_the_sheet_back()
    {
        var (browser, code) = await web.ExpertAsync(3);
        await Sheets.FillAsync(browser, code);
        var page = await browser.PageAsync($"/review/{code}");
        string Base(string field) => Regex.Match(page, $"name=\"base:{Regex.Escape(field)}\" value=\"(\\d+)\"").Groups[1].Value;
        await ReviewingWeb.PutAsync(browser, code, "base.premises/lease", "Sufficient", "key-00000001", Base("base.premises/lease"));
        Assert.Equal(HttpStatusCode.OK, (await ReviewingWeb.PutAsync(browser, code, "base.premises", "1", "key-00000002", Base("base.premises"))).Status);
        page = await browser.PageAsync($"/review/{code}");
        var judged = await ReviewingWeb.PutAsync(browser, code, "base.premises/lease", "Missing", "key-00000003", Base("base.premises/lease"));
        Assert.Equal(HttpStatusCode.OK, judged.Status);
        Assert.Contains("场所与设施设备（分值超出佐证材料所支持的上限）", await browser.PageAsync($"/review/{code}/submit"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync("/review", $"/review/{code}/submit")).StatusCode);
    }
}
