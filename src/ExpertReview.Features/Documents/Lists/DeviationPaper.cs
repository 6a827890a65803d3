using System.Globalization;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>评分偏差: the automatic checks, each score against the mean of the others, and how far experts lie apart.</summary>
public static class DeviationPaper
{
    /// <summary>Name of the file in 内部参考.</summary>
    public const string FileName = "评分偏差.xlsx";

    private static readonly ScoreCheckKind[] Kinds = [ScoreCheckKind.Sum, ScoreCheckKind.SignedSum, ScoreCheckKind.Range, ScoreCheckKind.Objective, ScoreCheckKind.Abnormal];

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(InternalPaperInput input) =>
        SheetBook.Write(input.RoundTitle + "评分偏差", input.Day, [Checks(input), Totals(input), Criteria(input), Spreads(input), ByCriterion(input)]);

    private static string LimitWords(DeviationLimits limits) => string.Create(CultureInfo.InvariantCulture,
        $"偏离以其他专家的平均分为准：总分超过{limits.TotalPercent}%，或者单项指标超过{limits.CriterionPoints}分与最高分{limits.CriterionPercent}%两者中较大的一个，请专家书面确认或说明；不因此自动剔除评分。");

    private static ListSheet Checks(InternalPaperInput input)
    {
        var rows = input.Ranking.Rows.ToDictionary(row => row.Application.No, StringComparer.Ordinal);
        string Count(ScoreCheckState state) => input.Checks.Count(check => check.State == state).ToString(CultureInfo.InvariantCulture);
        return InternalSheet.Of(input, "自动核对",
            [
                "参照财政部令第87号第六十四条所列四种情形：合计错误、分值超出范围、客观项不一致、畸高畸低。“未执行”不等于“通过”。",
                $"通过{Count(ScoreCheckState.Passed)}项，待确认{Count(ScoreCheckState.Found)}项，未执行{Count(ScoreCheckState.NotExecuted)}项，不适用{Count(ScoreCheckState.NotApplicable)}项",
                .. input.Corrected > 0 ? [$"封存后经讨论更正{input.Corrected}处，本表按更正后的值核对；原值、情形和理由见评分汇总表“{DiscussionSheets.Corrections}”。"] : Array.Empty<string>(),
            ],
            [
                new("名次", 6, ColumnForm.Figure), new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 26),
                .. Kinds.Select(kind => new SheetColumn(NameOf(kind), 10, ColumnForm.Code)), new("待确认和未执行的内容", 60),
            ],
            input.Checks.GroupBy(check => check.Application, StringComparer.Ordinal).Select(group => (SheetCell[])
            [
                rows[group.Key].Rank, group.Key, input.NameOf(group.Key), .. Kinds.Select(kind => (SheetCell)NameOf(group.Single(check => check.Kind == kind).State)),
                SheetCell.List(group.Where(check => check.State is ScoreCheckState.Found or ScoreCheckState.NotExecuted).SelectMany(check => check.Lines.Select(line => $"{NameOf(check.Kind)}：{line.Zh}")), "\n"),
            ]));
    }

    private static ListSheet Totals(InternalPaperInput input) => InternalSheet.Of(input, "总分偏离", [LimitWords(input.Limits)],
        [
            new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 26), new("专家编号", 9, ColumnForm.Code), InternalSheet.Number("总分", 9, input.Decimals),
            InternalSheet.Number("其他专家平均分", 11, 2), InternalSheet.Number("相差（分）", 9, 2), InternalSheet.Number("偏离（%）", 9, 2), new("超过限度", 9, ColumnForm.Code),
        ],
        input.Deviations.All.Where(one => one.Criterion is null).Select(one => (SheetCell[])
        [
            one.Application, input.NameOf(one.Application), one.Expert, one.Score.Round(input.Decimals), one.MeanOfOthers.Round(2), one.Difference.Round(2), one.Percent?.Round(2), one.Beyond ? "请确认或说明" : "",
        ]));

    private static ListSheet Criteria(InternalPaperInput input) => InternalSheet.Of(input, "指标偏离", [LimitWords(input.Limits), "只列超过限度的打分。"],
        [
            new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 26), new("专家编号", 9, ColumnForm.Code), new("指标", 30), InternalSheet.Number("最高分", 8, 1),
            InternalSheet.Number("打分", 8, 2), InternalSheet.Number("其他专家平均分", 11, 2), InternalSheet.Number("相差（分）", 9, 2), InternalSheet.Number("限度（分）", 9, 2),
        ],
        input.Deviations.Beyond.Where(one => one.Criterion is not null).Select(one => (one, input.Template.Find(one.Criterion!)!.Criterion)).Select(pair => (SheetCell[])
        [
            pair.one.Application, input.NameOf(pair.one.Application), pair.one.Expert, pair.Criterion.Title, pair.Criterion.MaxPoints,
            pair.one.Score.Round(2), pair.one.MeanOfOthers.Round(2), pair.one.Difference.Round(2), input.Limits.PointsOf(pair.Criterion.MaxPoints),
        ]));

    private static ListSheet Spreads(InternalPaperInput input) => InternalSheet.Of(input, "极差与离散", ["极差为最高分减最低分；标准差按份数减一计算，只有一份时没有标准差。"],
        [
            new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 26), new("评分表份数", 9, ColumnForm.Figure), InternalSheet.Number("平均分", 9, 2),
            InternalSheet.Number("最低分", 9, input.Decimals), InternalSheet.Number("最高分", 9, input.Decimals), InternalSheet.Number("极差", 9, input.Decimals), InternalSheet.Number("标准差", 9, 2),
        ],
        input.Deviations.Spreads.Where(one => one.Criterion is null).Select(one => (SheetCell[])
        [
            one.Application, input.NameOf(one.Application), one.Sheets, one.Mean.Round(2), one.Min.Round(input.Decimals), one.Max.Round(input.Decimals), one.Range.Round(input.Decimals), InternalSheet.Figure(one.StandardDeviation, 2),
        ]));

    private static ListSheet ByCriterion(InternalPaperInput input)
    {
        var beyond = input.Deviations.Beyond.Where(one => one.Criterion is not null).CountBy(one => one.Criterion!).ToDictionary(StringComparer.Ordinal);
        var spreads = input.Deviations.Spreads.Where(one => one is { Criterion: not null, Sheets: > 1 }).ToLookup(one => one.Criterion!, StringComparer.Ordinal);
        return InternalSheet.Of(input, "各指标离散", ["极差大的指标，多半是分档说明不够清楚：供修改评分模板时参考。"],
            [
                new("指标", 36), new("条款", 18, ColumnForm.Code), InternalSheet.Number("最高分", 8, 1), new("单位数", 9, ColumnForm.Figure),
                InternalSheet.Number("平均极差", 10, 2), InternalSheet.Number("最大极差", 10, 2), InternalSheet.Number("平均标准差", 10, 2), new("超过限度的打分", 10, ColumnForm.Figure),
            ],
            input.Template.Criteria.Where(place => spreads.Contains(place.Criterion.Id)).Select(place => (place.Criterion, All: spreads[place.Criterion.Id].ToList())).Select(pair => (SheetCell[])
            [
                pair.Criterion.Title, pair.Criterion.Clause, pair.Criterion.MaxPoints, pair.All.Count,
                InternalSheet.Figure(pair.All.Average(one => one.Range.ToDouble()), 2), pair.All.Max(one => one.Range).Round(2), InternalSheet.Figure(pair.All.Average(one => one.StandardDeviation), 2),
                beyond.GetValueOrDefault(pair.Criterion.Id),
            ]));
    }

    private static string NameOf(ScoreCheckKind kind) => kind switch
    {
        ScoreCheckKind.Sum => "合计复算",
        ScoreCheckKind.SignedSum => "签字表合计",
        ScoreCheckKind.Range => "分值范围",
        ScoreCheckKind.Objective => "客观项一致",
        _ => "畸高畸低",
    };

    private static string NameOf(ScoreCheckState state) => state switch
    {
        ScoreCheckState.Passed => "通过",
        ScoreCheckState.Found => "待确认",
        ScoreCheckState.NotExecuted => "未执行",
        _ => "不适用",
    };
}
