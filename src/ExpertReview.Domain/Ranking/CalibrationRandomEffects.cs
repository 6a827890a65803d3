namespace ExpertReview.Domain.Ranking;

/// <summary>Finds the variance ratios that minimise the REML criterion, ratios of zero included: Newton's method with exact second
/// derivatives from the best point of a coarse grid, so the result is deterministic and exact to rounding.</summary>
internal static class CalibrationRandomEffects
{
    // Beyond it the residual variance is zero for all purposes and the ratio has no estimate.
    private const double LargestRatio = 1e9;

    // Above so many on the few side one evaluation costs more than a good start saves.
    private const int LargestGrid = 150;

    // Above so many on the few side, or so many scores, moments give a start near the optimum.
    private const int Large = 500;
    private const int MostScores = 20_000;

    // A Newton step this small leaves an error of its square: nothing that is published.
    private const double SmallStep = 1e-8;

    /// <summary>The model at the optimum; null when the criterion has none inside.</summary>
    /// <param name="table">The scores.</param>
    /// <param name="centred">Their values less a centre.</param>
    /// <param name="residualSquares">Sum of squared residuals of the least-squares fit; 0 when not known.</param>
    public static CalibrationModel? Fit(CalibrationTable table, double[] centred, double residualSquares = 0)
    {
        var large = table.Few > Large || table.Scores > MostScores;
        var model = large ? FromMoments(table, centred, residualSquares) : Start(table, centred);
        for (var step = 0; step < 200; step++)
        {
            var slopes = new CalibrationSlopes(table, model);
            var (many, few, newton) = Direction(model, slopes);
            if (many == 0 && few == 0)
                return model;
            var next = Advance(table, centred, model, many, few, large && newton ? SmallStep : 1e-11, out var settled);
            if (next is null)
                return model;
            model.Release();
            model = next;
            if (!(model.ManyRatio < LargestRatio && model.FewRatio < LargestRatio))
                return null;
            if (settled)
                return model;
        }

        return null;
    }

    // What each side explains beyond the residual, from the sums of squares within the other side (Henderson's third method for one score a pair).
    private static CalibrationModel FromMoments(CalibrationTable table, double[] centred, double residualSquares)
    {
        var freedom = table.Scores - table.Many - table.Few + table.Components;
        if (freedom <= 0 || residualSquares <= 0)
            return new CalibrationModel(table, centred, 1, 0.5);
        var residual = residualSquares / freedom;
        double Ratio(int[] within, int groups) => Math.Clamp(WithinSquares(within, groups, centred) / (table.Scores - groups) / residual - 1, 0.02, 50);
        return new CalibrationModel(table, centred, Ratio(table.FewOf, table.Few), Ratio(table.ManyOf, table.Many));
    }

    private static double WithinSquares(int[] of, int groups, double[] values)
    {
        var (sums, counts, squares) = (new double[groups], new int[groups], 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            sums[of[at]] += values[at];
            counts[of[at]]++;
            squares += values[at] * values[at];
        }

        for (var group = 0; group < groups; group++)
            squares -= counts[group] == 0 ? 0 : sums[group] * sums[group] / counts[group];
        return squares;
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
    private static (double Many, double Few, bool Newton) Direction(CalibrationModel model, CalibrationSlopes slopes)
    {
        var (manyFree, fewFree) = (model.ManyRatio > 0 || slopes.Gradient.Many < 0, model.FewRatio > 0 || slopes.Gradient.Few < 0);
        var (gm, gf) = slopes.Gradient;
        if (manyFree && fewFree)
        {
            var (hm, hc, hf) = slopes.Observed;
            var newton = hm > 0 && hm * hf - hc * hc > 1e-12 * hm * Math.Abs(hf);
            if (!newton)
                (hm, hc, hf) = slopes.Expected;
            var det = hm * hf - hc * hc;
            if (det > 0)
                return ((hc * gf - hf * gm) / det, (hc * gm - hm * gf) / det, newton);
            return (-gm / Math.Max(hm, 1e-300), -gf / Math.Max(hf, 1e-300), false);
        }

        return (manyFree ? Single(gm, slopes.Observed.Many, slopes.Expected.Many) : 0, fewFree ? Single(gf, slopes.Observed.Few, slopes.Expected.Few) : 0, (!manyFree || slopes.Observed.Many > 0) && (!fewFree || slopes.Observed.Few > 0));
    }

    private static double Single(double gradient, double observed, double expected) =>
        -gradient / (observed > 0 ? observed : Math.Max(expected, 1e-300));

    private static CalibrationModel? Advance(CalibrationTable table, double[] centred, CalibrationModel from, double many, double few, double smallest, out bool settled)
    {
        settled = Math.Abs(many) <= smallest * (from.ManyRatio + 1e-6) && Math.Abs(few) <= smallest * (from.FewRatio + 1e-6);
        for (var share = 1.0; share > 1e-9; share /= 2)
        {
            var next = new CalibrationModel(table, centred, Moved(from.ManyRatio, share * many), Moved(from.FewRatio, share * few));
            if (settled || next.Criterion <= from.Criterion + 1e-11 * (1 + Math.Abs(from.Criterion)))
                return next;
            next.Release();
        }

        return null;
    }

    // Far steps are held to a factor of twenty, which keeps the search where the numbers mean something.
    private static double Moved(double ratio, double step) => Math.Clamp(ratio + step, 0, Math.Max(20 * ratio, 10));
}
