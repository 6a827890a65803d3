namespace ExpertReview.Domain.Ranking;

/// <summary>Krippendorff's alpha over applications with at least two scores. The ordinal metric is the interval metric on midranks of the
/// pooled scores: Σ of the counts between two values less half of both is the difference of their midranks.</summary>
internal static class AgreementAlpha
{
    /// <summary>Interval and ordinal alpha; null where the pooled scores don't differ or no application has two.</summary>
    public static (double? Interval, double? Ordinal) Of(CalibrationTable table)
    {
        var sheets = table.SheetsOfApplication();
        var pooled = Enumerable.Range(0, table.Scores).Where(at => sheets[table.ApplicationOf[at]] >= 2).ToArray();
        if (pooled.Length == 0 || pooled.All(at => table.Exact[at] == table.Exact[pooled[0]]))
            return (null, null);
        var values = new double[table.Scores];
        var centre = pooled.Average(at => table.Values[at]);
        foreach (var at in pooled)
            values[at] = table.Values[at] - centre;
        var interval = Alpha(table, sheets, pooled, values);
        var ranked = AgreementRanks.Of([.. pooled.Select(at => table.Exact[at])]);
        for (var at = 0; at < pooled.Length; at++)
            values[pooled[at]] = ranked[at] - (pooled.Length + 1) / 2.0;
        return (interval, Alpha(table, sheets, pooled, values));
    }

    // Values are centred; Σ over ordered pairs of (v − w)² = 2 (n Σv² − (Σv)²).
    private static double Alpha(CalibrationTable table, int[] sheets, int[] pooled, double[] values)
    {
        var (sums, squares) = (new double[sheets.Length], new double[sheets.Length]);
        foreach (var at in pooled)
        {
            sums[table.ApplicationOf[at]] += values[at];
            squares[table.ApplicationOf[at]] += values[at] * values[at];
        }

        var observed = 0.0;
        for (var unit = 0; unit < sheets.Length; unit++)
            if (sheets[unit] >= 2)
                observed += (sheets[unit] * squares[unit] - sums[unit] * sums[unit]) / (sheets[unit] - 1);
        var (n, sum, square) = (pooled.Length, RowArithmetic.Total(sums), RowArithmetic.Total(squares));
        return 1 - (n - 1) * observed / (n * square - sum * sum);
    }
}
