using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Tables;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.Intake;

public class RecommendationTableTests
{
    private static readonly object?[] Header = ["序号", "运营单位名称", "信用代码", "所属州市", "成立日期", "总资产（万元）", "用户满意度", "其中：专精特新企业数（家）", "申报服务功能"];

    private static TableReading<Recommendation> Read(params object?[][] rows) => new RecommendationTable(Book.Finder).Read(Book.Of("推荐汇总表-保山市.xlsx", rows));

    private static object?[] Row(int no, object? assets, string code = "914403001922038216", string? unit = "甲有限公司", object? functions = null) =>
        [no, unit, code, "保山市", new DateOnly(2018, 5, 1), assets, 0.9399999999999999, 3, functions ?? "信息服务\n培训服务"];

    [Fact]
    public void A_table_under_title_and_stamp_is_read_down_to_its_footer()
    {
        var reading = Read(["推荐汇总表"], ["推荐单位（盖章）：保山市工业和信息化局"], Header, Row(1, "３５０万元"), ["填表人：", null, "联系电话："], ["注：以上一年度为准。"]);
        Assert.Empty(reading.Refused);
        var row = Assert.Single(reading.Rows);
        Assert.Equal((4, "保山市", "保山市工业和信息化局", "5305"), (row.Row, row.Recommender, row.StampedBy, row.Prefecture));
        Assert.Equal((3_500_000m, 0.94m, new DateOnly(2018, 5, 1), 3m), (row.Figures.TotalAssets, row.Figures.Satisfaction, row.Figures.FoundedOn, row.Figures.Specialised));
        Assert.Equal([ServiceFunction.Information, ServiceFunction.Training], row.Functions);
    }

    [Fact]
    public void A_bad_cell_refuses_its_row_with_place_and_value_and_the_others_go_on()
    {
        var reading = Read(Header, Row(1, "约三百"), Row(2, 350), Row(3, 350, code: "9153050070922470"), Row(4, 350, unit: null), Row(5, 350, functions: "信息服务、餐饮服务"));
        Assert.Equal(3, Assert.Single(reading.Rows).Row);
        Assert.Equal(
            [(2, "总资产（万元）", "约三百"), (4, "信用代码", "9153050070922470"), (5, "运营单位名称", ""), (6, "申报服务功能", "信息服务、餐饮服务")],
            reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
    }

    [Fact]
    public void An_empty_number_is_missing()
    {
        Assert.Null(Assert.Single(Read(Header, Row(1, null)).Rows).Figures.TotalAssets);
    }

    [Fact]
    public void Data_after_a_blank_row_is_not_read_but_told()
    {
        var reading = Read(Header, Row(1, 350), [null], Row(2, 350));
        Assert.Single(reading.Rows);
        Assert.Contains(reading.Warnings, one => one.Row == 4);
    }

    [Fact]
    public void A_header_of_two_levels_is_found_by_its_merged_groups()
    {
        var rows = new object?[][]
        {
            ["序号", "单位名称", "统一社会信用代码", "服务中小企业数（家）", null, null, "申报服务功能"],
            [null, null, null, "上年度", "前一年度", "其中：专精特新", null],
            [1, "甲有限公司", "914403001922038216", 120, 110, 5, "信息服务"],
        };
        var sheet = Book.Sheet(rows, """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="D1:F1"/></mergeCells>""");
        var reading = new RecommendationTable(Book.Finder).Read(new TableFile("推荐汇总表-昆明市.xlsx", Book.Sheets(("说明", Book.Sheet([["填表说明"]]), ""), ("汇总", sheet, ""))));
        var row = Assert.Single(reading.Rows);
        Assert.Equal((120m, 110m, 5m), (row.Figures.Served, row.Figures.ServedBefore, row.Figures.Specialised));
    }

    [Fact]
    public void A_missing_needed_column_is_a_finding_of_the_file() =>
        Assert.Contains("统一社会信用代码", Read(["序号", "单位名称", "申报服务功能"], [1, "甲", "信息服务"]).File!.Text, StringComparison.Ordinal);

    [Fact]
    public void Reading_the_same_bytes_again_gives_equal_rows()
    {
        var one = Read(Header, Row(1, 350)).Rows[0];
        Assert.Equal(one.Functions, Read(Header, Row(1, 350)).Rows[0].Functions);
        Assert.Equal(one, Read(Header, Row(1, 350)).Rows[0]);
    }
}
