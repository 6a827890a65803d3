using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Tables;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.Intake;

/// <summary>服务评价表, 申请报告, 已认定名单 and 复核.</summary>
public class PapersTests
{
    private const string Code = "914403001922038216";
    private static readonly object?[][] Basics = [["项目", "内容"], ["申报单位", "甲有限公司"], ["资产总额（万元）", "350万元"]];
    private static readonly object?[][] Lines = [["服务功能", "指标", "数值"], ["信息服务", "信息服务活动次数（次）", 6]];
    private static readonly object?[][] Places = [["服务功能", "评分指标", "佐证材料", "文件", "起始页", "结束页"], ["信息服务", "服务台账", "台账", Code + ".pdf", 1, 2]];

    private static TableReading<ServiceEvaluation> Evaluations(params object?[][] rows) => new ServiceEvaluationTable(Book.Finder).Read(Book.Of("服务评价表-甲.xlsx", rows));

    private static TableReading<PastRecognition> Recognised(params object?[][] rows) => new RecognisedTable(Book.Finder).Read(Book.Of("已认定名单.xlsx", rows));

    private static TableReading<ReviewDecision> Decisions(params object?[][] rows) =>
        new ProposalReviewTable(Book.Finder).Read(Book.Of("复核.xlsx", [["统一社会信用代码", "条款", "专家编号", "决定", "理由", "决定人", "日期"], .. rows]));

    private static TableReading<ApplicationReport> Report(string name, params (string Name, object?[][] Rows)[] sheets) =>
        new ApplicationReportWorkbook(Book.Finder).Read(new TableFile(name, Book.Sheets([.. sheets.Select(sheet => (sheet.Name, Book.Sheet(sheet.Rows), ""))])));

    private static TableReading<ApplicationReport> Report(object?[][] basics, object?[][] lines, object?[][] places) =>
        Report($"申请报告/{Code}.xlsx", ("基础数据", basics), ("服务功能", lines), ("佐证材料", places));

    [Fact]
    public void Every_column_of_an_evaluation_is_read_and_empty_is_missing()
    {
        var reading = Evaluations(
            ["抽查满意度", "满意（份）", "序号", "申报单位", "统一社会信用代码", "服务中小企业数（家）", "抽查家数", "有效问卷（份）", "基本满意（份）", "不满意（份）", "服务业绩测评", "测评结论"],
            ["90%", 9, 1, "甲", Code, 100, 10, 10, 1, 0, "良好", "合格"], [null, null, 2, null, "9144030071526726XG"]);
        Assert.Empty(reading.Refused);
        var (full, empty) = (reading.Rows[0], reading.Rows[1]);
        Assert.Equal((Code, 2, "甲", 100m, 10m, 10m, 0.9m), (full.Code, full.Row, full.Organisation, full.Served, full.Sampled, full.ValidAnswers, full.Satisfaction));
        Assert.Equal(("良好", "合格"), (full.Performance, full.Conclusion));
        Assert.Equal([("不满意", 0m), ("基本满意", 1m), ("满意", 9m)], full.Answers.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal((null, null, null, null, 0), (empty.Served, empty.Sampled, empty.ValidAnswers, empty.Satisfaction, empty.Answers.Count));
    }

    [Fact]
    public void A_bad_cell_of_an_evaluation_refuses_its_row_and_a_double_is_told()
    {
        var reading = Evaluations(["序号", "申报单位", "信用代码", "抽查家数", "抽查满意度"], [1, "甲", Code, "若干", 0.9], [2, "乙", null, 10, 0.9], [3, "丙", Code, 10, "110%"], [4, "丁", Code, 10, 0.9], [5, "丁", Code, 11, 0.9]);
        Assert.Equal([(2, "抽查家数", "若干"), (3, "信用代码", ""), (4, "抽查满意度", "110%")], reading.Refused.Select(one => (one.Row, one.Column, one.Value)));
        Assert.Equal([5, 6], reading.Rows.Select(row => row.Row));
        Assert.Contains(reading.Warnings, one => one.Text.Contains("出现 2 次", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_is_read_from_its_three_sheets_without_a_warning()
    {
        var reading = Report(
            [
                ["申请报告"], ["项目", "内容"], ["联系人", "张三"], ["申报单位", "甲有限公司"], ["统一社会信用代码", Code], ["法定代表人", "李四"], ["主要负责人", "王五"], ["所属州市", "昆明市"], ["成立日期", 2018.5],
                ["资产总额（元）", 3_500_000], ["上年度服务收入（万元）", 200], ["服务人员数（人）", "20人"], ["其中：大专及以上学历和中级及以上职称人数（人）", 18], ["2024年服务企业数（家）", 110], ["2025年服务企业数（家）", 120],
                ["其中：专精特新企业数（家）", 5], ["公益性或低收费服务占比", 0.25], ["用户满意度", "85%"],
            ], Lines, Places);
        Assert.Empty(reading.Refused);
        Assert.DoesNotContain(reading.Warnings, one => one.Text.Contains("同样的表头", StringComparison.Ordinal));
        var report = Assert.Single(reading.Rows);
        Assert.Equal((Code, Code + ".xlsx", "甲有限公司", "李四", "王五", "5301"), (report.Code, report.File, report.Organisation, report.LegalRepresentative, report.Head, report.Prefecture));
        Assert.Equal(
            new Figures
            {
                FoundedOn = new DateOnly(2018, 5, 1), TotalAssets = 3_500_000, Income = 2_000_000, Staff = 20, Qualified = 18, Served = 120, ServedBefore = 110, Specialised = 5, LowFee = 0.25m, Satisfaction = 0.85m,
            }, report.Figures);
        Assert.Equal([new FunctionLine(ServiceFunction.Information, "信息服务活动次数", 6)], report.Lines);
        Assert.Equal([new EvidencePlace(ServiceFunction.Information, "服务台账", "台账", Code + ".pdf", 1, 2)], report.Evidence);
    }

    [Fact]
    public void A_report_of_the_usual_form_never_says_that_another_sheet_has_the_same_header()
    {
        var reading = Report([.. Basics, .. new[] { "统一社会信用代码", "成立日期", "服务人员数（人）" }.Select(item => new object?[] { item, null })], Lines, Places);
        Assert.DoesNotContain(reading.Warnings, one => one.Text.Contains("工作表", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_known_by_function_and_name_and_empty_ones_are_missing()
    {
        var reading = Report(Basics,
            [
                ["指标", "服务功能", "数值"], ["信息服务活动次数", "信息", 6], ["信息服务年服务企业数（家）", "信息服务", null], ["帮助融资总额（万元）", "融资服务", 60_000], ["年新增担保额（亿元）", "（五）融资服务", "16亿元"],
                ["服务热线", "信息服务", "有"], ["热线接听次数（次）", "信息服务", 30],
            ], Places);
        Assert.Empty(reading.Refused);
        Assert.Equal(
            [
                new FunctionLine(ServiceFunction.Information, "信息服务活动次数", 6), new FunctionLine(ServiceFunction.Information, "信息服务年服务企业数", null), new FunctionLine(ServiceFunction.Financing, "帮助融资总额", 6),
                new FunctionLine(ServiceFunction.Financing, "年新增担保额", 16), new FunctionLine(ServiceFunction.Information, "热线接听次数", 30),
            ], reading.Rows[0].Lines);
    }

    [Fact]
    public void Bad_cells_of_a_report_are_findings_and_the_rest_stands()
    {
        var reading = Report(
            [.. Basics, ["服务人员数（人）", "二十"]],
            [.. Lines, ["餐饮服务", "信息服务活动次数", 3], ["信息服务", "信息服务年服务企业数", "一百"], [null, "信息服务活动次数", 3]],
            [.. Places, ["信息服务", "服务台账", "合同", null, 1, 2], ["信息服务", "服务台账", "发票", "a.pdf", 5, 3], ["基本条件", "财务", "审计报告", "a.pdf", 0, 3]]);
        Assert.Equal(
            [("基础数据", 4, "服务人员数（人）", "二十"), ("服务功能", 3, "服务功能", "餐饮服务"), ("服务功能", 4, "数值", "一百"), ("服务功能", 5, "服务功能", ""), ("佐证材料", 3, "文件", ""), ("佐证材料", 4, "结束页", "3"), ("佐证材料", 5, "起始页", "0")],
            reading.Refused.Select(one => (one.Sheet!, one.Row, one.Column, one.Value)));
        var report = Assert.Single(reading.Rows);
        Assert.Equal((3_500_000m, null, 1, 1), (report.Figures.TotalAssets, report.Figures.Staff, report.Lines.Count, report.Evidence.Count));
    }

    [Fact]
    public void A_missing_sheet_is_told_and_the_others_are_read()
    {
        var without = Report($"{Code}.xlsx", ("基础数据", Basics));
        Assert.Equal(2, without.Warnings.Count(one => one.Text.Contains("找不到申请报告", StringComparison.Ordinal)));
        Assert.Equal(3_500_000m, Assert.Single(without.Rows).Figures.TotalAssets);
        Assert.Single(Assert.Single(Report($"{Code}.xlsx", ("服务功能", Lines)).Rows).Lines);
        Assert.NotNull(Report($"{Code}.xlsx", ("别的", [["甲", "乙"]])).File);
        Assert.Contains("文件名", Report("甲公司.xlsx", ("基础数据", Basics)).File!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_inside_that_is_not_the_files_is_a_warning() => Assert.Contains(
        Report([.. Basics, ["统一社会信用代码", "9144030071526726XG"]], Lines, Places).Warnings, one => one.Row == 4 && one.Text.Contains("以文件名为准", StringComparison.Ordinal));

    [Fact]
    public void A_list_of_recognitions_gives_days_and_revocations()
    {
        var reading = Recognised(
            ["序号", "单位名称", "信用代码", "批次", "公告日期", "有效期", "撤销", "撤销日期"],
            [1, "甲", Code, "第一批", new DateOnly(2023, 5, 10), "2023.05-2026.05", "否", null], [2, "乙", Code, null, null, "2023年5月1日至2026年4月30日", "是", null],
            [3, "丙", Code, null, "2022年6月", null, null, "2024-01-02"]);
        Assert.Empty(reading.Refused);
        Assert.Equal(
            [
                (new DateOnly(2023, 5, 10), new DateOnly(2026, 5, 31), false), (new DateOnly(2023, 5, 1), new DateOnly(2026, 4, 30), true), (new DateOnly(2022, 6, 1), (DateOnly?)null, true),
            ], reading.Rows.Select(row => (row.RecognisedOn!.Value, row.ValidUntil, row.Revoked)));
        Assert.Equal("第一批", reading.Rows[0].Batch);
    }

    [Fact]
    public void A_recognition_without_days_or_with_bad_ones_is_refused()
    {
        var reading = Recognised(
            ["序号", "单位名称", "信用代码", "公告日期", "有效期起", "有效期止", "状态"],
            [1, "甲", Code, null, null, null, null], [2, "甲", Code, null, "2026.05", "2023.05", null], [3, "甲", Code, "去年", null, null, null], [4, null, Code, 2023.5, null, null, null], [5, "甲", Code, 2023.5, null, null, "不清楚"]);
        Assert.Empty(reading.Rows);
        Assert.Equal([(2, "公告日期"), (3, "有效期止"), (4, "公告日期"), (5, "单位名称"), (6, "状态")], reading.Refused.Select(one => (one.Row, one.Column)).Distinct());
    }

    [Fact]
    public void Decisions_confirm_or_overrule_a_clause_or_a_conflict()
    {
        var reading = Decisions([Code, "6.2.assets", null, "推翻", "已补审计报告", "张三", "2026-06-01"], [Code, "回避", "E 001", "维持", "属实", "李四", null], [Code, "7.10", null, "维持", "属实", "李四", null], [Code, 7.5, null, "维持", "属实", "李四", null]);
        Assert.Empty(reading.Refused);
        Assert.Equal(
            [
                new ReviewDecision(Code, "6.2.assets", null, false, "已补审计报告", "张三", new DateOnly(2026, 6, 1), 2), new ReviewDecision(Code, null, "E001", true, "属实", "李四", null, 3),
                new ReviewDecision(Code, "7.10", null, true, "属实", "李四", null, 4), new ReviewDecision(Code, "7.5", null, true, "属实", "李四", null, 5),
            ], reading.Rows);
    }

    [Fact]
    public void A_decision_without_reason_person_or_meaning_is_refused()
    {
        var reading = Decisions(
            [Code, "6.2.assets", null, "推翻", null, "张三", null], [Code, "6.2.assets", null, "推翻", "有", null, null], [Code, "6.9", null, "推翻", "有", "张三", null], [Code, "6.4", null, "也许", "有", "张三", null],
            [Code, "回避", null, "维持", "有", "张三", null], [Code, 7.1, null, "维持", "有", "张三", null], [null, "7", "E1", "维持", "有", "张三", null], [Code, "7", null, "维持", "有", "张三", "昨天"]);
        Assert.Empty(reading.Rows);
        Assert.Equal([(2, "理由"), (3, "决定人"), (4, "条款"), (5, "决定"), (6, "专家编号"), (7, "条款"), (8, "统一社会信用代码"), (9, "日期")], reading.Refused.Select(one => (one.Row, one.Column)));
    }
}
