using System.Globalization;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>不可区分: whom the scores cannot tell apart at the cut line. Information for a reasoned decision or a third review, never a lot by itself.</summary>
public static class InseparablePaper
{
    /// <summary>Name of the file in 内部参考.</summary>
    public const string FileName = "不可区分.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(InternalPaperInput input)
    {
        var known = input.Calibration.Applications.ToDictionary(one => one.No, StringComparer.Ordinal);
        var rows = input.Ranking.Rows.Where(row => row.Rank is not null && known.ContainsKey(row.Application.No)).Select(row => (Row: row, Own: known[row.Application.No])).ToList();
        return SheetBook.Write(input.RoundTitle + "不可区分", input.Day,
        [
            Sheet(input, "截止线附近", [.. rows.Where(one => one.Own.Inseparable == true).OrderBy(one => one.Own.ExpectedRank).ThenBy(one => one.Row.Application.No, StringComparer.Ordinal)], Group(input, rows)),
            Sheet(input, "全部名次区间", rows, [Undefined(input)]),
        ]);
    }

    private static string[] Group(InternalPaperInput input, List<(RankingRow Row, CalibratedApplication Own)> rows)
    {
        if (input.Calibration.Line is not { } line)
            return [Undefined(input)];
        var all = rows.Count(one => one.Own.Inseparable == true);
        var inside = rows.Count(one => one.Own.Inseparable == true && one.Row.Shortlisted);
        return
        [
            $"拟认定{input.Calibration.Top}家，截止线在期望名次{line.ToString("0.00", CultureInfo.InvariantCulture)}处。下列{all}家的50%名次区间跨过截止线，评分不足以区分：其中{inside}家在建议名单内，{all - inside}家在外。",
            "这是供会议研究的信息：可以逐家说明理由，也可以请第三组专家复评。程序不因此改变名次，也不抽签。",
            "方法：50%名次区间与截止线相交（瑞士国家科学基金会的规则，Heyard等，2022）；方差分量视为已知。",
        ];
    }

    private static string Undefined(InternalPaperInput input) => input.Calibration.Line is null
        ? $"没有给出截止线：{input.Calibration.Reasons.FirstOrDefault(reason => reason.Key == "line").Value.Zh ?? "未设拟认定数量"}"
        : $"进入前{input.Calibration.Top}名的概率最多有{((100 * input.Calibration.ProbabilityError) ?? 0).ToString("0.0", CultureInfo.InvariantCulture)}个百分点的计算误差；期望名次没有抽样误差。";

    private static ListSheet Sheet(InternalPaperInput input, string name, IReadOnlyList<(RankingRow Row, CalibratedApplication Own)> rows, IReadOnlyList<string> notes) => InternalSheet.Of(input, name, notes,
        [
            new("名次", 6, ColumnForm.Figure), new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 28), InternalSheet.Number("得分", 9, input.Decimals), new("建议名单", 9, ColumnForm.Code),
            InternalSheet.Number("期望名次", 9, 2), new("名次下限（5%）", 9, ColumnForm.Figure), new("名次上限（95%）", 9, ColumnForm.Figure), InternalSheet.Number("进入名额的概率", 10, 3), new("不可区分", 9, ColumnForm.Code),
        ],
        rows.Select(one => (SheetCell[])
        [
            one.Row.Rank, one.Row.Application.No, input.NameOf(one.Row.Application.No), one.Row.Figures!.Score, one.Row.Shortlisted ? "建议列入" : "",
            InternalSheet.Figure(one.Own.ExpectedRank, 2), one.Own.RankLow, one.Own.RankHigh, InternalSheet.Figure(one.Own.ProbabilityInTop, 3),
            one.Own.Inseparable switch { true => "是", false => "否", _ => "未计算" },
        ]));
}
