namespace ExpertReview.Domain.Ranking;

/// <summary>Severity, agreement and rank uncertainty of a table of scores (formats.md, <c>expertreview.calibration/1</c>).
/// The order of the scores changes nothing but the order of the results.</summary>
public static class Calibrating
{
    // Residuals below this share of the scores' spread are rounding: the additive model fits without rest.
    private const double PerfectFit = 1e-22;

    /// <summary>Calibrates the counted scores. Never fails on odd tables: what is undefined is null, with its reason.</summary>
    /// <param name="scores">One entry a counted sheet; may be empty.</param>
    /// <param name="top">K of the probabilities; null when none are asked for.</param>
    /// <exception cref="ArgumentException">A pair stands twice.</exception>
    public static CalibrationResult Of(IReadOnlyList<CalibrationScore> scores, int? top)
    {
        var table = new CalibrationTable(scores);
        var remarks = new CalibrationRemarks();
        var centre = table.Scores == 0 ? 0 : table.Values.Average();
        var centred = table.Values.Select(value => value - centre).ToArray();
        var fixedEffects = new CalibrationFixedEffects(table);
        remarks.OnFixedEffects(table, fixedEffects);
        var model = RandomEffects(table, centred, fixedEffects, remarks);
        var posterior = model is null ? null : new CalibrationPosterior(table, model, centre);
        var reml = model is null ? new CalibrationReml() : Reml(table, model, centre, remarks);
        var ranks = Ranks(posterior, reml, top, remarks);
        return new CalibrationResult
        {
            Scores = table.Scores,
            Top = top,
            Line = ranks?.Line,
            ProbabilityError = ranks?.ProbabilityError,
            Applications = [.. table.ApplicationPlaces.Select((at, first) => Application(table.FirstApplications[first], at, table, fixedEffects, posterior, ranks))],
            Experts = [.. table.ExpertPlaces.Select((at, first) => Expert(table.FirstExperts[first], at, table, fixedEffects, posterior))],
            Sigma = fixedEffects.Sigma,
            LargestDifferenceStandardError = [.. fixedEffects.LargestDifference.Zip(fixedEffects.Sigma, (largest, sigma) => largest * sigma)],
            Reml = reml,
            Components = [.. Enumerable.Range(0, table.Components).Select(component => MembersOf(component, table))],
            Agreement = Agreement(table, reml, remarks),
            Reasons = remarks.Reasons,
            Notes = remarks.Notes,
        };
    }

    private static CalibrationModel? RandomEffects(CalibrationTable table, double[] centred, CalibrationFixedEffects fixedEffects, CalibrationRemarks remarks)
    {
        var spread = RowArithmetic.Dot(centred, centred);
        var perfect = table.Scores > table.Applications + table.Experts - table.Components && fixedEffects.ResidualSquares <= PerfectFit * spread;
        if (remarks.WhyNoRandomEffects(table, perfect))
            return null;
        var model = CalibrationRandomEffects.Fit(table, centred, fixedEffects.ResidualSquares);
        if (model is not null && double.IsFinite(model.Criterion) && model.ResidualVariance > PerfectFit * spread)
            return model;
        remarks.NoMaximum();
        return null;
    }

    private static CalibrationReml Reml(CalibrationTable table, CalibrationModel model, double centre, CalibrationRemarks remarks)
    {
        var (application, expert) = table.ExpertsAreFew ? (model.ManyRatio, model.FewRatio) : (model.FewRatio, model.ManyRatio);
        List<string> atZero = [];
        if (application == 0)
            atZero.Add("varianceApplication");
        if (expert == 0)
            atZero.Add("varianceExpert");
        remarks.OnZeroVariances(atZero);
        return new CalibrationReml
        {
            VarianceApplication = application * model.ResidualVariance,
            VarianceExpert = expert * model.ResidualVariance,
            VarianceResidual = model.ResidualVariance,
            Mu = centre + model.Level,
            MuStandardError = Math.Sqrt(model.ResidualVariance / model.Information),
            Criterion = model.Criterion,
            AtZero = atZero,
        };
    }

    private static RankUncertainty? Ranks(CalibrationPosterior? posterior, CalibrationReml reml, int? top, CalibrationRemarks remarks)
    {
        if (remarks.WhyNoRanks(reml, top) || posterior is null || top is null)
            return null;
        var ranks = new RankUncertainty(posterior, top.Value);
        remarks.OnRanks(ranks, posterior.Mean.Length, top.Value);
        return ranks;
    }

    private static CalibratedApplication Application(
        string no, int at, CalibrationTable table, CalibrationFixedEffects fixedEffects, CalibrationPosterior? posterior, RankUncertainty? ranks) =>
        new(no)
        {
            Adjusted = fixedEffects.Adjusted[at],
            AdjustedStandardError = fixedEffects.Sigma[table.ComponentOfApplication[at]] * Math.Sqrt(Math.Max(fixedEffects.AdjustedVariance[at], 0)),
            Calibrated = posterior?.Mean[at],
            StandardError = posterior is null ? null : Math.Sqrt(posterior.Variance[at]),
            ProbabilityInTop = ranks?.ProbabilityInTop[at],
            ExpectedRank = ranks?.ExpectedRank[at],
            RankLow = ranks?.RankLow[at],
            RankHigh = ranks?.RankHigh[at],
            Inseparable = ranks?.Inseparable[at],
        };

    private static CalibratedExpert Expert(string no, int at, CalibrationTable table, CalibrationFixedEffects fixedEffects, CalibrationPosterior? posterior) =>
        new(no)
        {
            Effect = fixedEffects.Effect[at],
            EffectStandardError = fixedEffects.Sigma[table.ComponentOfExpert[at]] * Math.Sqrt(Math.Max(fixedEffects.EffectVariance[at], 0)),
            Blup = posterior?.ExpertEffect[at],
        };

    private static string[] MembersOf(int component, CalibrationTable table) =>
        [.. table.FirstApplications.Where((_, first) => table.ComponentOfApplication[table.ApplicationPlaces[first]] == component)];

    private static AgreementFigures Agreement(CalibrationTable table, CalibrationReml reml, CalibrationRemarks remarks)
    {
        var alpha = AgreementAlpha.Of(table);
        var figures = new AgreementFigures
        {
            K = table.Scores == 0 ? null : (double)table.Scores / table.Applications,
            AlphaInterval = alpha.Interval,
            AlphaOrdinal = alpha.Ordinal,
            ZeroSpreadExperts = ZeroSpread(table),
        };
        if (reml is { VarianceApplication: { } application, VarianceExpert: { } expert, VarianceResidual: { } residual } && figures.K is { } k)
            figures = figures with
            {
                IccAgreement1 = application / (application + expert + residual),
                IccAgreementK = application / (application + (expert + residual) / k),
                IccConsistency1 = application / (application + residual),
                IccConsistencyK = application / (application + residual / k),
            };
        if (table.IsComplete && table.Applications >= 2 && table.Experts >= 2)
            figures = AgreementComplete.On(figures, table);
        remarks.OnAgreement(table, figures);
        return figures;
    }

    private static string[] ZeroSpread(CalibrationTable table)
    {
        var flat = Enumerable.Range(0, table.Scores).GroupBy(at => table.ExpertOf[at])
            .Where(sheets => sheets.Count() >= 2 && sheets.All(at => table.Exact[at] == table.Exact[sheets.First()]))
            .Select(sheets => sheets.Key).ToHashSet();
        return [.. table.FirstExperts.Where((_, first) => flat.Contains(table.ExpertPlaces[first]))];
    }
}
