using System.Globalization;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>一致性与校准: agreement, severity of the experts, calibrated scores, and whether a correction is needed at all.</summary>
public static class AgreementPaper
{
    /// <summary>Name of the file in 内部参考.</summary>
    public const string FileName = "一致性与校准.xlsx";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(InternalPaperInput input) =>
        SheetBook.Write(input.RoundTitle + "一致性与校准", input.Day, [Words(input), Agreement(input), Severity(input), Calibrated(input)]);

    private static ListSheet Words(InternalPaperInput input)
    {
        (string What, string Text)[] lines =
        [
            ("校准是什么", "每家单位由不同的专家评，专家有宽有严。校准用共同评过的单位把宽严估计出来并扣除，得出“同一把尺子”下的得分。"),
            ("值不值得", "四千次模拟评审（40家单位、12位专家、每家3份）：专家宽严标准差为4分时，按平均分找对真实前15名的比例是0.789，中位数0.763，校准分0.821；宽严没有差别时分别是0.828、0.807、0.828。宽严不同，校准有用；宽严相同，校准几乎无害。见图“校准的作用”。"),
            ("怎样使用", "公布的得分按评分模板计算，校准分只供内部参考，不改变得分和名次；除非本批次的规则在打第一个分之前就写明采用。"),
            ("两种算法", "“最小二乘调整分”只在有共同专家的单位之间可比；“校准分”用交叉随机效应模型（REML），标准误把总体平均数的估计误差算在内，把方差视为已知。"),
            ("不连通时", input.Calibration.Components.Count > 1
                ? $"本批次的评分分成{input.Calibration.Components.Count}个互不相连的部分，部分之间的比较以“各部分专家来自同一总体”为假设，评分本身不能检验。"
                : "本批次所有单位都通过共同的专家相连。相连本身说明不了多少，请看“任意两家之差的最大标准误”。"),
            .. input.Calibration.Notes.Select(note => ("附注", note.Zh)),
            .. input.Calibration.Reasons.Where(reason => input.Calibration.Top is not null || reason.Value.Zh != "未给定名额 K").GroupBy(reason => reason.Value.Zh).Select(group => ("没有给出的数", $"{string.Join('、', group.Select(reason => reason.Key))}：{group.Key}")),
        ];
        return InternalSheet.Of(input, "说明", [], [new("事项", 14, ColumnForm.Code), new("内容", 76)], lines.Select(line => (SheetCell[])[line.What, line.Text]), landscape: false) with { Filter = false };
    }

    private static ListSheet Agreement(InternalPaperInput input)
    {
        var (agreement, test, reml) = (input.Calibration.Agreement, input.Severity, input.Calibration.Reml);
        (string Name, double? Value, string Text)[] lines =
        [
            ("ICC（一致，单份）", agreement.IccAgreement1, "一份评分有多大把握代表该单位的水平：单位之间的方差占总方差的比例"),
            ("ICC（一致，平均）", agreement.IccAgreementK, "几份平均后有多大把握；份数取平均每家份数"),
            ("ICC（相对，单份）", agreement.IccConsistency1, "扣除专家宽严后的同一比例"),
            ("ICC（相对，平均）", agreement.IccConsistencyK, "扣除专家宽严后、几份平均的比例"),
            ("每家评分表份数", agreement.K, "上面“平均”所用的份数"),
            ("Krippendorff α（分数）", agreement.AlphaInterval, "1为完全一致，0为随意打分的水平；评分表不齐也能算"),
            ("Krippendorff α（次序）", agreement.AlphaOrdinal, "只看高低次序"),
            ("ICC(1,1)", agreement.Icc11, "Shrout与Fleiss（1979），只在每位专家都评了每家单位时有定义"), ("ICC(2,1)", agreement.Icc21, "同上"), ("ICC(3,1)", agreement.Icc31, "同上"),
            ("ICC(1,k)", agreement.Icc1K, "同上"), ("ICC(2,k)", agreement.Icc2K, "同上"), ("ICC(3,k)", agreement.Icc3K, "同上"),
            ("Kendall W", agreement.KendallW, "各专家排出的名次是否一致，已按并列修正；只在评分表齐全时有定义"),
            ("单位方差", reml.VarianceApplication, "随机效应模型的方差"), ("专家方差", reml.VarianceExpert, "同上"), ("剩余方差", reml.VarianceResidual, "同上"),
            ("总体平均", reml.Mu, "随机效应模型的总体水平"),
            ("F（专家有无宽严差别）", test.F, $"自由度{test.ExpertFreedom}和{test.ResidualFreedom}；数值越大，差别越不像偶然"),
            ("F的概率", test.FProbability, "专家其实没有差别时，出现这样大的F的概率；小于0.05一般认为确有差别，才谈得上校正"),
            ("似然比（专家方差）", test.LikelihoodRatio, "有、无专家方差两个模型的限制性似然比"),
            ("似然比的概率", test.LikelihoodProbability, "同上，按一个自由度卡方的一半计算"),
            .. input.Calibration.LargestDifferenceStandardError.Select((value, at) => (
                input.Calibration.LargestDifferenceStandardError.Count > 1 ? $"两家之差的最大标准误（第{at + 1}部分）" : "任意两家之差的最大标准误", value, "最小二乘调整分之差最多有多不准；比“是否相连”更能说明问题")),
        ];
        return InternalSheet.Of(input, "一致性", [agreement.ZeroSpreadExperts.Count > 0 ? $"所有打分相同的专家：{string.Join('、', agreement.ZeroSpreadExperts)}" : "没有所有打分都相同的专家"],
            [new("指标", 30), new("数值", 16, ColumnForm.Figure), new("含义", 70)],
            lines.Select(line => (SheetCell[])[line.Name, line.Value is null ? (SheetCell)"无定义" : Significant(line.Value.Value), line.Text]));
    }

    private static ListSheet Severity(InternalPaperInput input)
    {
        var sheets = input.Ranking.CountedSheets.CountBy(sheet => sheet.Expert, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return InternalSheet.Of(input, "专家宽严", ["正数为偏宽，负数为偏严，单位为分；“95%区间不含0”才说得上与平均宽严不同。"],
            [
                new("专家编号", 10, ColumnForm.Code), new("评分表份数", 10, ColumnForm.Figure), InternalSheet.Number("宽严（最小二乘）", 12, 2), InternalSheet.Number("标准误", 10, 2),
                new("95%区间不含0", 12, ColumnForm.Code), InternalSheet.Number("宽严（随机效应）", 12, 2),
            ],
            input.Calibration.Experts.OrderBy(one => one.No, StringComparer.Ordinal).Select(one => (SheetCell[])
            [
                one.No, sheets.GetValueOrDefault(one.No), InternalSheet.Figure(one.Effect, 2), InternalSheet.Figure(one.EffectStandardError, 2),
                one is { Effect: { } effect, EffectStandardError: { } error } ? Math.Abs(effect) > 1.96 * error ? "是" : "否" : "", InternalSheet.Figure(one.Blup, 2),
            ]), landscape: false);
    }

    private static ListSheet Calibrated(InternalPaperInput input)
    {
        var calibrated = input.Calibration.Applications.ToDictionary(one => one.No, StringComparer.Ordinal);
        var places = input.Calibration.Applications.Where(one => one.Calibrated is not null).OrderByDescending(one => one.Calibrated).ThenBy(one => one.No, StringComparer.Ordinal)
            .Select((one, at) => (one.No, Place: at + 1)).ToDictionary(one => one.No, one => one.Place, StringComparer.Ordinal);
        return InternalSheet.Of(input, "校准得分", ["得分和名次以评分模板的算法为准；校准分只供参考。"],
            [
                new("名次", 6, ColumnForm.Figure), new("统一社会信用代码", 21, ColumnForm.Code), new("平台名称", 28), InternalSheet.Number("得分", 9, input.Decimals),
                InternalSheet.Number("校准分", 10, 2), InternalSheet.Number("标准误", 9, 2), new("按校准分的次序", 9, ColumnForm.Figure),
                InternalSheet.Number("最小二乘调整分", 11, 2), InternalSheet.Number("标准误", 9, 2),
            ],
            input.Ranking.Rows.Where(row => row.Rank is not null).Select(row => (row, Own: calibrated.GetValueOrDefault(row.Application.No))).Select(pair => (SheetCell[])
            [
                pair.row.Rank, pair.row.Application.No, input.NameOf(pair.row.Application.No), pair.row.Figures!.Score,
                InternalSheet.Figure(pair.Own?.Calibrated, 2), InternalSheet.Figure(pair.Own?.StandardError, 2), places.TryGetValue(pair.row.Application.No, out var place) ? place : (int?)null,
                InternalSheet.Figure(pair.Own?.Adjusted, 2), InternalSheet.Figure(pair.Own?.AdjustedStandardError, 2),
            ]));
    }

    // Statistics of very different sizes in one column: four figures that mean something, as text where they are tiny.
    private static SheetCell Significant(double value) => Math.Abs(value) is > 0 and < 0.0001
        ? (SheetCell)value.ToString("0.00E+0", CultureInfo.InvariantCulture)
        : InternalSheet.Figure(value, 4);
}
