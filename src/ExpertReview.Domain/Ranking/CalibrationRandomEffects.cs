namespace ExpertReview.Domain.Ranking;

/// <summary>Finds the variance ratios that minimise the REML criterion, ratios of zero included: Newton's method with exact second
/// derivatives from the best point of a coarse grid, so the result is deterministic and exact to rounding.</summary>
internal static class CalibrationRandomEffects
{
    // Beyond it the residual variance is zero for all purposes and the ratio has no estimate.
    private const double LargestRatio = 1e9;

    // Above so many on the few side one evaluation costs more than a good start saves.
    private const int LargestGrid = 150;

    /// <summary>The model at the optimum; null when the criterion has none inside.</summary>
    public static CalibrationModel? Fit(CalibrationTable table, double[] centred)
    {
        var model = Start(table, centred);
        for (var step = 0; step < 200; step++)
        {
            var slopes = new CalibrationSlopes(table, model);
            var (many, few) = Direction(model, slopes);
            if (many == 0 && few == 0)
                return model;
            var next = Advance(table, centred, model, many, few, out var settled);
            if (next is null)
                return model;
            model = next;
            if (!(model.ManyRatio < LargestRatio && model.FewRatio < LargestRatio))
                return null;
            if (settled)
                return model;
        }

        return null;
    }

    private static CalibrationModel Start(CalibrationTable table, double[] centred)
    {
        if (table.Few > LargestGrid)
            return new CalibrationModel(table, centred, 1, 0.5);
        CalibrationModel? best = null;
        double[] grid = [0, 0.1, 0.5, 2, 10, 100];
        foreach (var many in grid)
            foreach (var few in grid)
                if (new CalibrationModel(table, centred, many, few) is var tried && (best is null || tried.Criterion < best.Criterion))
                    best = tried;
        return best!;
    }

    // A ratio at zero whose criterion rises from there stays at zero; the others take the Newton step, or the scoring step where
    // the criterion is not convex.
    private static (double Many, double Few) Direction(CalibrationModel model, CalibrationSlopes slopes)
    {
        var (manyFree, fewFree) = (model.ManyRatio > 0 || slopes.Gradient.Many < 0, model.FewRatio > 0 || slopes.Gradient.Few < 0);
        var (gm, gf) = slopes.Gradient;
        if (manyFree && fewFree)
        {
            var (hm, hc, hf) = slopes.Observed;
            if (!(hm > 0 && hm * hf - hc * hc > 1e-12 * hm * Math.Abs(hf)))
                (hm, hc, hf) = slopes.Expected;
            var det = hm * hf - hc * hc;
            if (det > 0)
                return ((hc * gf - hf * gm) / det, (hc * gm - hm * gf) / det);
            return (-gm / Math.Max(hm, 1e-300), -gf / Math.Max(hf, 1e-300));
        }

        return (manyFree ? Single(gm, slopes.Observed.Many, slopes.Expected.Many) : 0, fewFree ? Single(gf, slopes.Observed.Few, slopes.Expected.Few) : 0);
    }

    private static double Single(double gradient, double observed, double expected) =>
        -gradient / (observed > 0 ? observed : Math.Max(expected, 1e-300));

    private static CalibrationModel? Advance(CalibrationTable table, double[] centred, CalibrationModel from, double many, double few, out bool settled)
    {
        settled = Math.Abs(many) <= 1e-11 * (from.ManyRatio + 1e-6) && Math.Abs(few) <= 1e-11 * (from.FewRatio + 1e-6);
        for (var share = 1.0; share > 1e-9; share /= 2)
        {
            var next = new CalibrationModel(table, centred, Moved(from.ManyRatio, share * many), Moved(from.FewRatio, share * few));
            if (settled || next.Criterion <= from.Criterion + 1e-11 * (1 + Math.Abs(from.Criterion)))
                return next;
        }

        return null;
    }

    // Far steps are held to a factor of twenty, which keeps the search where the numbers mean something.
    private static double Moved(double ratio, double step) => Math.Clamp(ratio + step, 0, Math.Max(20 * ratio, 10));
}
