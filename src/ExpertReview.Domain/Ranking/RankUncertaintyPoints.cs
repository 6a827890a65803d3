namespace ExpertReview.Domain.Ranking;

/// <summary>Shifts of the applications' levels through what they share (experts' effects, mu): equally weighted points of their normal
/// distribution, in antithetic pairs. The directions that move ranks most lie on a rank-1 lattice (component-by-component
/// construction), the others on a Latin hypercube with a fixed seed. Same input, same points.</summary>
internal sealed class RankUncertaintyPoints
{
    private const int Leading = 8;
    private const int Turns = 10;

    private readonly double[][] _loadings;
    private readonly double[][] _directions;
    private readonly double[] _quantiles;
    private readonly int[][] _orders;
    private readonly int[] _generator;
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <param name="loadings">One row an application; changed: a shift common to all is taken out, because it moves no rank.</param>
    /// <param name="pairs">Number of antithetic pairs, a power of two.</param>
    public RankUncertaintyPoints(double[][] loadings, int pairs)
    {
        _loadings = loadings;
        var dimensions = loadings[0].Length;
        TakeOutCommon(dimensions);
        _directions = LeadingDirections(Math.Min(Leading, dimensions), dimensions);
        _quantiles = [.. Enumerable.Range(0, pairs).Select(at => NormalDistribution.Quantile((at + 0.5) / pairs))];
        var square = RowArithmetic.Dot(_quantiles, _quantiles) / pairs;
        for (var at = 0; square > 0 && at < pairs; at++)
            _quantiles[at] /= Math.Sqrt(square);
        _generator = Lattice(pairs, _directions.Length);
        _orders = [.. Enumerable.Range(0, dimensions).Select(_ => Shuffled(pairs))];
    }

    /// <summary>Fills the shift of each application at one point; its antithetic partner is the negative.</summary>
    public void Shift(int pair, double[] shifts)
    {
        var normal = new double[_orders.Length];
        for (var at = 0; at < normal.Length; at++)
            normal[at] = _quantiles[_orders[at][pair]];
        for (var leading = 0; leading < _directions.Length; leading++)
        {
            var wanted = _quantiles[(int)((long)pair * _generator[leading] % _quantiles.Length)];
            RowArithmetic.Add(normal, _directions[leading], wanted - RowArithmetic.Dot(_directions[leading], normal));
        }

        for (var application = 0; application < shifts.Length; application++)
            shifts[application] = RowArithmetic.Dot(_loadings[application], normal);
    }

    private void TakeOutCommon(int dimensions)
    {
        var mean = new double[dimensions];
        foreach (var row in _loadings)
            RowArithmetic.Add(mean, row, 1.0 / _loadings.Length);
        foreach (var row in _loadings)
            RowArithmetic.Add(row, mean, -1);
    }

    // Subspace iteration on BᵀB; any orthonormal set is right, a good one makes the points work harder.
    private double[][] LeadingDirections(int count, int dimensions)
    {
        var directions = new double[count][];
        for (var at = 0; at < count; at++)
            directions[at] = [.. Enumerable.Range(0, dimensions).Select(_ => (Next() >> 11) / 9007199254740992.0 - 0.5)];
        Orthonormal(directions);
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var at = 0; at < count; at++)
            {
                var image = new double[dimensions];
                foreach (var row in _loadings)
                    RowArithmetic.Add(image, row, RowArithmetic.Dot(row, directions[at]));
                RowArithmetic.Add(image, directions[at], 1e-12 * Math.Sqrt(RowArithmetic.Dot(image, image)) + 1e-300);
                directions[at] = image;
            }

            Orthonormal(directions);
        }

        return [.. directions.Where(direction => RowArithmetic.Dot(direction, direction) > 0.5)];
    }

    private static void Orthonormal(double[][] directions)
    {
        for (var at = 0; at < directions.Length; at++)
        {
            var before = RowArithmetic.Dot(directions[at], directions[at]);
            for (var twice = 0; twice < 2; twice++)
                for (var other = 0; other < at; other++)
                    RowArithmetic.Add(directions[at], directions[other], -RowArithmetic.Dot(directions[at], directions[other]));
            var length = RowArithmetic.Dot(directions[at], directions[at]);
            // What is left of a dependent direction is rounding: it is dropped.
            var scale = length > 1e-20 * before ? 1 / Math.Sqrt(length) : 0;
            for (var k = 0; k < directions[at].Length; k++)
                directions[at][k] *= scale;
        }
    }

    private static int[] Lattice(int points, int dimensions)
    {
        var generator = new int[dimensions];
        var product = new double[points];
        Array.Fill(product, 1.0);
        var kernel = new double[points];
        for (var at = 0; at < points; at++)
        {
            var x = (double)at / points;
            kernel[at] = 2 * Math.PI * Math.PI * (x * x - x + 1.0 / 6);
        }

        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var weight = 1.0 / ((dimension + 1) * (dimension + 1));
            var (best, least) = (1, double.MaxValue);
            for (var candidate = 1; candidate < Math.Max(points / 2, 2); candidate += 2)
            {
                var sum = 0.0;
                for (var at = 0; at < points; at++)
                    sum += product[at] * (1 + weight * kernel[at * candidate % points]);
                if (sum < least)
                    (best, least) = (candidate, sum);
                if (dimension == 0)
                    break;
            }

            generator[dimension] = best;
            for (var at = 0; at < points; at++)
                product[at] *= 1 + weight * kernel[at * best % points];
        }

        return generator;
    }

    private int[] Shuffled(int size)
    {
        var order = Enumerable.Range(0, size).ToArray();
        for (var at = size - 1; at > 0; at--)
        {
            var other = (int)(Next() % (ulong)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }

        return order;
    }

    // SplitMix64 (Steele, Lea and Flood 2014) from a fixed seed.
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
