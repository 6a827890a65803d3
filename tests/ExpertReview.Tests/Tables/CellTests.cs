using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Tables;

namespace ExpertReview.Tests.Tables;

public class CellTests
{
    private static SheetCell Number(double value) => SheetCell.Of((object)value, from1904: false);

    [Theory]
    [InlineData("350", "3500000")]
    [InlineData("３５０", "3500000")]
    [InlineData("350万元", "3500000")]
    [InlineData("0.35亿元", "35000000")]
    [InlineData("3,500,000元", "3500000")]
    [InlineData("350 万", "3500000")]
    [InlineData("", null)]
    public void Money_is_read_exactly_in_yuan(string text, string? yuan)
    {
        var reading = NumberCell.Amount(SheetCell.Of(text), "万元");
        Assert.Null(reading.Problem);
        Assert.Equal(yuan is null ? null : decimal.Parse(yuan, CultureInfo.InvariantCulture), reading.Value);
    }

    [Theory]
    [InlineData("约300")]
    [InlineData("300多")]
    [InlineData("三百")]
    [InlineData("约三百")]
    [InlineData("1,2345")]
    [InlineData("-5")]
    [InlineData("#REF!")]
    [InlineData("350家")]
    public void What_is_no_certain_amount_is_refused(string text) => Assert.NotNull(NumberCell.Amount(SheetCell.Of(text), "万元").Problem);

    [Fact]
    public void Counts_are_whole_and_in_their_own_unit()
    {
        Assert.Equal(120, NumberCell.Count(SheetCell.Of("120家"), "家").Value);
        Assert.Equal(12000, NumberCell.Count(SheetCell.Of("1.2万"), "人次").Value);
        Assert.NotNull(NumberCell.Count(SheetCell.Of("12.5"), "人").Problem);
        Assert.NotNull(NumberCell.Count(SheetCell.Of("120家次"), "家").Problem);
    }

    [Theory]
    [InlineData("0.85", "0.85")]
    [InlineData("85", "0.85")]
    [InlineData("85%", "0.85")]
    [InlineData("８５％", "0.85")]
    [InlineData("1", "1")]
    [InlineData("0.5%", "0.005")]
    public void Percents_are_shares(string text, string share) =>
        Assert.Equal(decimal.Parse(share, CultureInfo.InvariantCulture), PercentCell.Share(SheetCell.Of(text)).Value);

    [Theory]
    [InlineData("4.50000000000000000000", "4.5")]
    [InlineData("1234567890123456.123456789012", "1234567890123456.123456789012")]
    [InlineData("4.50000000000000000001", "4.50000000000000000001")]
    [InlineData("123456789012345678.12345678901", null)]
    public void A_number_in_text_is_read_to_its_last_digit_or_refused(string text, string? exact)
    {
        var reading = NumberCell.Quantity(SheetCell.Of(text), "人");
        Assert.Equal(exact is null, reading.Problem is not null);
        Assert.Equal(exact is null ? null : decimal.Parse(exact, CultureInfo.InvariantCulture), reading.Value);
    }

    [Fact]
    public void A_cell_of_more_digits_than_tables_keep_is_not_rounded()
    {
        var workbook = SafetyGate.Open(Book.Of("a.xlsx", [4.50000000000000000001m, 0.9399999999999999m, 1234567890123456m, 123456789012345m]));
        var row = Assert.Single(workbook.Rows(workbook.Sheets[0]));
        Assert.Equal([4.50000000000000000001m, 0.94m, null, 123456789012345m], row.Cells.Select(cell => NumberCell.Quantity(cell, "人").Value));
        Assert.Contains("过大", NumberCell.Quantity(row[2], "人").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120%")]
    [InlineData("八成")]
    [InlineData("80%以上")]
    [InlineData("-1")]
    public void What_is_no_certain_percent_is_refused(string text) => Assert.NotNull(PercentCell.Share(SheetCell.Of(text)).Problem);

    [Fact]
    public void A_double_of_a_workbook_is_cleaned_to_fifteen_digits()
    {
        Assert.Equal(0.94m, PercentCell.Share(Number(0.9399999999999999)).Value);
        Assert.Equal(0.56m, PercentCell.Share(Number(0.5600000000000001)).Value);
    }

    [Theory]
    [InlineData("2018.10", "2018-10-01")]
    [InlineData("2018.5", "2018-05-01")]
    [InlineData("2018年5月", "2018-05-01")]
    [InlineData("2018年5月1日", "2018-05-01")]
    [InlineData("2018-05-01", "2018-05-01")]
    [InlineData("2018/5/1", "2018-05-01")]
    [InlineData("20180501", "2018-05-01")]
    [InlineData("2018-05-01 00:00:00", "2018-05-01")]
    [InlineData("43221", "2018-05-01")]
    public void Dates_in_text_are_read(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DateCell.Day(SheetCell.Of(text)).Value);

    [Theory]
    [InlineData("2019年13月")]
    [InlineData("2018")]
    [InlineData("1800-01-01")]
    [InlineData("2018-02-30")]
    [InlineData("约2018年5月")]
    public void What_is_no_certain_date_is_refused(string text) => Assert.NotNull(DateCell.Day(SheetCell.Of(text)).Problem);

    [Fact]
    public void Numbers_are_dates_where_they_mean_one_day()
    {
        Assert.Equal(new DateOnly(2018, 5, 1), DateCell.Day(Number(2018.5)).Value);
        Assert.Equal(new DateOnly(2018, 12, 1), DateCell.Day(Number(2018.12)).Value);
        Assert.Equal(new DateOnly(2018, 5, 1), DateCell.Day(Number(43221)).Value);
        Assert.Contains("10 月", DateCell.Day(Number(2018.1)).Problem, StringComparison.Ordinal);
        Assert.NotNull(DateCell.Day(Number(2018)).Problem);
        Assert.Equal(new DateOnly(2018, 5, 1), DateCell.Day(SheetCell.Of((object)(43221.0 - 1462), from1904: true)).Value);
    }

    [Theory]
    [InlineData("信息服务、培训服务")]
    [InlineData("信息服务，培训服务")]
    [InlineData("信息服务,培训服务")]
    [InlineData("信息服务；培训服务")]
    [InlineData("信息服务;培训服务")]
    [InlineData("信息服务/培训服务")]
    [InlineData("信息服务｜培训服务")]
    [InlineData("信息服务\n培训服务")]
    [InlineData("信息服务 培训服务")]
    [InlineData("信息服务和培训服务")]
    [InlineData("信息服务及培训服务")]
    [InlineData("信息服务＋培训")]
    [InlineData("1.信息 2.培训")]
    [InlineData("（一）信息服务（主）；（四）培训服务")]
    [InlineData("信息服务培训服务")]
    public void Functions_are_separated_in_every_usual_way(string text) =>
        Assert.Equal([ServiceFunction.Information, ServiceFunction.Training], FunctionsCell.Read(SheetCell.Of(text), ColumnDictionary.Default).Value);

    [Fact]
    public void An_unknown_function_refuses_the_cell_and_is_named() =>
        Assert.Contains("餐饮服务", FunctionsCell.Read(SheetCell.Of("信息服务、餐饮服务"), ColumnDictionary.Default).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_credit_code_is_put_right_but_never_guessed()
    {
        Assert.Equal("9144030071526726XG", CreditCodeCell.Read(SheetCell.Of("９１４４０３００ 7152 6726xg")).Value);
        Assert.NotNull(CreditCodeCell.Read(SheetCell.Of("9153050070922470")).Problem);
        Assert.Contains("9144030071526726XG", CreditCodeCell.Read(SheetCell.Of("914403OO71526726XG")).Problem, StringComparison.Ordinal);
        Assert.Contains("存成了数字", CreditCodeCell.Read(Number(915305000991098069)).Problem, StringComparison.Ordinal);
        Assert.NotNull(CreditCodeCell.Doubt("91350100M0001TGQXM"));
        Assert.Null(CreditCodeCell.Doubt("914403001922038216"));
    }

    [Fact]
    public void A_place_that_begins_with_a_prefecture_is_in_it()
    {
        Assert.Equal("5301", PrefectureCell.Read(SheetCell.Of("昆明市五华区")).Value);
        Assert.Equal("5325", PrefectureCell.Read(SheetCell.Of("云南省红河州蒙自市")).Value);
        Assert.NotNull(PrefectureCell.Read(SheetCell.Of("成都市")).Problem);
    }

    [Fact]
    public void Posts_carry_their_months_and_brackets_of_a_name_stay()
    {
        var posts = UnitsCell.Posts(SheetCell.Of("玉溪（安泰）融资担保有限公司（2022.03-2025.02）；乙公司（2023年1月至今）；丙（集团）")).Value!;
        Assert.Equal(("玉溪（安泰）融资担保有限公司", new DateOnly(2022, 3, 1), new DateOnly(2025, 2, 28)), (posts[0].Unit, posts[0].From!.Value, posts[0].To!.Value));
        Assert.Equal((new DateOnly(2023, 1, 1), null), (posts[1].From, posts[1].To));
        Assert.Equal("丙（集团）", posts[2].Unit);
        Assert.NotNull(UnitsCell.Posts(SheetCell.Of("甲公司（2025.02-2022.03）")).Problem);
        Assert.Equal("乙公司", UnitsCell.Ties(SheetCell.Of("股东：乙公司（5%）")).Value![0].Unit);
    }
}
