using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>专家组评分汇总表: each application's sheets and what they come to.</summary>
public static class PanelSummary
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "评分汇总.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PanelSummaryInput input) =>
        SheetBook.Write(input.RoundTitle + "专家组评分汇总表", input.AsOf, 
            [Summary(input), Sheets(input), .. input.Discussion is { } discussion ? DiscussionSheets.Of(input, discussion) : [], .. input.Calculation is { } calculation ? new[] { CalculationWords.Sheet(input, calculation.Template), CalculationSheet.Of(input, calculation) } : []]);

    private static ListSheet Summary(PanelSummaryInput input)
    {
        var most = Math.Max(1, input.Applications.Select(one => one.Sheets.Count).DefaultIfEmpty().Max());
        return new()
        {
            Name = "评分汇总",
            Title = input.RoundTitle + "专家组评分汇总表",
            Notes =
            [
                $"统分办法：{input.Aggregate}    编制日期：{ChineseDate.Of(input.AsOf)}",
                "各评分表分列专家编号和得分；评分表未提交或者专家回避的，不计入得分。",
                .. input.Discussion is { Corrections.Count: > 0 } corrected ? [$"封存后经讨论更正{corrected.Corrections.Count}处，得分为更正后的值；原值、情形和理由见“{DiscussionSheets.Corrections}”。"] : Array.Empty<string>(),
            ],
            Columns =
            [
                new("序号", 5, ColumnForm.Figure), new("统一社会信用代码", 20, ColumnForm.Code), new("平台名称", 24),
                .. Enumerable.Range(1, most).SelectMany(at => (SheetColumn[])
                [
                    new("专家", 6.5, ColumnForm.Code) { Group = $"评分表{at}" }, Score("得分", input) with { Group = $"评分表{at}" },
                ]),
                Score("得分", input), Score("中位数", input), Score("最低分", input), Score("最高分", input), Score("分差", input),
                .. input.Blocks.Select(block => Score(block.Title, input) with { Group = "其中" }),
                new("状态", 8, ColumnForm.Code), new("说明", 15),
            ],
            Rows = input.Applications.Select((one, at) => Row(input, one, at + 1, most)),
            Foot =
            [
                input.Discussion is { Dissents.Count: > 0 and var dissents } ? $"不同意见及理由：{dissents}条，见“{DiscussionSheets.Dissents}”。" : "不同意见及理由：",
                "专家组组长（签字）：                    专家组成员（签字）：                                        监督人员（签字）：                    日期：        年    月    日",
            ],
            Mark = "内部资料",
        };
    }

    private static SheetColumn Score(string header, PanelSummaryInput input) =>
        new(header, Math.Max(7.5, input.Decimals + 5.5), ColumnForm.Score) { Decimals = input.Decimals };

    private static SheetCell[] Row(PanelSummaryInput input, SummedApplication one, int no, int most)
    {
        var figures = one.Figures;
        return
        [
            no, one.No, one.Platform,
            .. Enumerable.Range(0, most).SelectMany(at => at < one.Sheets.Count ? Sheet(one.Sheets[at]) : [default, default]),
            figures?.Score, figures?.Median, figures?.Min, figures?.Max, figures?.Spread,
            .. input.Blocks.Select((_, at) => (SheetCell)figures?.Blocks[at]),
            StateName(one.State), one.Reason,
        ];
    }

    private static SheetCell[] Sheet(SummedSheet sheet) =>
        [sheet.Expert, sheet.State == "submitted" && sheet.Total is not null ? sheet.Total : (SheetCell)SheetStateName(sheet.State)];

    private static ListSheet Sheets(PanelSummaryInput input) => new()
    {
        Name = "评分明细",
        Title = input.RoundTitle + "专家评分明细表",
        Notes = [$"评分表{input.Applications.Sum(one => one.Sheets.Count)}份，其中已提交{input.Applications.Sum(one => one.Sheets.Count(sheet => sheet.State == "submitted"))}份    编制日期：{ChineseDate.Of(input.AsOf)}"],
        Columns =
        [
            new("序号", 7, ColumnForm.Figure), new("统一社会信用代码", 22, ColumnForm.Code), new("平台名称", 34),
            new("专家编号", 11, ColumnForm.Code), new("评分表状态", 12, ColumnForm.Code), .. input.Discussion is null ? Array.Empty<SheetColumn>() : [Score("更正前总分", input)], Score("总分", input),
        ],
        Rows = input.Applications.SelectMany(one => one.Sheets.Select(sheet => (one, sheet))).Select((pair, at) => (SheetCell[])
        [
            at + 1, pair.one.No, pair.one.Platform, pair.sheet.Expert, SheetStateName(pair.sheet.State),
            .. input.Discussion is null ? Array.Empty<SheetCell>() : [input.Discussion.FirstTotals.GetValueOrDefault((pair.one.No, pair.sheet.Expert))], pair.sheet.Total,
        ]),
        Landscape = false,
        Filter = true,
        Mark = "内部资料",
    };

    private static string StateName(string state) => state switch
    {
        "ranked" => "已汇总",
        "incomplete" => "评分不全",
        "ineligible" => "不符合条件",
        _ => state,
    };

    private static string SheetStateName(string state) => state switch
    {
        "submitted" => "已提交",
        "draft" => "未提交",
        "recused" => "回避",
        _ => state,
    };
}
