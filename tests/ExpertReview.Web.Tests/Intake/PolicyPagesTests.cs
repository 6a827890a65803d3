using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>筹备: the policy by a form, kept as a draft, looked over, frozen.</summary>
public sealed partial class PolicyPagesTests : IClassFixture<TestWeb>
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Form.Year", "2027"), ("Form.Title", "2027年评审"), ("Form.AsOf", "2027-06-30"), ("Form.TemplateChoice", "builtin"), ("Form.ReviewsPerApplication", "5"),
        ("Form.GroupName", "财务"), ("Form.GroupMin", "1"), ("Form.GroupMax", "2"), ("Form.GroupName", ""), ("Form.GroupMin", ""), ("Form.GroupMax", ""),
        ("Form.GroupName", "技术"), ("Form.GroupMin", "2"), ("Form.GroupMax", ""),
        ("Form.Objective", "fair"), ("Form.Balance", "even"), ("Form.HasShortlist", "true"), ("Form.PassLine", "72.5"), ("Form.Top", "15"), ("Form.LotSeed", ""),
        ("Form.QuotaBy", "prefecture"), ("Form.QuotaValue", "*"), ("Form.QuotaMin", ""), ("Form.QuotaMax", "4"),
        ("Form.Published", "2027-09-01"), ("Form.WorkingDays", "15"), ("Form.FirstDayCounts", "false"), ("Form.Announced", ""),
        ("Form.Article7Item5", "B"), ("Form.Satisfied", "很满意"), ("Form.Satisfied", "满意"), ("Form.Qualified", "both"), ("Form.CoverFunctions", "true"), ("Form.MinLoad", "1"), ("Form.MaxLoad", "9"),
    ];

    private readonly TestWeb _web;

    public PolicyPagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_form_makes_a_round_json_that_says_the_same_and_is_frozen_with_its_basis()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var answer = await browser.PostToAsync("/rounds/new", "/rounds/new", Typed);
        var page = answer.RequestMessage!.RequestUri!.AbsolutePath;
        var text = await answer.TextAsync();
        Assert.EndsWith("/policy", page, StringComparison.Ordinal);
        foreach (var words in new[] { "尚未冻结", "先保障匹配度最低的申报", "财务：1 至 2 个", "州市 每一个：至多 4 个", "发布当日不计入", "两者兼具才计入" })
            Assert.Contains(words, text, StringComparison.Ordinal);

        var settings = RoundFile.Read(await browser.GetByteArrayAsync(new Uri(page + "?handler=File", UriKind.Relative)));
        Assert.Equal((2027, "2027年评审", new DateOnly(2027, 6, 30), 5, "fair", "even"), (settings.Year, settings.Title, settings.AsOf, settings.ReviewsPerApplication, settings.Objective, settings.Balance));
        Assert.Equal([new GroupSetting("财务", 1, 2), new GroupSetting("技术", 2, null)], settings.Groups);
        Assert.Equal((72.5m, 15, null), (settings.Shortlist!.PassLine, settings.Shortlist.Top, settings.Shortlist.LotSeed));
        Assert.Equal([new QuotaSetting("prefecture", "*", null, 4)], settings.Shortlist.Quotas);
        Assert.Equal(new PublicitySettings(new DateOnly(2027, 9, 1), 15, false), settings.Publicity);
        Assert.Equal(("B", "both", "很满意、满意"), (settings.Readings.Article7Item5, settings.Readings.Qualified, string.Join('、', settings.Readings.Satisfied)));
        Assert.Equal((true, 1, 9, null), (settings.CoverFunctions, settings.MinLoad, settings.MaxLoad, settings.Announced));

        var seen = Seen().Match(text).Groups[1].Value;
        var silent = await browser.PostToAsync(page, page + "?handler=Freeze", ("seen", seen), ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        var frozen = await (await browser.PostToAsync(page, page + "?handler=Freeze", ("seen", seen), ("reason", "云工信发〔2027〕1号"))).TextAsync();
        Assert.Contains("方案已冻结，开始受理", frozen, StringComparison.Ordinal);
        Assert.Contains(seen, frozen, StringComparison.Ordinal);

        // 筹备 and 受理 have their dates on the board, and the list says what was done last.
        Assert.Equal(2, Dates().Count(frozen));
        Assert.Contains("云工信发〔2027〕1号", await browser.PageAsync("/rounds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_is_kept()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var before = await RoundsAsync();
        var wrong = await browser.PostToAsync("/rounds/new", "/rounds/new", Changed(("Form.WorkingDays", "fifteen"), ("Form.MaxLoad", "0"), ("Form.GroupMin", "3")));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var text = await wrong.TextAsync();
        foreach (var kept in new[] { "value=\"fifteen\"", "value=\"72.5\"", "value=\"技术\"", "最少 3 大于最多 2" })
            Assert.Contains(kept, text, StringComparison.Ordinal);
        Assert.Matches("id=\"Form_WorkingDays\"[^>]*><span class=\"field-wrong field-validation-error\"[^>]*>值 \"fifteen\" 不可用；应为 ?1 至 365 的整数", text);
        Assert.Equal(before, await RoundsAsync());
    }

    [Fact]
    public async Task A_draft_is_changed_until_it_is_frozen_and_never_over_somebody_elses_change()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var page = (await browser.PostToAsync("/rounds/new", "/rounds/new", Typed)).RequestMessage!.RequestUri!.AbsolutePath;
        var edit = await browser.PageAsync(page + "/edit");
        Assert.Contains("value=\"2027年评审\"", edit, StringComparison.Ordinal);
        var round = page.Split('/')[2];
        (string, string)[] fields = [.. Changed(("Form.Top", "20"), ("Form.TemplateChoice", "kept")), ("Form.TemplateRound", round), ("Seen", Seen().Match(edit).Groups[1].Value)];
        var saved = await (await browser.PostToAsync(page + "/edit", page + "/edit", fields)).TextAsync();
        Assert.Contains("方案草稿已保存", saved, StringComparison.Ordinal);
        Assert.Contains("<dd>20</dd>", saved, StringComparison.Ordinal);
        var stale = await browser.PostToAsync(page + "/edit", page + "/edit", fields);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("刚被他人更改", await stale.TextAsync(), StringComparison.Ordinal);
        await browser.PostToAsync(page, page + "?handler=Freeze", ("seen", Seen().Match(saved).Groups[1].Value), ("reason", "通知"));
        Assert.Equal(page, (await browser.GetAsync(new Uri(page + "/edit", UriKind.Relative))).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Last_rounds_settings_are_one_click_away()
    {
        var round = await _web.RoundAsync(RoundStage.Intake);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        Assert.Contains($"/rounds/new?from={round}", await browser.PageAsync("/rounds/new"), StringComparison.Ordinal);
        var filled = await browser.PageAsync($"/rounds/new?from={round}");
        Assert.Contains("（样例）", filled, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-09-14\"", filled, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/rounds/new?from=999", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_round_json_opens_nothing()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        var before = await RoundsAsync();
        var refused = await browser.UploadAsync("/rounds/new", "/rounds/new?handler=File", [("SettingsFile", "round.json", "{\"format\":\"other\"}"u8.ToArray())]);
        Assert.StartsWith("400", refused, StringComparison.Ordinal);
        Assert.Contains("$.format", refused, StringComparison.Ordinal);
        Assert.Equal(before, await RoundsAsync());
    }

    private static (string, string)[] Changed(params (string Name, string Value)[] changes)
    {
        var fields = Typed.ToList();
        foreach (var change in changes)
            fields[fields.FindIndex(one => one.Name == change.Name)] = change;
        return [.. fields];
    }

    private async Task<int> RoundsAsync()
    {
        using var scope = _web.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewDb>().Rounds.CountAsync();
    }

    [GeneratedRegex("name=\"[sS]een\" value=\"(\\w+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("<time datetime")]
    private static partial Regex Dates();
}
