using ExpertReview.Domain.Applications;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Tables;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.Intake;

/// <summary>What bureaus send: forms that differ from the department's own, and slips that have one meaning.</summary>
public class ClerkSlipsTests
{
    private const string Code = "914403001922038216";

    private static TableReading<Recommendation> Read(params object?[][] rows) => Read("", rows);

    private static TableReading<Recommendation> Read(string after, params object?[][] rows) =>
        new RecommendationTable(Book.Finder).Read(new TableFile("推荐汇总表-甲.xlsx", Book.Sheets(("表", Book.Sheet(rows, after), ""))));

    private static Recommendation One(params object?[][] rows)
    {
        var reading = Read(rows);
        Assert.Null(reading.File);
        Assert.Empty(reading.Refused);
        return Assert.Single(reading.Rows);
    }

    private static Recommendation With(string header, object? value) =>
        One(["序号", "单位名称", "信用代码", "服务功能", header], [1, "甲", Code, "信息服务", value]);

    [Theory]
    [InlineData("编号", "示范平台名称", "运营单位", "信用代码", "所在地", "注册时间", "总资产", "服务收入", "从业人员", "服务企业家数", "满意率", "服务类别")]
    [InlineData("序号", "平台名称", "依托单位", "社会信用代码", "州市", "成立日期", "资产总额", "上年度服务收入", "服务人员数", "年服务企业数", "用户满意度", "功能")]
    [InlineData("序号", "平台名称", "单位名称", "组织机构代码", "所属州市 / 县区", "注册(成立)时间", "资产\n总额", "服务收入", "从业人数", "服务中小企业数", "用户满意度", "申报服务功能\n（可多选）")]
    public void Synonyms_of_the_form_are_known_in_any_order(params string[] names)
    {
        object?[] values = [1, "平台", "甲", Code, "昆明市", "2018年5月", 350, 200, 20, 120, "85%", "信息服务"];
        foreach (var order in new[] { Enumerable.Range(0, 12), Enumerable.Range(0, 12).Reverse() })
        {
            var row = One([.. order.Select(at => (object?)names[at])], [.. order.Select(at => values[at])]);
            Assert.Equal(("平台", "甲", Code, "5301"), (row.Platform, row.Organisation, row.Code, row.Prefecture));
            Assert.Equal(
                (new DateOnly(2018, 5, 1), 3_500_000m, 2_000_000m, 20m, 120m, 0.85m),
                (row.Figures.FoundedOn, row.Figures.TotalAssets, row.Figures.Income, row.Figures.Staff, row.Figures.Served, row.Figures.Satisfaction));
        }
    }

    [Theory]
    [InlineData("2025年服务企业数（家）", "2024年服务企业数（家）")]
    [InlineData("2025年度服务中小企业数", "2024年度服务中小企业数")]
    [InlineData("服务中小企业数（2025年）", "服务中小企业数（2024年）")]
    [InlineData("上年度（2025年）服务中小企业数", "前一年度（2024年）服务中小企业数")]
    public void Of_two_years_the_later_is_last_year(string later, string earlier)
    {
        var row = One(["序号", "单位名称", "信用代码", earlier, later, "服务功能"], [1, "甲", Code, 110, 120, "信息服务"]);
        Assert.Equal((120m, 110m), (row.Figures.Served, row.Figures.ServedBefore));
    }

    [Fact]
    public void A_year_that_is_not_the_one_before_counts_for_nothing()
    {
        var row = One(["序号", "单位名称", "信用代码", "2022年服务企业数", "2025年服务企业数", "2025年末资产总额（万元）", "服务功能"], [1, "甲", Code, 110, 120, 300, "信息服务"]);
        Assert.Equal((120m, null, 3_000_000m), (row.Figures.Served, row.Figures.ServedBefore, row.Figures.TotalAssets));
    }

    [Fact]
    public void Years_and_parts_under_a_common_title_are_read_with_it()
    {
        var reading = Read(
            """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="D1:F1"/><mergeCell ref="G1:H1"/></mergeCells>""",
            ["序号", "单位名称", "信用代码", "服务中小企业数（家）", null, null, "从业人数", null, "服务功能"],
            [null, null, null, "2025年", "2024年", "其中：专精特新", "合计", "其中：大专及以上学历和中级及以上(技术职称专业人员)", null],
            [1, "甲", Code, 120, 110, 5, 20, 18, "信息服务"]);
        var row = Assert.Single(reading.Rows).Figures;
        Assert.Equal((120m, 110m, 5m, 20m, 18m), (row.Served, row.ServedBefore, row.Specialised, row.Staff, row.Qualified));
    }

    [Theory]
    [InlineData("资产总额(万元)", 350)]
    [InlineData("资产总额（万元）", 350)]
    [InlineData("资产总额[万元]", 350)]
    [InlineData("资产总额【单位：万元】", 350)]
    [InlineData("资产总额\n（单位：万元）", 350)]
    [InlineData("资产总额 单位：万元", 350)]
    [InlineData("资产总额/万元", 350)]
    [InlineData("资产总额万元", 350)]
    [InlineData("资产总额（元）", 3_500_000)]
    [InlineData("资产总额（亿元）", 0.035)]
    public void The_unit_of_a_header_is_found_however_it_is_written(string header, double value) => Assert.Equal(3_500_000m, With(header, value).Figures.TotalAssets);

    [Theory]
    [InlineData("推荐单位（盖章）：甲局", null)]
    [InlineData("推荐单位（盖章）：", "甲局")]
    [InlineData("推荐单位（盖章）", "甲局")]
    [InlineData("推荐单位：甲局 2026年6月1日", "填表日期：2026年6月1日")]
    public void The_stamp_stands_in_one_cell_or_in_two(string label, string? next) => Assert.Equal(
        "甲局", One(["汇总表"], [label, null, next], ["序号", "单位名称", "信用代码", "服务功能"], [1, "甲", Code, "信息服务"]).StampedBy);

    [Fact]
    public void An_empty_stamp_names_nobody() => Assert.Null(
        One(["推荐单位（盖章）：", "填表日期：2026年6月1日"], ["序号", "单位名称", "信用代码", "服务功能"], [1, "甲", Code, "信息服务"]).StampedBy);

    [Theory]
    [InlineData("填表人：张三")]
    [InlineData("填表人 张三")]
    [InlineData("联系电话：0871-1")]
    [InlineData("注：以上一年度为准。")]
    [InlineData("注1：以上一年度为准。")]
    [InlineData("推荐单位（盖章）：甲局")]
    [InlineData("合计")]
    public void A_footer_right_below_the_data_is_no_row(string footer)
    {
        var reading = Read(["序号", "单位名称", "信用代码", "服务功能", "总资产（万元）"], [1, "甲", Code, "信息服务", 1], [footer, null, null, null, 700]);
        Assert.Single(reading.Rows);
        Assert.Empty(reading.Refused);
        Assert.DoesNotContain(reading.Warnings, one => one.Row is not null);
    }

    [Fact]
    public void What_stands_below_a_sum_is_still_read() => Assert.Equal(
        [2, 4], Read(["序号", "单位名称", "信用代码", "服务功能"], [1, "甲", Code, "信息服务"], ["小计", 1], [2, "乙", "9144030071526726XG", "信息服务"]).Rows.Select(row => row.Row));

    [Fact]
    public void A_row_with_only_its_number_is_refused_for_want_of_a_unit()
    {
        var reading = Read(["序号", "单位名称", "信用代码", "服务功能"], [1, "甲", Code, "信息服务"], [2], [3, "乙", "9144030071526726XG", "信息服务"]);
        Assert.Equal([2, 4], reading.Rows.Select(row => row.Row));
        Assert.Contains(reading.Refused, one => (one.Row, one.Column) == (3, "单位名称"));
    }

    [Fact]
    public void Notes_far_to_the_right_and_hidden_columns_change_nothing()
    {
        var sheet = Book.Sheet([["序号", "单位名称", "信用代码", "服务功能", null, null, "填写说明：见通知"], [1, "甲", Code, "信息服务", null, null, "请核对"]])
            .Replace("<sheetData>", """<cols><col min="3" max="4" hidden="1"/></cols><sheetData>""", StringComparison.Ordinal);
        Assert.Equal(Code, Assert.Single(new RecommendationTable(Book.Finder).Read(new TableFile("推荐汇总表-甲.xlsx", Book.Sheets(("表", sheet, "")))).Rows).Code);
    }

    [Fact]
    public void Of_several_sheets_the_filled_one_is_read_and_another_filled_one_is_named()
    {
        object?[] header = ["序号", "单位名称", "信用代码", "服务功能"];
        var (empty, short_) = (Book.Sheet([[.. header, "备注", "手机"]]), Book.Sheet([header, [1, "甲", Code, "信息服务"]]));
        var full = Book.Sheet([[.. header, "备注"], [1, "乙", "9144030071526726XG", "信息服务"]]);
        var reading = new RecommendationTable(Book.Finder).Read(new TableFile("推荐汇总表-甲.xlsx", Book.Sheets(("样表", empty, ""), ("第二批", short_, ""), ("第一批", full, ""), ("说明", Book.Sheet([["填写说明"]]), ""))));
        Assert.Equal("乙", Assert.Single(reading.Rows).Organisation);
        var told = reading.Warnings.Select(one => one.Text).Where(text => text.Contains("同样的表头", StringComparison.Ordinal)).ToList();
        Assert.Contains("第二批", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_merged_down_hold_for_each_row()
    {
        var reading = Read("""<mergeCells><mergeCell ref="D2:D3"/></mergeCells>""",
            ["序号", "单位名称", "信用代码", "服务功能"], [1, "甲", Code, "信息服务"], [2, "乙", "9144030071526726XG"]);
        Assert.Equal(2, reading.Rows.Count);
        Assert.Equal(reading.Rows[0].Functions, reading.Rows[1].Functions);
    }

    [Theory]
    [InlineData("1 200", 1200)]
    [InlineData("1,200", 1200)]
    [InlineData("1，200", 1200)]
    [InlineData(" １２０ 家", 120)]
    public void Counts_typed_as_text_are_read(string text, int count) => Assert.Equal(count, With("年服务企业数", text).Figures.Served);

    [Theory]
    [InlineData("85.0 %", "0.85")]
    [InlineData("８５％", "0.85")]
    [InlineData("0.85", "0.85")]
    [InlineData("100", "1")]
    public void Percents_typed_as_text_are_read(string text, string share) =>
        Assert.Equal(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), With("用户满意度", text).Figures.Satisfaction);

    [Theory]
    [InlineData("用户满意度", "850‰")]
    [InlineData("用户满意度", "85％以上")]
    [InlineData("用户满意度", -0.5)]
    [InlineData("年服务企业数", -3)]
    [InlineData("年服务企业数", "1,20")]
    [InlineData("成立日期", "2018年")]
    [InlineData("成立日期", 18.5)]
    [InlineData("成立日期", 2018.1)]
    public void What_has_no_certain_meaning_is_refused_with_its_place(string header, object value)
    {
        var reading = Read(["序号", "单位名称", "信用代码", "服务功能", header], [1, "甲", Code, "信息服务", value]);
        Assert.Empty(reading.Rows);
        var refused = Assert.Single(reading.Refused);
        Assert.Equal((2, header, "表"), (refused.Row, refused.Column, refused.Sheet));
        Assert.Contains("应为", refused.Text.Replace("请写成", "应为", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_words_is_refused_and_told_why() => Assert.Contains(
        "汉字", Read(["序号", "单位名称", "信用代码", "服务功能", "成立日期"], [1, "甲", Code, "信息服务", "二〇一八年五月"]).Refused[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("2018/5", "2018-05-01")]
    [InlineData("2018-05", "2018-05-01")]
    [InlineData("43520", "2019-02-24")]
    [InlineData("２０１８年５月", "2018-05-01")]
    public void Dates_typed_as_text_are_read(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), With("成立日期", text).Figures.FoundedOn);
}
