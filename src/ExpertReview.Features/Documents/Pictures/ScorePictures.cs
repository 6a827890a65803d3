using System.Globalization;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Documents.Pictures;

/// <summary>The pictures of a round's scores: ranks with their intervals, spread and severity of the experts, agreement, support by function,
/// and what a correction for severity is worth.</summary>
public static class ScorePictures
{
    // A page holds about so many lines; of more, those nearest to the line that is decided on.
    private const int MostLines = 120;

    /// <summary>名次区间: expected rank with the 90 % interval and the cut line.</summary>
    public static byte[] Ranks(RankingTable ranking, CalibrationResult calibration)
    {
        var rows = ranking.Rows.Where(row => row.Rank is not null).ToDictionary(row => row.Application.No, StringComparer.Ordinal);
        var all = calibration.Applications.Where(one => one is { ExpectedRank: not null, RankLow: not null, RankHigh: not null } && rows.ContainsKey(one.No)).ToList();
        var line = calibration.Line ?? 0;
        var shown = all.OrderBy(one => Math.Abs(one.ExpectedRank!.Value - line)).ThenBy(one => one.No, StringComparer.Ordinal).Take(MostLines)
            .OrderBy(one => one.ExpectedRank).ThenBy(one => one.No, StringComparer.Ordinal).ToList();
        var inseparable = all.Count(one => one.Inseparable == true);
        var description = $"{all.Count}家单位的期望名次和90%名次区间，截止线在期望名次{Short(calibration.Line)}处；50%名次区间跨过截止线、不能区分的有{inseparable}家。"
            + (shown.Count < all.Count ? $"只画出离截止线最近的{shown.Count}家。" : "");
        return IntervalPicture.Draw(
            "名次区间（内部参考）", description, "横线：90%名次区间；圆点：期望名次，实心为建议列入，空心为未列入；名称前有※的不能与截止线区分",
            [.. shown.Select(one => new PictureInterval((one.Inseparable == true ? "※" : "") + NameOf(rows[one.No]), one.RankLow!.Value, one.ExpectedRank!.Value, one.RankHigh!.Value, rows[one.No].Shortlisted))],
            calibration.Line, "截止线");
    }

    /// <summary>各专家评分分布: smallest, largest, mean and every score.</summary>
    public static byte[] Spread(RankingTable ranking)
    {
        var experts = ranking.CountedSheets.GroupBy(sheet => sheet.Expert, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Expert: group.Key, Scores: group.Select(sheet => sheet.Score.ToDouble()).Order().ToList())).ToList();
        return IntervalPicture.Draw(
            "各专家评分分布（内部参考）", $"{experts.Count}位专家各自评分的最低分、最高分、平均分和每一份总分。各专家评的单位不同，分布不同不一定是宽严不同。",
            "横线：最低分到最高分；圆点：平均分；短竖线：每份评分表的总分",
            [.. experts.Select(one => new PictureInterval($"{one.Expert}（{one.Scores.Count}份）", one.Scores[0], one.Scores.Average(), one.Scores[^1], Filled: true) { Strokes = one.Scores.Count <= 60 ? one.Scores : [] })],
            null, "");
    }

    /// <summary>专家宽严: least-squares effect with its 95 % interval.</summary>
    public static byte[] Severity(CalibrationResult calibration)
    {
        var known = calibration.Experts.Where(one => one is { Effect: not null, EffectStandardError: not null }).OrderBy(one => one.Effect).ThenBy(one => one.No, StringComparer.Ordinal).ToList();
        static bool Apart(CalibratedExpert one) => Math.Abs(one.Effect!.Value) > 1.96 * one.EffectStandardError!.Value;
        return IntervalPicture.Draw(
            "专家宽严（内部参考）", $"{known.Count}位专家的宽严效应和95%区间，正数为偏宽；区间不含0的有{known.Count(Apart)}位。",
            "横线：95%区间；圆点：宽严效应（分），实心为区间不含0；正数偏宽，负数偏严",
            [.. known.Select(one => new PictureInterval(one.No, one.Effect!.Value - 1.96 * one.EffectStandardError!.Value, one.Effect.Value, one.Effect.Value + 1.96 * one.EffectStandardError.Value, Apart(one)))],
            0, "平均宽严");
    }

    /// <summary>专家一致性: the coefficients that are defined.</summary>
    public static byte[] Agreement(AgreementFigures figures)
    {
        (string Name, double? Value)[] all =
        [
            ("单份评分的一致性 ICC", figures.IccAgreement1), ("平均分的一致性 ICC", figures.IccAgreementK), ("单份评分的相对一致性", figures.IccConsistency1),
            ("平均分的相对一致性", figures.IccConsistencyK), ("Krippendorff α（分数）", figures.AlphaInterval), ("Krippendorff α（次序）", figures.AlphaOrdinal), ("Kendall W", figures.KendallW),
        ];
        var known = all.Where(one => one.Value is not null).ToList();
        return BarPicture.Draw(
            "专家一致性（内部参考）", string.Join('，', known.Select(one => $"{one.Name}{Short(one.Value)}")), "0为毫无一致，1为完全一致；小于0的不画条",
            [.. known.Select((one, at) => new PictureBar(one.Name, [(Math.Clamp(one.Value!.Value, 0, 1), at < 4 ? PictureFill.Black : PictureFill.Hatched)], Short(one.Value)))]);
    }

    /// <summary>佐证支持: by block and function, what was judged sufficient, partial and missing.</summary>
    public static byte[] Support(IReadOnlyList<SupportByPart> parts) => BarPicture.Draw(
        "佐证材料支持情况（内部参考）", string.Join('；', parts.Select(part => $"{part.Title}：充分{Percent(part.Sufficient)}，不足{Percent(part.Partial)}，未提供{Percent(part.Missing)}")),
        "黑：充分；斜线：不足；白：未提供（按材料权重和指标最高分加权）",
        [.. parts.Select(part => new PictureBar(part.Title, [((double)part.Sufficient, PictureFill.Black), ((double)part.Partial, PictureFill.Hatched), ((double)part.Missing, PictureFill.White)], $"{part.Judged}项"))]);

    /// <summary>校准的作用: the share of the true top 15 found, in 4,000 simulated rounds of 40 × 12 × 3.</summary>
    public static byte[] WorthOfCorrection()
    {
        static PictureBar Bar(string name, double value, PictureFill fill) => new(name, [(value, fill)], value.ToString("0.000", CultureInfo.InvariantCulture));
        return BarPicture.Draw(
            "校准的作用：找对真实前15名的比例", "四千次模拟评审，40家单位、12位专家、每家3份。专家宽严相同时：平均分0.828，中位数0.807，校准分0.828；专家宽严标准差4分时：平均分0.789，中位数0.763，校准分0.821。",
            "黑：平均分；白：中位数；斜线：校准分。横轴从0.6开始",
            [
                Bar("宽严相同　平均分", 0.828, PictureFill.Black), Bar("宽严相同　中位数", 0.807, PictureFill.White), Bar("宽严相同　校准分", 0.828, PictureFill.Hatched),
                Bar("宽严相差4分　平均分", 0.789, PictureFill.Black), Bar("宽严相差4分　中位数", 0.763, PictureFill.White), Bar("宽严相差4分　校准分", 0.821, PictureFill.Hatched),
            ],
            from: 0.6);
    }

    private static string NameOf(RankingRow row) => $"{row.Rank} {row.Application.Name ?? row.Application.No}";

    private static string Short(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";

    private static string Percent(decimal share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + "%";
}
