namespace ExpertReview.Domain.Ranking;

/// <summary>Tests whether severity differs at all (<see cref="SeverityTest"/>).</summary>
public static class SeverityTesting
{
    /// <summary>Both tests of a table of counted scores.</summary>
    /// <param name="scores">One entry a counted sheet.</param>
    /// <param name="calibration">The calibration of the same scores.</param>
    public static SeverityTest Of(IReadOnlyList<CalibrationScore> scores, CalibrationResult calibration)
    {
        var table = new CalibrationTable(scores);
        var test = new SeverityTest
        {
            ExpertFreedom = table.Experts - table.Components,
            ResidualFreedom = table.Scores - table.Applications - table.Experts + table.Components,
        };
        var values = Centred(table);
        if (test is { ExpertFreedom: > 0, ResidualFreedom: > 0 } && new CalibrationFixedEffects(table).ResidualSquares is > 0 and var full)
        {
            var ratio = (WithoutExperts(table, values) - full) / test.ExpertFreedom / (full / test.ResidualFreedom);
            test = test with { F = ratio, FProbability = UpperTails.F(ratio, test.ExpertFreedom, test.ResidualFreedom) };
        }

        if (calibration.Reml.Criterion is not { } criterion)
            return test;
        var gain = Math.Max(0, SmallestCriterion(table, values) - criterion);
        return test with { LikelihoodRatio = gain, LikelihoodProbability = UpperTails.Normal(Math.Sqrt(gain)) };
    }

    private static double[] Centred(CalibrationTable table)
    {
        var centre = table.Scores == 0 ? 0 : table.Values.Average();
        return [.. table.Values.Select(value => value - centre)];
    }

    private static double WithoutExperts(CalibrationTable table, double[] values)
    {
        var (sums, sheets) = (Sums(table, values), table.SheetsOfApplication());
        var squares = RowArithmetic.Dot(values, values);
        for (var application = 0; application < sums.Length; application++)
            squares -= sums[application] * sums[application] / sheets[application];
        return squares;
    }

    private static double[] Sums(CalibrationTable table, double[] values)
    {
        var sums = new double[table.Applications];
        for (var at = 0; at < values.Length; at++)
            sums[table.ApplicationOf[at]] += values[at];
        return sums;
    }

    // The one-way model is searched over the logarithm of its only ratio: a grid to find the valley, then golden section.
    private static double SmallestCriterion(CalibrationTable table, double[] values)
    {
        var (sums, sheets) = (Sums(table, values), table.SheetsOfApplication());
        var squares = RowArithmetic.Dot(values, values);
        double At(double logarithm) => OneWay(Math.Exp(logarithm), sums, sheets, squares, values.Length);
        var best = Enumerable.Range(-20, 41).MinBy(at => At(at));
        var (low, high) = (best - 1.0, best + 1.0);
        const double Golden = 0.6180339887498949;
        for (var step = 0; step < 80; step++)
        {
            var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
            if (At(left) < At(right))
                high = right;
            else
                low = left;
        }

        return Math.Min(At((low + high) / 2), OneWay(0, sums, sheets, squares, values.Length));
    }

    private static double OneWay(double ratio, double[] sums, int[] sheets, double squares, int scores)
    {
        var (logarithm, information, level, quadratic) = (0.0, 0.0, 0.0, squares);
        for (var application = 0; application < sums.Length; application++)
        {
            var shrink = 1 / (1 + sheets[application] * ratio);
            logarithm -= Math.Log(shrink);
            information += sheets[application] * shrink;
            level += shrink * sums[application];
            quadratic -= ratio * shrink * sums[application] * sums[application];
        }

        quadratic -= level * level / information;
        return logarithm + Math.Log(information) + (scores - 1) * (1 + Math.Log(2 * Math.PI * quadratic / (scores - 1)));
    }
}
