namespace ExpertReview.Domain.Ranking;

/// <summary>The standard normal distribution. The table is filled by Marsaglia's series (Journal of Statistical Software 11(4), 2004)
/// and read by cubic Hermite interpolation with the density as slope: error below 1e-10.</summary>
internal static class NormalDistribution
{
    private const double Edge = 8.5;
    private const int Steps = 64;
    private static readonly double[] _table = Fill();

    public static double Density(double x) => Math.Exp(-0.5 * x * x) * 0.39894228040143267794;

    /// <summary>P(Z ≤ x).</summary>
    public static double Cumulative(double x)
    {
        if (x <= -Edge)
            return 0;
        if (x >= Edge)
            return 1;
        var place = (x + Edge) * Steps;
        var at = (int)place;
        var t = place - at;
        at *= 2;
        var table = _table;
        var rise = table[at + 2] - table[at];
        return table[at] + t * (table[at + 1] + t * (3 * rise - 2 * table[at + 1] - table[at + 3] + t * (table[at + 1] + table[at + 3] - 2 * rise)));
    }

    /// <summary>x with P(Z ≤ x) = probability, by bisection of the series; for tables, not for inner loops.</summary>
    public static double Quantile(double probability)
    {
        var (low, high) = (-Edge, Edge);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Series(middle) < probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    public static double Series(double x)
    {
        var (sum, term, next) = (x, x, 1.0);
        while (sum + (term *= x * x / (next += 2)) != sum)
            sum += term;
        return 0.5 + sum * Density(x);
    }

    // Value and slope (per step) alternate.
    private static double[] Fill()
    {
        var table = new double[2 * ((int)(2 * Edge * Steps) + 2)];
        for (var at = 0; at < table.Length; at += 2)
        {
            var x = at / 2.0 / Steps - Edge;
            table[at] = Series(x);
            table[at + 1] = Density(x) / Steps;
        }

        return table;
    }
}
