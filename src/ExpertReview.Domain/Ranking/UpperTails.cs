namespace ExpertReview.Domain.Ranking;

/// <summary>Probabilities beyond a value, accurate where they are small.</summary>
internal static class UpperTails
{
    private const double Tiny = 1e-300;

    /// <summary>Of a standard normal variable, for a value of at least 0.</summary>
    public static double Normal(double value)
    {
        if (value < 3)
            return 1 - NormalDistribution.Series(value);
        // Mills' ratio as a continued fraction, from the far end.
        var ratio = value;
        for (var term = 200; term >= 1; term--)
            ratio = value + term / ratio;
        return NormalDistribution.Density(value) / ratio;
    }

    /// <summary>Of F with its two degrees of freedom.</summary>
    public static double F(double value, int above, int below) =>
        value <= 0 ? 1 : Beta(below / (below + above * value), below / 2.0, above / 2.0);

    // The regularised incomplete beta function by its continued fraction, on the side where that is quick.
    private static double Beta(double x, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - front * Fraction(1 - x, b, a) / b;
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / Away(1 - (a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m < 500; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Away(1 + even * d);
            c = Away(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Away(1 + odd * d);
            c = Away(1 + odd / c);
            value *= d * c;
            if (Math.Abs(d * c - 1) < 1e-15)
                break;
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Stirling's series, after moving the argument to where it is exact.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 15; x++)
            shift -= Math.Log(x);
        var square = 1 / (x * x);
        return shift + (x - 0.5) * Math.Log(x) - x + 0.91893853320467274178
            + (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188)))) / x;
    }
}
