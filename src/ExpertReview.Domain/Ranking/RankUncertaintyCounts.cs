namespace ExpertReview.Domain.Ranking;

/// <summary>Adds up the distribution of the ranks of independent normal levels: for each value x of an application's own level the number
/// of others above x is Poisson-binomial, built by convolution, with the application itself taken out again; the integral over x is a
/// trapezoid sum. Exact to rounding for each point, apart from tails beyond 5.5 standard deviations.</summary>
internal sealed class RankUncertaintyCounts
{
    private const double Tail = 5.5;
    private const double StepInDeviations = 0.4;
    private const int FinestGrid = 4000;
    private const double Negligible = 1e-16;

    private readonly double[] _deviation;
    private readonly double[][] _sums;
    private readonly int[] _targets;
    private readonly int[] _active;
    private readonly double[] _above;
    private readonly double[] _counts;

    /// <param name="deviation">Standard deviation of each level, positive.</param>
    /// <param name="targets">Applications whose ranks are asked for.</param>
    public RankUncertaintyCounts(double[] deviation, int[] targets)
    {
        _deviation = deviation;
        _targets = targets;
        _sums = new double[deviation.Length][];
        foreach (var target in targets)
            _sums[target] = new double[deviation.Length];
        _active = new int[deviation.Length];
        _above = new double[deviation.Length];
        _counts = new double[deviation.Length + 1];
    }

    /// <summary>Sum over the points so far of P(rank = index + 1) of a target.</summary>
    public double[] SumsOf(int target) => _sums[target];

    /// <summary>Adds one point.</summary>
    /// <param name="levels">Mean of each level at this point.</param>
    /// <param name="offset">Where the grid begins, as a share of a step: differing offsets fill the gaps between its points.</param>
    public void Add(double[] levels, double offset)
    {
        var range = levels.Max() - levels.Min();
        // Deviations far below the range make no visible rank uncertainty, but would ask for an endless grid.
        var least = range / FinestGrid;
        var (from, to, step) = (double.MaxValue, double.MinValue, double.MaxValue);
        foreach (var target in _targets)
        {
            var deviation = Math.Max(_deviation[target], least);
            from = Math.Min(from, levels[target] - Tail * deviation);
            to = Math.Max(to, levels[target] + Tail * deviation);
        }

        foreach (var deviation in _deviation)
            step = Math.Min(step, Math.Max(deviation, least) * StepInDeviations);
        for (var x = from + (offset - 1) * step; x < to + step; x += step)
            AddAt(x, step, levels, least);
    }

    private void AddAt(double x, double step, double[] levels, double least)
    {
        var (surely, active) = (0, 0);
        for (var at = 0; at < levels.Length; at++)
        {
            var t = (levels[at] - x) / Math.Max(_deviation[at], least);
            if (t >= Tail)
                surely++;
            else if (t > -Tail)
            {
                _active[active] = at;
                _above[active++] = t;
            }
        }

        var (low, high) = Convolve(active);
        for (var at = 0; at < active; at++)
            if (_sums[_active[at]] is { } sums)
            {
                var deviation = Math.Max(_deviation[_active[at]], least);
                var weight = step / deviation * NormalDistribution.Density(_above[at]);
                TakeOut(NormalDistribution.Cumulative(_above[at]), weight, low, high, sums.AsSpan(surely));
            }
    }

    private (int Low, int High) Convolve(int active)
    {
        var (low, high) = (0, 0);
        _counts[0] = 1;
        for (var at = 0; at < active; at++)
        {
            var p = NormalDistribution.Cumulative(_above[at]);
            _counts[high + 1] = 0;
            for (var count = high + 1; count > low; count--)
                _counts[count] += p * (_counts[count - 1] - _counts[count]);
            _counts[low] *= 1 - p;
            high++;
            while (high > low && _counts[high] < Negligible)
                high--;
            while (low < high && _counts[low] < Negligible)
                low++;
        }

        return (low, high);
    }

    // The distribution of the others: the application's own Bernoulli factor divided out, from the side where that is stable.
    private void TakeOut(double p, double weight, int low, int high, Span<double> sums)
    {
        var others = 0.0;
        if (p <= 0.5)
        {
            var scale = 1 / (1 - p);
            for (var count = low; count <= high && count < sums.Length; count++)
            {
                others = (_counts[count] - p * others) * scale;
                sums[count] += weight * others;
            }
        }
        else
        {
            var scale = 1 / p;
            for (var count = high; count > Math.Max(low, 0); count--)
            {
                others = (_counts[count] - (1 - p) * others) * scale;
                sums[count - 1] += weight * others;
            }

            // The lowest count kept may still hold what stands one below it.
            if (low > 0)
                sums[low - 1] += weight * (_counts[low] - (1 - p) * others) * scale;
        }
    }
}
