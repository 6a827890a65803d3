using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>评分更正 and 不同意见 of 专家组评分汇总表: every correction with both values, its case and its reason, and every dissenting opinion in the expert's words.</summary>
internal static class DiscussionSheets
{
    public const string Corrections = "评分更正";

    public const string Dissents = "不同意见";

    public static IEnumerable<ListSheet> Of(PanelSummaryInput input, SummedDiscussion discussion) => [Corrected(input, discussion), Dissenting(input, discussion)];

    private static ListSheet Corrected(PanelSummaryInput input, SummedDiscussion discussion) => new()
    {
        Name = Corrections,
        Title = input.RoundTitle + "评分更正记录",
        Notes =
        [
            $"更正{discussion.Corrections.Count}处，评分表{discussion.FirstTotals.Count}份；得分和汇总按更正后的值计算。    编制日期：{ChineseDate.Of(input.AsOf)}",
            "更正情形参照财政部令第87号第六十四条，由给分专家本人书面提出；原值保留。",
            $"封存校验码（更正前全部评分）：{discussion.Seal}",
        ],
        Columns =
        [
            new("序号", 5, ColumnForm.Figure), new("统一社会信用代码", 20, ColumnForm.Code), new("平台名称", 20), new("专家编号", 8, ColumnForm.Code), new("指标", 22), new("项目", 12, ColumnForm.Code),
            new("原值", 7, ColumnForm.Code), new("更正为", 7, ColumnForm.Code), new("更正情形", 12, ColumnForm.Code), new("理由", 30), new("日期", 11, ColumnForm.Day),
        ],
        Rows = discussion.Corrections.Select((one, at) => (SheetCell[])[at + 1, one.No, one.Platform, one.Expert, one.Criterion, one.Item, one.Before, one.Value, one.Case, one.Reason, one.Day]),
        Foot = ["更正专家（签字）：                                        监督人员（签字）：                    日期：        年    月    日"],
        Mark = "内部资料",
    };

    private static ListSheet Dissenting(PanelSummaryInput input, SummedDiscussion discussion) => new()
    {
        Name = Dissents,
        Title = input.RoundTitle + "不同意见及理由",
        Notes = [$"不同意见{discussion.Dissents.Count}条    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns = [new("序号", 5, ColumnForm.Figure), new("统一社会信用代码", 22, ColumnForm.Code), new("平台名称", 28), new("专家编号", 10, ColumnForm.Code), new("不同意见及理由", 70)],
        Rows = discussion.Dissents.Select((one, at) => (SheetCell[])[at + 1, one.No, one.Platform, one.Expert, one.Text]),
        Foot = ["提出专家（签字）：                                        日期：        年    月    日"],
        Mark = "内部资料",
    };
}
