using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Gathers why a member is null and what a reader of the figures must know, in the words for people.</summary>
internal sealed class CalibrationRemarks
{
    private static readonly string[] _ofRandomEffects =
        ["varianceApplication", "varianceExpert", "varianceResidual", "mu", "muStandardError", "criterion", "calibrated", "standardError", "blup"];

    private static readonly string[] _ofVarianceComponents = ["iccAgreement1", "iccAgreementK", "iccConsistency1", "iccConsistencyK"];
    private static readonly string[] _ofCompleteTables = ["icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k", "kendallW"];

    private static readonly string[] _ofRanks =
        ["line", "probabilityError", "probabilityInTop", "expectedRank", "rankLow", "rankHigh", "inseparable"];

    private static readonly Words _noScores = new("没有评分", "there are no scores");
    private static readonly Words _allEqual = new("所有评分相同，没有可分解的差异", "all scores are equal: there is no variation to divide");

    private readonly List<KeyValuePair<string, Words>> _reasons = [];
    private readonly List<Words> _notes = [];
    private Words _noRandomEffects;

    public IReadOnlyList<KeyValuePair<string, Words>> Reasons => _reasons;

    public IReadOnlyList<Words> Notes => _notes;

    public void OnFixedEffects(CalibrationTable table, CalibrationFixedEffects effects)
    {
        if (table.Scores == 0)
            Why(_noScores, "sigma", "largestDifferenceStandardError");
        else if (effects.Sigma.Contains(null))
            Why(new("（所在连通分量）没有剩余自由度：评分份数不多于待估参数", "no residual degrees of freedom (in a component): no more scores than parameters"),
                "sigma", "adjustedStandardError", "effectStandardError");
        if (effects.LargestDifference.Contains(null))
            Why(new("连通分量中只有一个申报单位，没有可比较的差", "a component has a single application: there is no difference"), "largestDifferenceStandardError");
        else if (effects.Sigma.Contains(null))
            Why(new("sigma 无法估计", "sigma can't be estimated"), "largestDifferenceStandardError");
        if (table.Components > 1)
            _notes.Add(new(
                $"评分由 {table.Components} 个互不连通的部分组成：固定效应只能在各部分内部比较；跨部分的差异（含随机效应校准分和名次概率）以各部分专家来自同一总体为假设，数据无法检验。",
                $"the scores fall into {table.Components} components without a common expert: fixed effects compare only inside one; differences across components "
                    + "(calibrated levels and rank probabilities too) rest on the assumption that all experts are draws from one population, which the scores can't test."));
    }

    /// <summary>True (and said why) when the random-effects model can't be estimated from such a table.</summary>
    public bool WhyNoRandomEffects(CalibrationTable table, bool perfect)
    {
        Words? why = table switch
        {
            { Scores: 0 } => _noScores,
            { Applications: 1 } => new("只有一个申报单位", "there is a single application"),
            { Experts: 1 } => new("只有一位专家，专家差异无法与总体水平分开", "there is a single expert: severity can't be told from the overall level"),
            _ when table.Applications == table.Scores => new("每个申报单位只有一份评分，申报差异无法与残差分开", "each application has one score: its level can't be told from the residual"),
            _ when table.Experts == table.Scores => new("每位专家只有一份评分，专家差异无法与残差分开", "each expert gave one score: severity can't be told from the residual"),
            _ when table.Exact.All(score => score == table.Exact[0]) => _allEqual,
            _ when perfect => new("申报效应与专家效应之和完全等于评分，残差方差为零，似然无最大值", "applications and experts explain the scores without rest: the likelihood has no maximum"),
            _ => null,
        };
        if (why is { } known)
            NoRandomEffects(known);
        return why is not null;
    }

    public void NoMaximum() =>
        NoRandomEffects(new("限制性似然在残差方差为正处没有最大值", "the restricted likelihood has no maximum at a positive residual variance"));

    public void OnZeroVariances(IReadOnlyList<string> atZero)
    {
        foreach (var name in atZero)
            _notes.Add(new($"{name} 的估计落在边界上（无约束时为负），取为零。", $"the estimate of {name} lies on the boundary (it would be negative) and is zero."));
    }

    /// <summary>True (and said why) when no rank probabilities are given.</summary>
    public bool WhyNoRanks(CalibrationReml reml, int? top)
    {
        Words? why = top is null ? new("未给定名额 K", "no K was given")
            : reml.VarianceApplication is null ? _noRandomEffects
            : reml.VarianceApplication == 0 ? new("申报方差为零，各申报单位的水平无差异，名次无意义", "the variance between applications is zero: their levels don't differ, ranks mean nothing")
            : null;
        if (why is { } known)
            Why(known, _ofRanks);
        return why is not null;
    }

    public void OnRanks(RankUncertainty ranks, int applications, int top)
    {
        _notes.Add(ranks.Note);
        if (ranks.Line is null)
            Why(new($"K = {top} 不在 1 至申报数 {applications} 之间", $"K = {top} is not between 1 and the number of applications, {applications}"), "line");
        if (ranks.Targets.Count < applications)
        {
            Why(new($"申报数超过 2000，只计算期望名次最接近分界线的 {ranks.Targets.Count} 个", $"more than 2,000 applications: only for the {ranks.Targets.Count} whose expected rank is nearest to the line"),
                "probabilityInTop", "rankLow", "rankHigh", "inseparable");
            _notes.Add(new($"申报数超过 2000：名次分布只给期望名次最接近分界线的 {ranks.Targets.Count} 个。", $"more than 2,000 applications: rank distributions only for the {ranks.Targets.Count} whose expected rank is nearest to the line."));
        }
    }

    public void OnAgreement(CalibrationTable table, AgreementFigures figures)
    {
        if (figures.IccAgreement1 is null)
            Why(_noRandomEffects, _ofVarianceComponents);
        if (figures.K is null)
            Why(_noScores, "k");
        if (figures.AlphaInterval is null)
            Why(table.Scores == table.Applications ? new("没有申报单位有两份及以上评分", "no application has two scores")
                : new("可配对的评分全部相同", "the scores that can be paired are all equal"), "alphaInterval", "alphaOrdinal");
        if (!table.IsComplete)
            Why(table.Scores == 0 ? _noScores : new("评分表不完整（不是每位专家都评了每个申报单位）", "the table is not complete: not every expert scored every application"), _ofCompleteTables);
        else if (table.Applications < 2 || table.Experts < 2)
            Why(new("至少需要两个申报单位和两位专家", "at least two applications and two experts are needed"), _ofCompleteTables);
        else
            OnCompleteTable(table, figures);
    }

    private void OnCompleteTable(CalibrationTable table, AgreementFigures figures)
    {
        double?[] values = [figures.Icc11, figures.Icc21, figures.Icc31, figures.Icc1K, figures.Icc2K, figures.Icc3K, figures.KendallW];
        for (var at = 0; at < values.Length; at++)
            if (values[at] is null)
                Why(table.Exact.All(score => score == table.Exact[0]) ? _allEqual : new("分母不为正", "its denominator is not positive"), _ofCompleteTables[at]);
        if (figures.KendallW is not null && figures.ZeroSpreadExperts.Count > 0)
            _notes.Add(new("kendallW 含给分完全相同的专家（见 zeroSpreadExperts），其值因此偏低。", "kendallW counts the experts without spread (zeroSpreadExperts) and is lower for it."));
    }

    private void NoRandomEffects(Words why)
    {
        _noRandomEffects = why;
        Why(why, _ofRandomEffects);
    }

    private void Why(Words why, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
            if (!_reasons.Exists(known => known.Key == member))
                _reasons.Add(new(member, why));
    }
}
