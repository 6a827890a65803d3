using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Scoring;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>评分模板 on screen: made at 筹备 from another one, changed part by part, looked at as the expert will, compared, and frozen.</summary>
public sealed partial class TemplatePagesTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public TemplatePagesTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_template_is_taken_over_changed_and_numbered_as_a_new_version()
    {
        var (browser, page) = await DraftAsync();
        var taken = await PostAsync(browser, page, "?handler=Copy", ("from", "yunnan-spot-evaluation.json"));
        Assert.Contains("已改用", taken, StringComparison.Ordinal);
        var spot = TemplateFile.Read(ShippedTemplates.Bytes("yunnan-spot-evaluation.json"), "spot");
        Assert.Equal((spot.Id, spot.Version, spot.Criteria.Count), await IdentityAsync(page));

        await PostAsync(browser, page, "?handler=Copy", ("from", PolicyFiles.BuiltInName));
        var saved = await PostAsync(browser, page, "", ("$.blocks[0].weight", "45"), ("$.blocks[1].weight", "35"), ("$.rules.tieChain[0]", "median"), ("$.rules.tieChain[1]", ""), ("$.rules.passLine", ""));
        Assert.Contains("评分模板已保存", saved, StringComparison.Ordinal);
        Assert.Contains("合计 100，正好是 100", saved, StringComparison.Ordinal);
        var now = await TemplateAsync(page);
        Assert.Equal((45m, 35m, null, 2), (now.Blocks[0].Weight, now.Blocks[1].Weight, now.Rules.PassLine, now.Version));
        Assert.Equal(TieStep.Median, Assert.Single(now.Rules.TieChain));
        Assert.Contains("修改评分模板", await browser.PageAsync(page[..page.IndexOf("/policy", StringComparison.Ordinal)] + "/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_that_do_not_sum_are_refused_at_their_place_and_what_was_typed_is_kept()
    {
        var (browser, page) = await DraftAsync();
        var before = await IdentityAsync(page);
        var wrong = await browser.PostToAsync(page, page, [.. await SeenAsync(browser, page), ("$.blocks[0].weight", "47"), ("$.blocks[1].weight", "zehn"), ("$.rules.aggregate.dropHighest", "9")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var text = await wrong.TextAsync();
        Assert.Matches("name=\"\\$\\.blocks\\[1\\]\\.weight\"[^>]*value=\"zehn\"[^>]*><span class=\"field-wrong\"[^>]*>值 \"zehn\" 不可用", Sorted(text));
        Assert.Contains("value=\"47\"", text, StringComparison.Ordinal);
        Assert.Contains("权重之和应为 100", text, StringComparison.Ordinal);
        Assert.Contains("合计 67，应为 100，还差 33", text, StringComparison.Ordinal);
        Assert.Contains("dropHighest + dropLowest 应小于 fromSheets", text, StringComparison.Ordinal);
        Assert.Equal(before, await IdentityAsync(page));
    }

    [Fact]
    public async Task Criteria_get_points_steps_bands_and_evidence_and_new_ones_are_named_by_the_program()
    {
        var (browser, page) = await DraftAsync();
        var part = page + "/part/base";
        const string Path = "$.blocks[0].criteria";
        var saved = await PostAsync(browser, part, "",
            ($"{Path}[0].maxPoints", "4"), ($"{Path}[0].bands", "0–1.5 材料有缺\n2 至 4 材料齐全"), ($"{Path}[0].evidence[0].weight", "0.3"), ($"{Path}[0].evidence[1].weight", "0.3"),
            ($"{Path}[0].evidence[2].title", "年度报告"), ($"{Path}[0].evidence[2].weight", "0.4"), ($"{Path}[1].remove", "true"),
            ($"{Path}[12].title", "绿色办公"), ($"{Path}[12].maxPoints", "2.5"), ($"{Path}[12].step", "0.5"), ($"{Path}[12].clause", ""));
        Assert.Contains("指标已保存", saved, StringComparison.Ordinal);
        var criteria = (await TemplateAsync(page)).Blocks[0].Criteria;
        Assert.Equal((12, 4m, "base.served"), (criteria.Count, criteria[0].MaxPoints, criteria[1].Id));
        Assert.Equal([new Band(0, 1.5m, "材料有缺"), new Band(2, 4, "材料齐全")], criteria[0].Bands);
        Assert.Equal(["营业执照或法人证书", "审计报告", "年度报告"], criteria[0].Evidence.Select(one => one.Title));
        Assert.Equal(("绿色办公", 2.5m, 0.5m, "base.1"), (criteria[11].Title, criteria[11].MaxPoints, criteria[11].Step, criteria[11].Id));
        Assert.Contains("评分表上 1 分就是总分 1 分", saved, StringComparison.Ordinal);

        // The row that was taken away stood before the one that is wrong: the error is told where it was typed all the same.
        var wrong = await browser.PostToAsync(part, part, [.. await SeenAsync(browser, part), ($"{Path}[0].remove", "true"), ($"{Path}[2].evidence[0].weight", "0.9"), ($"{Path}[2].steps", "3 → 2\n6 → 99")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var text = Sorted(await wrong.TextAsync());
        Assert.Matches("id=\"blocks-0-criteria-2-evidence-wrong\">佐证材料权重之和为 1.5", text);
        Assert.Matches("id=\"blocks-0-criteria-2-steps-wrong\">第 2 行：值 99 不可用", text);
        Assert.Contains("6 → 99", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_sums_are_counted_by_a_button_that_keeps_nothing()
    {
        var (browser, page) = await DraftAsync();
        var part = page + "/part/functions.training";
        var text = await PostAsync(browser, part, "?handler=Recount", ("$.blocks[1].claimed[3].criteria[0].maxPoints", "10"), ("$.blocks[1].claimed[3].criteria[3].title", "新指标"));
        Assert.Contains("最高分合计 35 分，本部分在总分中占 40 分：评分表上 1 分折合总分 1.1429 分", text, StringComparison.Ordinal);
        Assert.Contains("value=\"新指标\"", text, StringComparison.Ordinal);
        Assert.Contains("name=\"$.blocks[1].claimed[3].criteria[4].title\"", text, StringComparison.Ordinal);
        Assert.Equal(15m, (await TemplateAsync(page)).Blocks[1].Claimed[3].Criteria[0].MaxPoints);
    }

    [Fact]
    public async Task Rows_are_moved_without_a_script_and_keep_what_was_typed()
    {
        var (browser, page) = await DraftAsync();
        var part = page + "/part/base";
        const string Path = "$.blocks[0].criteria";
        var before = (await TemplateAsync(page)).Blocks[0].Criteria;
        var moved = await PostAsync(browser, part, "?handler=Move", ("move", $"{Path}[2] up"), ($"{Path}[2].title", "改过的名称"), ($"{Path}[0].maxPoints", "7.5"), ($"{Path}[12].title", "新指标"), ($"{Path}[12].maxPoints", "2"));
        Assert.Matches("name=\"\\$\\.blocks\\[0\\]\\.criteria\\.order\" type=\"hidden\" value=\"0,2,1,3,4,5,6,7,8,9,10,11,12\"", Hidden(moved));
        Assert.Matches("2\\. 改过的名称</legend>[\\s\\S]*3\\. ", moved);
        Assert.Contains(Button().Matches(moved).Select(one => one.Value), one => one.Contains("autofocus", StringComparison.Ordinal) && one.Contains("criteria[2] up", StringComparison.Ordinal));
        Assert.Contains("value=\"7.5\"", moved, StringComparison.Ordinal);

        // What is saved next goes where the form says, not back to the button that was pressed last.
        Assert.Contains($"action=\"{part}\"", moved, StringComparison.Ordinal);
        Assert.Equal(before.Select(one => one.Id), (await TemplateAsync(page)).Blocks[0].Criteria.Select(one => one.Id));
        await PostAsync(browser, part, "", ($"{Path}.order", "2,12,0,1,3,4,5,6,7,8,9,10,11"), ($"{Path}[2].title", "改过的名称"), ($"{Path}[12].title", "新指标"), ($"{Path}[12].maxPoints", "2"), ($"{Path}[2].evidence.order", "1,0"));
        var after = (await TemplateAsync(page)).Blocks[0].Criteria;
        Assert.Equal([before[2].Id, "base.1", before[0].Id, before[1].Id], after.Take(4).Select(one => one.Id));
        Assert.Equal(("改过的名称", "新指标"), (after[0].Title, after[1].Title));
        Assert.Equal(before[2].Evidence.Select(one => one.Id).Reverse(), after[0].Evidence.Select(one => one.Id));
    }

    [Fact]
    public async Task Parts_and_functions_are_moved_and_the_change_is_told_where_versions_are_compared()
    {
        var (browser, page) = await DraftAsync();
        var first = await PostAsync(browser, page, "?handler=Move", ("move", "$.blocks[0] up"));
        Assert.Contains("name=\"$.blocks.order\" type=\"hidden\" value=\"0,1,2\"", Hidden(first), StringComparison.Ordinal);
        var moved = await PostAsync(browser, page, "?handler=Move", ("move", "$.blocks[1].claimed[0] down"));
        Assert.Contains("name=\"$.blocks[1].claimed.order\" type=\"hidden\" value=\"1,0,2,3,4,5,6,7,8,9\"", Hidden(moved), StringComparison.Ordinal);
        var before = await TemplateAsync(page);
        await PostAsync(browser, page, "", ("$.blocks.order", "2,0,1"), ("$.blocks[1].claimed.order", "1,0"), ("$.blocks[0].weight", "35"), ("$.blocks[2].weight", "25"));
        var now = await TemplateAsync(page);
        Assert.Equal([("features", 25m), ("base", 35m), ("functions", 40m)], now.Blocks.Select(one => (one.Id, one.Weight)));
        Assert.Equal(before.Blocks[1].Claimed.Select(one => one.Function).Take(2).Reverse(), now.Blocks[2].Claimed.Select(one => one.Function).Take(2));
        Assert.True(now.Version > before.Version);
        Assert.Contains("服务功能的次序", await browser.PageAsync(page + "/compare"), StringComparison.Ordinal);
    }

    // An error is told at the row that was typed, wherever it stands by then.
    [Fact]
    public async Task A_wrong_value_in_a_moved_row_is_told_at_that_row_and_numbers_nobody_can_hold_are_wrong()
    {
        var (browser, page) = await DraftAsync();
        var part = page + "/part/base";
        const string Path = "$.blocks[0].criteria";
        var wrong = await browser.PostToAsync(part, part, [.. await SeenAsync(browser, part), ($"{Path}.order", "3,0,1,2"), ($"{Path}[3].maxPoints", "4.5000000000000000000000000000001")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var text = await wrong.TextAsync();
        Assert.Contains("id=\"blocks-0-criteria-3-maxPoints-wrong\"", text, StringComparison.Ordinal);
        Assert.Contains("data-typed=\"true\"", text, StringComparison.Ordinal);
        Assert.Contains("criteria.order\" type=\"hidden\" value=\"3,0,1,2,4", Hidden(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_and_a_part_come_with_their_first_criterion_or_not_at_all()
    {
        var (browser, page) = await DraftAsync();
        await PostAsync(browser, page, "", ("$.blocks[1].claimed[8].remove", "true"));
        var missing = await browser.PostToAsync(page, page, [.. await SeenAsync(browser, page), ("$.blocks[1].claimed[9].id", "green"), ("$.blocks[1].claimed[9].first", ""), ("$.blocks[1].claimed[9].most", "40")]);
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Contains("id=\"blocks-1-claimed-9-first-wrong\"", await missing.TextAsync(), StringComparison.Ordinal);
        await PostAsync(browser, page, "", ("$.blocks[1].claimed[9].id", "green"), ("$.blocks[1].claimed[9].first", "绿色服务成效"), ("$.blocks[1].claimed[9].most", "40"),
            ("$.blocks[0].weight", "30"), ("$.blocks[3].title", "现场答辩"), ("$.blocks[3].weight", "10"), ("$.blocks[3].first", "答辩表现"));
        var now = await TemplateAsync(page);
        Assert.Equal(("绿色服务成效", 40m), (now.Blocks[1].Claimed[9].Criteria[0].Title, now.Blocks[1].Claimed[9].Criteria[0].MaxPoints));
        Assert.Equal(("现场答辩", 10m, "答辩表现"), (now.Blocks[3].Title, now.Blocks[3].Criteria[0].MaxPoints, now.Blocks[3].Criteria[0].Title));
    }

    [Fact]
    public async Task The_form_is_looked_at_as_the_expert_gets_it_and_versions_are_compared()
    {
        var (browser, page) = await DraftAsync();
        await PostAsync(browser, page + "/part/base", "", ("$.blocks[0].criteria[0].title", "资质与资产"));
        var preview = await browser.PageAsync(page + "/preview?f=training&f=green");
        foreach (var words in new[] { "资质与资产", "培训服务", "绿色化发展服务", "审计报告", "0–3 / 0.5", "评分档次" })
            Assert.Contains(words, preview, StringComparison.Ordinal);
        Assert.DoesNotContain("融资服务 · ", preview, StringComparison.Ordinal);
        var compared = await browser.PageAsync(page + "/compare");
        Assert.Contains("<del>法人资格、运营年限与资产规模</del>", compared, StringComparison.Ordinal);
        Assert.Contains("<ins>资质与资产</ins>", compared, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(page + "/compare?with=none", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(page + "/part/none", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_over_somebody_elses_change_and_nobody_after_the_freeze()
    {
        var (browser, page) = await DraftAsync();
        var seen = await SeenAsync(browser, page);
        await PostAsync(browser, page, "", ("$.title", "评分表（修订）"));
        var stale = await browser.PostToAsync(page, page, [.. seen, ("$.title", "另一张表")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("value=\"另一张表\"", await stale.TextAsync(), StringComparison.Ordinal);

        var policy = page[..^"/template".Length];
        await browser.PostToAsync(policy, policy + "?handler=Freeze", [.. (await SeenAsync(browser, policy)).Select(one => ("seen", one.Item2)), ("reason", "通知")]);
        var frozen = await browser.PageAsync(page);
        Assert.Contains("只能查看和对照", frozen, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"$.title\"", frozen, StringComparison.Ordinal);
        var refused = await browser.PostToAsync(page, page, ("seen", "x"), ("$.title", "第三张表"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("评分表（修订）", (await TemplateAsync(page)).Title);
        Assert.Contains("评分档次", await browser.PageAsync(page + "/part/base"), StringComparison.Ordinal);
    }

    private async Task<(HttpClient, string)> DraftAsync()
    {
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        (string, string)[] typed =
        [
            ("Form.Year", "2027"), ("Form.Title", "2027年评审"), ("Form.AsOf", "2027-06-30"), ("Form.TemplateChoice", "builtin"), ("Form.ReviewsPerApplication", "3"), ("Form.Objective", "total"), ("Form.Balance", "limits"),
            ("Form.Published", "2027-09-01"), ("Form.WorkingDays", "15"), ("Form.FirstDayCounts", "true"), ("Form.Article7Item5", "A"), ("Form.Satisfied", "满意"), ("Form.Qualified", "either"), ("Form.MinLoad", "0"),
        ];
        var answer = await browser.PostToAsync("/rounds/new", "/rounds/new", typed);
        return (browser, answer.RequestMessage!.RequestUri!.AbsolutePath + "/template");
    }

    private static async Task<string> PostAsync(HttpClient browser, string page, string handler, params (string, string)[] fields)
    {
        var answer = await browser.PostToAsync(page, page + handler, [.. await SeenAsync(browser, page), .. fields]);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {string.Join('\n', Wrongs().Matches(text).Select(one => one.Value))}");
        return text;
    }

    private static async Task<(string, string)[]> SeenAsync(HttpClient browser, string page) => [("seen", Seen().Match(await browser.PageAsync(page)).Groups[1].Value)];

    private async Task<(string, int, int)> IdentityAsync(string page) => await TemplateAsync(page) is var one ? (one.Id, one.Version, one.Criteria.Count) : default;

    private async Task<ScoringTemplate> TemplateAsync(string page)
    {
        var id = int.Parse(page.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        using var scope = _web.Services.CreateScope();
        var round = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Rounds.AsNoTracking().SingleAsync(one => one.Id == id);
        return TemplateFile.Read(round.Template, "template");
    }

    // Attributes in one order, whatever order the page writes them in.
    private static string Sorted(string html) => Tag().Replace(html, tag => $"<{tag.Groups[1].Value} {string.Join(' ', Attribute().Matches(tag.Groups[2].Value).Select(one => one.Value.Trim()).OrderBy(one => one.StartsWith("name", StringComparison.Ordinal) ? 0 : 1).ThenBy(one => one, StringComparer.Ordinal))}>");

    // Hidden fields, their attributes in one order.
    private static string Hidden(string html) => string.Concat(Tag().Matches(html).Select(one => one.Groups[2].Value).Where(one => one.Contains("hidden", StringComparison.Ordinal))
        .Select(one => string.Join(' ', Attribute().Matches(one).Select(part => part.Value).Order(StringComparer.Ordinal)) + "\n"));

    [GeneratedRegex("<button [^>]*>")]
    private static partial Regex Button();

    [GeneratedRegex("name=\"[sS]een\" value=\"(\\w+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("<(input) ([^>]*?)/?>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\\w-]+=\"[^\"]*\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("field-wrong[^<]*|<li>[^<]*")]
    private static partial Regex Wrongs();
}
