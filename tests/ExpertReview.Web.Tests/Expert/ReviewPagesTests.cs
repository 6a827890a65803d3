using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The expert's pages through HTTP, without JavaScript.</summary>
public sealed class ReviewPagesTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task A_field_is_saved_by_put_and_a_stale_one_is_told_both_values()
    {
        var (browser, code) = await web.ExpertAsync(1);
        var saved = await PutAsync(browser, code, "base.legal", "2", "key-00000001", "0");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(saved.Answer.GetProperty("sequence").GetInt64(), (await PutAsync(browser, code, "base.legal", "2", "key-00000001", "0")).Answer.GetProperty("sequence").GetInt64());
        var stale = await PutAsync(browser, code, "base.legal", "3", "key-00000002", "0");
        Assert.Equal((HttpStatusCode.Conflict, "2"), (stale.Status, stale.Answer.GetProperty("stored").GetString()));
        Assert.Contains("“3”", stale.Answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        var beyond = await PutAsync(browser, code, "base.legal", "99", "key-00000003", "0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, beyond.Status);
        Assert.Contains("0 至 4", beyond.Answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(browser, code, "base.legal", "2", "short", "0")).Status);
        using var bare = new FormUrlEncodedContent([KeyValuePair.Create("field", "base.legal")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PutAsync(new Uri($"/review/{code}/field", UriKind.Relative), bare)).StatusCode);
        Assert.Contains("value=\"2\"", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plain_form_saves_what_was_changed_and_keeps_what_was_typed_wrong()
    {
        var (browser, code) = await web.ExpertAsync(2);
        (string, string)[] two = [("key", "plain-form-key"), ("base:base.legal", "0"), ("was:base.legal", ""), ("base:base.finance", "0"), ("was:base.finance", "")];
        var wrong = await browser.PostFormAsync($"/review/{code}", [.. two, ("base.legal", "2.5"), ("base.finance", "七")]);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        var page = await wrong.TextAsync();
        Assert.Contains("“七”不是分数", page, StringComparison.Ordinal);
        Assert.Contains("value=\"七\"", page, StringComparison.Ordinal);
        Assert.Matches("name=\"base.legal\" type=\"text\" [^>]*value=\"2.5\"", page);
    }

    [Fact]
    public async Task Without_scripts_a_block_is_confirmed_by_one_button()
    {
        var (browser, code) = await web.ExpertAsync(7);
        (string, string)[] typed = [("key", "plain-form-key"), ("base:base.legal/license", "0"), ("was:base.legal/license", ""), ("base.legal/license", "Missing")];
        var page = await (await browser.PostFormAsync($"/review/{code}", [.. typed, ("do", "evidence:base")])).TextAsync();
        Assert.Matches("id=\"base.legal/license\"[^§]*?value=\"Missing\" selected", page);
        Assert.Matches("id=\"base.legal/audit\"[^§]*?value=\"(Sufficient|Missing)\" selected", page);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormAsync($"/review/{code}", ("key", "plain-form-key"), ("do", "points:none"))).StatusCode);
    }

    [Fact]
    public async Task Words_typed_too_long_stay_and_are_refused_at_their_field()
    {
        var (browser, code) = await web.ExpertAsync(9);
        var opinion = new string('长', 2001);
        var wrong = await browser.PostFormAsync($"/review/{code}", ("key", "plain-form-key"), ("base:/opinion", "0"), ("was:/opinion", ""), ("/opinion", opinion));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        var page = await wrong.TextAsync();
        Assert.Contains(opinion, page, StringComparison.Ordinal);
        Assert.Matches("<output for=\"/opinion\">不超过 2000 字", page);
    }

    [Fact]
    public async Task Evidence_is_served_inline_in_ranges_and_only_to_its_expert()
    {
        var (browser, code) = await web.ExpertAsync(3);
        var path = Regex.Match(await browser.PageAsync($"/review/{code}"), "id=\"whole\" href=\"(/review/[^?\"]+)\\?p=").Groups[1].Value;
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Range = new RangeHeaderValue(0, 7);
        var part = await browser.SendAsync(ask);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("application/pdf", part.Content.Headers.ContentType!.MediaType);
        Assert.Null(part.Content.Headers.ContentDisposition);
        Assert.Equal("nosniff", part.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("frame-ancestors 'self'", part.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", await part.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (other, _) = await web.ExpertAsync(4, notAssigned: code);
        foreach (var url in new[] { path, $"/review/{code}", $"/review/{code}/submit", $"/review/{code}/recusal" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, url));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(browser, $"/review/{code}/evidence/none.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(other, code, "base.legal", "2", "key-00000009", "0")).Status);
    }

    [Fact]
    public async Task A_recusal_needs_its_reason_and_closes_the_form()
    {
        var (browser, code) = await web.ExpertAsync(5);
        var silent = await browser.PostFormAsync($"/review/{code}/recusal", ("reason", " "));
        Assert.Equal(HttpStatusCode.Conflict, silent.StatusCode);
        Assert.Contains("请填写回避理由", await silent.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("已申请回避", await (await browser.PostFormAsync($"/review/{code}/recusal", ("reason", "同门"))).TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("检查并提交", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_sheet_is_not_submitted_and_the_check_names_what_is_open()
    {
        var (browser, code) = await web.ExpertAsync(6);
        var check = await browser.PageAsync($"/review/{code}/submit");
        Assert.Contains("未评", check, StringComparison.Ordinal);
        Assert.Contains("法人资格、运营年限与资产", check, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostToAsync($"/review/{code}/recusal", $"/review/{code}/submit")).StatusCode);
    }

    [Fact]
    public async Task Every_value_of_a_field_stays_in_its_history_for_the_expert_alone()
    {
        var (browser, code) = await web.ExpertAsync(10);
        Assert.Contains("还没有保存过", await browser.PageAsync($"/review/{code}/history"), StringComparison.Ordinal);
        var first = await PutAsync(browser, code, "base.legal", "2", "key-00000001", "0");
        await PutAsync(browser, code, "base.legal", "3.5", "key-00000002", first.Answer.GetProperty("sequence").ToString());
        await PutAsync(browser, code, "base.premises/lease", "Partial", "key-00000003", "0");
        await PutAsync(browser, code, "/verdict", "recommend", "key-00000004", "0");
        var all = await browser.PageAsync($"/review/{code}/history");
        foreach (var words in (string[])["产权或租赁证明", "不足", "同意推荐", "法人资格、运营年限与资产 · 得分"])
            Assert.Contains(words, all, StringComparison.Ordinal);
        var one = await browser.PageAsync($"/review/{code}/history?field=base.legal");
        Assert.Matches("<td>2</td>\\s*<td>3.5</td>[^§]*<td>未评</td>\\s*<td>2</td>", one);
        Assert.DoesNotContain("产权或租赁证明", one, StringComparison.Ordinal);
        var (other, _) = await web.ExpertAsync(4, notAssigned: code);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, $"/review/{code}/history"));
    }

    [Fact]
    public async Task The_pages_are_complete_in_english()
    {
        var (browser, code) = await web.ExpertAsync(8);
        browser.DefaultRequestHeaders.Add("Cookie", "expertreview.language=c%3Den%7Cuic%3Den");
        Assert.Contains("Ask to be recused", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
    }

    private static Task<HttpStatusCode> StatusOf(HttpClient browser, string url) => ReviewingWeb.StatusOf(browser, url);

    private static Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(HttpClient browser, string code, string field, string value, string key, string seen) =>
        ReviewingWeb.PutAsync(browser, code, field, value, key, seen);
}
