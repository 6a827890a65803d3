namespace ExpertReview.Domain.Ranking;

/// <summary>What needs a table without a gap: the six coefficients of Shrout and Fleiss (Psychological Bulletin 86, 1979) by mean squares,
/// and Kendall's W with ties. At least two applications and two experts.</summary>
internal static class AgreementComplete
{
    /// <summary>Adds the figures; a zero denominator leaves null.</summary>
    public static AgreementFigures On(AgreementFigures figures, CalibrationTable table)
    {
        var (n, k) = (table.Applications, table.Experts);
        var equal = table.Exact.All(score => score == table.Exact[0]);
        if (equal)
            return figures;
        var (targets, judges, residual) = MeanSquares(table, n, k);
        var within = ((k - 1) * judges + (n - 1.0) * (k - 1) * residual) / (n * (k - 1.0));
        return figures with
        {
            Icc11 = Share(targets - within, targets + (k - 1) * within),
            Icc21 = Share(targets - residual, targets + (k - 1) * residual + k * (judges - residual) / n),
            Icc31 = Share(targets - residual, targets + (k - 1) * residual),
            Icc1K = Share(targets - within, targets),
            Icc2K = Share(targets - residual, targets + (judges - residual) / n),
            Icc3K = Share(targets - residual, targets),
            KendallW = Concordance(table, n, k),
        };
    }

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;

    private static (double Targets, double Judges, double Residual) MeanSquares(CalibrationTable table, int n, int k)
    {
        var mean = table.Values.Average();
        var (rows, columns) = (new double[n], new double[k]);
        for (var at = 0; at < table.Scores; at++)
        {
            rows[table.ApplicationOf[at]] += (table.Values[at] - mean) / k;
            columns[table.ExpertOf[at]] += (table.Values[at] - mean) / n;
        }

        var rest = 0.0;
        for (var at = 0; at < table.Scores; at++)
        {
            var difference = table.Values[at] - mean - rows[table.ApplicationOf[at]] - columns[table.ExpertOf[at]];
            rest += difference * difference;
        }

        var (rowSquares, columnSquares) = (k * RowArithmetic.Dot(rows, rows), n * RowArithmetic.Dot(columns, columns));
        return (Clean(rowSquares, table) / (n - 1), Clean(columnSquares, table) / (k - 1), Clean(rest, table) / ((n - 1.0) * (k - 1)));
    }

    // A sum of squares that is rounding only is zero, so that no ratio of two such sums is published.
    private static double Clean(double squares, CalibrationTable table) =>
        squares > 1e-26 * RowArithmetic.Dot(table.Values, table.Values) ? squares : 0;

    private static double? Concordance(CalibrationTable table, int n, int m)
    {
        var totals = new double[n];
        var ties = 0.0;
        foreach (var judge in Enumerable.Range(0, table.Scores).GroupBy(at => table.ExpertOf[at]))
        {
            var places = judge.ToArray();
            var ranks = AgreementRanks.Of([.. places.Select(at => table.Exact[at])]);
            for (var at = 0; at < places.Length; at++)
                totals[table.ApplicationOf[places[at]]] += ranks[at] - (n + 1) / 2.0;
            foreach (var tied in ranks.CountBy(rank => rank))
                ties += (double)tied.Value * tied.Value * tied.Value - tied.Value;
        }

        var whole = (double)m * m * ((double)n * n * n - n) - m * ties;
        return whole > 0 ? 12 * RowArithmetic.Dot(totals, totals) / whole : null;
    }
}
