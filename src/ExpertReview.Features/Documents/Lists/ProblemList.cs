using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>问题清单: what 复核 overruled, what was found, and what a person must still answer.</summary>
public static class ProblemList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "问题清单.xlsx";

    private static readonly string[] Answers = ["符合", "不符合", "待核"];

    private static readonly SheetColumn No = new("序号", 6, ColumnForm.Figure);
    private static readonly SheetColumn Code = new("统一社会信用代码", 21, ColumnForm.Code);
    private static readonly SheetColumn Organisation = new("申报单位", 26);
    private static readonly SheetColumn Clause = new("条款", 27);
    private static readonly SheetColumn ClauseCode = new("条款代码", 15, ColumnForm.Code);
    private static readonly SheetColumn Text = new("问题说明", 36);

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(ProblemListInput input) => SheetBook.Write(input.RoundTitle + "问题清单", input.AsOf,
    [
        Overruled(input), Rows(input), Unmet(input), Awaiting(input), Conflicts(input), Duplicates(input), Files(input), Missing(input), Warnings(input),
    ]);

    private static ListSheet Sheet<T>(
        ProblemListInput input, string name, IReadOnlyList<T> rows, SheetColumn[] columns, Func<T, SheetCell[]> cells, params string[] notes) => new()
    {
        Name = name,
        Title = input.RoundTitle + "问题清单",
        Notes = [$"{name}：共{rows.Count}条    统计日期：{ChineseDate.Of(input.AsOf)}", .. notes],
        Columns = [No, .. columns],
        Rows = rows.Select((row, at) => (SheetCell[])[at + 1, .. cells(row)]),
        Filter = true,
        Mark = "内部资料",
    };

    private static ListSheet Overruled(ProblemListInput input) => Sheet(
        input, "复核推翻事项", input.Overruled,
        [Code, Organisation, new("推翻事项", 34), new("理由", 40), new("决定人", 12, ColumnForm.Code), new("日期", 13, ColumnForm.Day)],
        row => [row.Code, row.Organisation, What(row), row.Reason, row.DecidedBy, row.DecidedOn],
        "以下事项经复核推翻系统提出的意见，以复核决定为准，后续各环节已按复核决定处理。");

    private static string What(OverruledFinding row) =>
        row.Clause is { } clause ? ClauseNames.Of(clause) : row.Expert is { } expert ? "回避：专家" + expert : "回避";

    private static ListSheet Rows(ProblemListInput input) => Sheet(
        input, "退回数据", input.Rows,
        [new("文件", 28), new("工作表", 14), new("行", 7, ColumnForm.Figure), new("列", 24), new("单元格内容", 22), Text],
        row => [row.File, row.Sheet, row.Row, row.Column, row.Value, row.Text],
        "以下各行因内容无法识别未予采用，请推荐单位更正后重新报送；其他各行不受影响。");

    private static ListSheet Unmet(ProblemListInput input) => Sheet(
        input, "条件不符", input.Unmet,
        [Code, Organisation, ClauseCode, Clause, new("申报值", 9, ColumnForm.Figure), new("要求值", 9, ColumnForm.Figure), new("单位", 7, ColumnForm.Code), Text, new("处理建议", 17)],
        row => [row.Code, row.Organisation, row.Clause, row.ClauseText ?? ClauseNames.Of(row.Clause), row.Value, row.Threshold, row.Unit, row.Text, row.Proposal],
        "处理建议由系统按条款提出，须经人工确认；推翻的，请在复核表中写明理由和决定人。");

    private static ListSheet Awaiting(ProblemListInput input) => Sheet(
        input, "待核条款", input.Awaiting,
        [Code, Organisation, ClauseCode, Clause, new("核查结论", 12, ColumnForm.Answer) { Answers = Answers }, new("佐证页码", 14, ColumnForm.Answer), new("核查说明", 30, ColumnForm.Answer)],
        row => [row.Code, row.Organisation, row.Clause, row.ClauseText ?? ClauseNames.Of(row.Clause), null as string, null as string, null as string],
        "以下条款无量化标准，须人工对照申报材料逐项核查，在“核查结论”栏选择符合、不符合或者待核，并填写佐证页码。");

    private static ListSheet Conflicts(ProblemListInput input) => Sheet(
        input, "回避情形", input.Conflicts,
        [Code, Organisation, new("专家编号", 10, ColumnForm.Code), new("专家姓名", 10, ColumnForm.Code), new("情形", 18), new("关系路径", 36), new("认定", 7, ColumnForm.Code), Text],
        row => [row.Code, row.Organisation, row.Expert, row.ExpertName, ConflictNames.Of(row.Kind), SheetCell.List(row.Path, " → "), row.Certain ? "确定" : "待核", row.Text],
        "标注“待核”的，在复核作出决定之前按回避处理，不予分配。");

    private static ListSheet Duplicates(ProblemListInput input) => Sheet(
        input, "重复推荐", input.Duplicates, [Code, Organisation, new("推荐单位", 36), Text],
        row => [row.Code, row.Organisation, SheetCell.List(row.Recommenders), row.Text]);

    private static ListSheet Files(ProblemListInput input) => Sheet(
        input, "无法读取文件", input.Files, [new("文件", 40), new("问题说明", 70)], row => [row.File, row.Text]);

    private static ListSheet Missing(ProblemListInput input) => Sheet(
        input, "缺少材料", input.Missing, [Code, Organisation, new("缺少内容", 16, ColumnForm.Code), Text],
        row => [row.Code, row.Organisation, MissingName(row.What), row.Text],
        "缺少材料不等于不符合条件，请推荐单位补充报送。");

    private static string MissingName(string what) => what switch
    {
        "report" => "申请报告",
        "evidence" => "佐证材料",
        "evaluation" => "服务评价表",
        "figure" => "数据",
        _ => what,
    };

    private static ListSheet Warnings(ProblemListInput input) => Sheet(
        input, "提醒事项", input.Warnings,
        [Code, Organisation, new("文件", 26), new("行", 7, ColumnForm.Figure), new("列", 18), new("专家编号", 11, ColumnForm.Code), new("提醒内容", 44)],
        row => [row.Code, row.Organisation, row.File, row.Row, row.Column, row.Expert, row.Text],
        "提醒事项不影响后续环节，请核对。");
}
