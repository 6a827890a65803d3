using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The expert's pages through HTTP, without JavaScript.</summary>
public sealed class ReviewPagesTests(ReviewingWeb web) : IClassFixture<ReviewingWeb>
{
    [Fact]
    public async Task The_pledge_comes_before_every_file()
    {
        var (browser, code) = await web.ExpertAsync(0, pledge: false);
        var page = await browser.PageAsync("/review");
        Assert.Contains("阅读并确认", page, StringComparison.Ordinal);
        Assert.DoesNotContain(code, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(browser, $"/review/{code}"));
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormAsync("/review", ("version", "0"))).StatusCode);
        Assert.Contains(code, await (await browser.PostFormAsync("/review", ("version", Pledge.Version))).TextAsync(), StringComparison.Ordinal);
    }

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
        Assert.Contains("name=\"base.legal\" type=\"text\" inputmode=\"decimal\" size=\"6\" value=\"2.5\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_served_inline_in_ranges_and_only_to_its_expert()
    {
        var (browser, code) = await web.ExpertAsync(3);
        var path = Regex.Match(await browser.PageAsync($"/review/{code}"), "src=\"(/review/[^?\"]+)\\?p=").Groups[1].Value;
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
    public async Task The_form_is_light_and_names_no_other_expert()
    {
        var (browser, code) = await web.ExpertAsync(7);
        var page = await browser.PageAsync($"/review/{code}");
        using var scope = web.Services.CreateScope();
        var others = (await scope.ServiceProvider.GetRequiredService<ReviewDb>().ExpertsOf(web.Round, CancellationToken.None)).Select(one => one.Name);
        Assert.DoesNotContain(others, name => page.Contains(name, StringComparison.Ordinal));
        var bytes = 0;
        foreach (var url in Regex.Matches(page, "(?:href|src)=\"(/[^\"]+\\.(?:css|js))\"").Select(one => one.Groups[1].Value).Append($"/review/{code}"))
            bytes += (await browser.GetByteArrayAsync(new Uri(url, UriKind.Relative))).Length;
        Assert.InRange(bytes, 1, 60_000);
    }

    [Fact]
    public async Task The_pages_are_complete_in_english()
    {
        var (browser, code) = await web.ExpertAsync(8);
        browser.DefaultRequestHeaders.Add("Cookie", "expertreview.language=c%3Den%7Cuic%3Den");
        Assert.Contains("Ask to be recused", await browser.PageAsync($"/review/{code}"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient browser, string url) => (await browser.GetAsync(new Uri(url, UriKind.Relative))).StatusCode;

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(HttpClient browser, string code, string field, string value, string key, string seen)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Put, $"/review/{code}/field")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("field", field), KeyValuePair.Create("value", value), KeyValuePair.Create("key", key), KeyValuePair.Create("base", seen)]),
        };
        ask.Headers.Add("RequestVerificationToken", await browser.TokenOfAsync("/review"));
        var answer = await browser.SendAsync(ask);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()) : default);
    }
}
