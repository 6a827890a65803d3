using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Intake;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.Intake;

/// <summary>专家库, 关联关系 and 回避申请.</summary>
public class PeopleTablesTests
{
    private static readonly object?[] PoolHeader =
        ["专家编号", "姓名", "工作单位", "所在州市", "职称", "专业组别", "擅长服务功能", "近三年任职单位", "兼职（股东）单位", "近亲属任职单位", "最多评审份数"];

    private static TableReading<Expert> Pool(params object?[][] rows) => new ExpertPoolTable(Book.Finder).Read(Book.Of("专家库.xlsx", rows));

    private static TableReading<UnitRelation> Relations(params object?[][] rows) => new UnitRelationTable(Book.Finder).Read(Book.Of("关联关系.xlsx", rows));

    private static TableReading<RecusalRequest> Recusals(params object?[][] rows) => new RecusalTable(Book.Finder).Read(Book.Of("回避申请.xlsx", rows));

    [Fact]
    public void Every_column_of_the_pool_is_read()
    {
        var expert = Assert.Single(Pool(["专家库"], PoolHeader,
            ["E001", "张三", "甲大学", "昆明市", "教授", "财务", "信息服务、培训服务", "乙公司（2022.03-2025.02）；丙（集团）公司（2023年1月至今）；丁公司（２０２２．０３－２０２３．０４）", "独立董事：戊公司；股东：己公司（5%）", "配偶：丙公司；庚公司", 6]).Rows);
        Assert.Equal(("E001", "张三", "甲大学", "5301", "教授", "财务", 6), (expert.No, expert.Name, expert.Employer, expert.Prefecture, expert.Title, expert.Group, expert.MaxLoad));
        Assert.Equal([ServiceFunction.Information, ServiceFunction.Training], expert.Functions);
        Assert.Equal(
            [
                new PastPost("乙公司", new DateOnly(2022, 3, 1), new DateOnly(2025, 2, 28)), new PastPost("丙（集团）公司", new DateOnly(2023, 1, 1), null),
                new PastPost("丁公司", new DateOnly(2022, 3, 1), new DateOnly(2023, 4, 30)),
            ], expert.PastPosts);
        Assert.Equal([new UnitTie("独立董事", "戊公司"), new UnitTie("股东", "己公司")], expert.Posts);
        Assert.Equal([new UnitTie("配偶", "丙公司"), new UnitTie("", "庚公司")], expert.Relatives);
    }

    [Fact]
    public void The_pool_has_synonyms_in_any_order_and_empty_cells_are_missing()
    {
        var reading = Pool(["专家姓名", "编号", "单位", "组别", "所属州市", "评审份数上限"], ["张三", "Ｅ ００１", null, null, null, null], ["李四", 7, "甲大学", "财务", "楚雄州", "3份"]);
        Assert.Empty(reading.Refused);
        var (first, second) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal(("E001", null, null, null, null), (first.No, first.Employer, first.Group, first.Prefecture, first.MaxLoad));
        Assert.Equal(("7", "甲大学", "5323", 3), (second.No, second.Employer, second.Prefecture, second.MaxLoad));
        Assert.Empty(first.Functions);
        Assert.Empty(first.PastPosts);
        Assert.Contains(reading.Warnings, one => one.Text.Contains("近三年任职单位", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_cell_of_the_pool_refuses_its_expert_with_place_and_value()
    {
        object?[] Row(string? no, string? name, int column, object? value)
        {
            var row = new object?[11];
            (row[0], row[1], row[column]) = (no, name, column > 1 ? value : row[column]);
            return row;
        }

        var reading = Pool(PoolHeader,
            Row("E1", "甲", 2, "甲大学"), Row("E2", "乙", 3, "成都市"), Row("E3", "丙", 6, "餐饮服务"), Row("E4", "丁", 7, "甲公司（2025.02-2022.03）"), Row("E5", "戊", 8, "股东："),
            Row("E6", "己", 10, "几份"), Row("E7", "庚", 10, -1), Row("E8", "辛", 10, 2_000_000), Row("E1", "壬", 2, "乙大学"), Row("E9", null, 2, "乙大学"), Row(null, "癸", 2, "乙大学"), Row("E10", "子", 9, "#REF!"));
        Assert.Equal("E1", Assert.Single(reading.Rows).No);
        Assert.Equal(
            [
                (3, "所在州市", "成都市"), (4, "擅长服务功能", "餐饮服务"), (5, "近三年任职单位", "甲公司（2025.02-2022.03）"), (6, "兼职（股东）单位", "股东："), (7, "最多评审份数", "几份"), (8, "最多评审份数", "-1"),
                (9, "最多评审份数", "2000000"), (10, "专家编号", "E1"), (11, "姓名", ""), (12, "专家编号", ""), (13, "近亲属任职单位", "#REF!"),
            ], reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
    }

    [Fact]
    public void A_pool_without_numbers_or_names_is_no_pool()
    {
        Assert.Contains("专家编号", Pool(["姓名", "工作单位", "职称"], ["甲", "乙", "教授"]).File!.Text, StringComparison.Ordinal);
        Assert.NotNull(Pool(["说明"]).File);
    }

    [Fact]
    public void Relations_are_read_with_people_as_name_and_number()
    {
        var reading = Relations(["对象", "关系类型", "主体"], ["甲有限公司", "控股", "张三/E001"], ["乙公司", "参股关系", "甲有限公司"], ["丙公司", "合作", "乙公司"], ["丙公司", "参与编制", "李四/E002"]);
        Assert.Equal(
            [new UnitRelation("张三/E001", "控股", "甲有限公司"), new UnitRelation("甲有限公司", "参股", "乙公司"), new UnitRelation("乙公司", "合作", "丙公司"), new UnitRelation("李四/E002", "参与编制申报材料", "丙公司")],
            reading.Rows);
        Assert.Empty(reading.Refused);
    }

    [Fact]
    public void A_relation_of_unknown_kind_or_without_an_end_is_refused()
    {
        var reading = Relations(["主体", "关系", "对象"], ["甲", "朋友", "乙"], ["甲", null, "乙"], ["甲", "控股", null], [null, "控股", "乙"]);
        Assert.Empty(reading.Rows);
        Assert.Equal([(2, "关系", "朋友"), (3, "关系", ""), (4, "对象", ""), (5, "主体", "")], reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
        Assert.NotNull(Relations(["主体", "对象"], ["甲", "乙"]).File);
    }

    [Fact]
    public void Requests_name_the_expert_by_number_or_by_name_and_unit()
    {
        var reading = Recusals(
            ["专家编号", "专家姓名", "专家单位", "统一社会信用代码", "申报单位", "提出方", "理由"],
            ["E001", null, null, "914403001922038216", null, "专家申请回避", "同学"], [null, "张三", "甲大学", null, "乙公司", "申报单位", null]);
        Assert.Empty(reading.Refused);
        Assert.Equal(
            [new RecusalRequest("E001", null, null, "914403001922038216", null, "专家申请回避", "同学"), new RecusalRequest(null, "张三", "甲大学", null, "乙公司", "申报单位申请回避", null)], reading.Rows);
    }

    [Fact]
    public void A_request_that_names_nobody_or_no_side_is_refused()
    {
        var reading = Recusals(
            ["专家编号", "专家姓名", "统一社会信用代码", "申报单位", "提出方"],
            [null, null, "914403001922038216", "甲", "专家"], ["E1", null, null, null, "专家"], ["E1", null, "91", null, "专家"], ["E1", null, null, "甲", "旁人"], ["E1", null, null, "甲", null]);
        Assert.Empty(reading.Rows);
        Assert.Equal([(2, "专家姓名"), (3, "申报单位"), (4, "统一社会信用代码"), (5, "提出方"), (6, "提出方")], reading.Refused.Select(one => (one.Row, one.Column)));
    }
}
