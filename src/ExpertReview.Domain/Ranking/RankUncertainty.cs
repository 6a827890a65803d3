using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>Ranks as random quantities: exact given the experts' effects, summed over points for those. Variances are taken as known.</summary>
internal sealed class RankUncertainty
{
    // Above so many applications only those nearest to the line get a distribution.
    private const int All = 2000;
    private const int NearTheLine = 1000;

    private readonly CalibrationPosterior _posterior;
    private readonly int _top;

    public RankUncertainty(CalibrationPosterior posterior, int top)
    {
        (_posterior, _top) = (posterior, top);
        var size = posterior.Mean.Length;
        ExpectedRank = Expected();
        ProbabilityInTop = new double?[size];
        (RankLow, RankHigh, Inseparable) = (new int?[size], new int?[size], new bool?[size]);
        Line = top >= 1 && top <= size ? ExpectedRank.Order().ElementAt(top - 1) : null;
        Targets = size <= All ? [.. Enumerable.Range(0, size)] : Nearest();
        Pairs = size switch { <= 60 => 1024, <= 150 => 512, <= 600 => 256, <= All => 64, _ => 16 };
        Distribute();
    }

    public double[] ExpectedRank { get; }

    public double?[] ProbabilityInTop { get; }

    public int?[] RankLow { get; }

    public int?[] RankHigh { get; }

    public bool?[] Inseparable { get; }

    public double? Line { get; }

    /// <summary>Three standard errors of the least certain probability, as if the pairs of points were independent.</summary>
    public double ProbabilityError { get; private set; }

    public int Pairs { get; }

    public IReadOnlyList<int> Targets { get; }

    /// <summary>How the figures came about, for the reader.</summary>
    public Words Note => new(
        $"名次概率：给定专家效应时精确计算，对专家效应取 {2 * Pairs} 个固定的拟蒙特卡罗点；方差分量视为已知。",
        $"rank probabilities: exact given the experts' effects, over {2 * Pairs} fixed quasi-Monte-Carlo points for those; variance components taken as known.");

    private double[] Expected()
    {
        var (mean, variance) = (_posterior.Mean, _posterior.Variance);
        var expected = new double[mean.Length];
        Array.Fill(expected, 1.0);
        var row = new double[mean.Length];
        var scratch = new double[_posterior.Few];
        for (var one = 0; one < mean.Length; one++)
        {
            _posterior.CovarianceRow(one, scratch, row);
            for (var other = one + 1; other < mean.Length; other++)
            {
                var deviation = Math.Sqrt(variance[one] + variance[other] - 2 * row[other]);
                var better = NormalDistribution.Cumulative((mean[other] - mean[one]) / deviation);
                expected[one] += better;
                expected[other] += 1 - better;
            }
        }

        return expected;
    }

    private int[] Nearest()
    {
        var line = Line ?? (_top < 1 ? 1 : ExpectedRank.Length);
        return [.. Enumerable.Range(0, ExpectedRank.Length).OrderBy(at => Math.Abs(ExpectedRank[at] - line)).ThenBy(at => at).Take(NearTheLine).Order()];
    }

    private void Distribute()
    {
        var mean = _posterior.Mean;
        var points = new RankUncertaintyPoints(_posterior.Loadings(), Pairs);
        var counts = new RankUncertaintyCounts(_posterior.OwnDeviation(), [.. Targets]);
        var (shifts, levels) = (new double[mean.Length], new double[mean.Length]);
        var (sums, squares) = (new double[mean.Length], new double[mean.Length]);
        for (var pair = 0; pair < Pairs; pair++)
        {
            points.Shift(pair, shifts);
            for (var sign = 1; sign >= -1; sign -= 2)
            {
                for (var at = 0; at < mean.Length; at++)
                    levels[at] = mean[at] + sign * shifts[at];
                // Multiples of the golden ratio fill the unit interval evenly, however many there are.
                var offset = (2 * pair + (1 - sign) / 2) * 0.6180339887498949;
                counts.Add(levels, offset - Math.Floor(offset));
            }

            foreach (var target in Targets)
            {
                var inTop = InTop(counts.SumsOf(target));
                var added = (inTop - sums[target]) / 2;
                sums[target] = inTop;
                squares[target] += added * added;
            }
        }

        foreach (var target in Targets)
        {
            var average = sums[target] / Pairs / 2;
            var spread = Math.Max(squares[target] / Pairs - average * average, 0);
            ProbabilityError = Math.Max(ProbabilityError, 3 * Math.Sqrt(spread / Pairs));
            Read(target, counts.SumsOf(target));
        }
    }

    private double InTop(double[] sums) => RowArithmetic.Total(sums.AsSpan(0, Math.Clamp(_top, 0, sums.Length)));

    private void Read(int target, double[] sums)
    {
        var all = RowArithmetic.Total(sums);
        ProbabilityInTop[target] = Math.Clamp(InTop(sums) / all, 0, 1);
        RankLow[target] = Quantile(sums, 0.05 * all);
        RankHigh[target] = Quantile(sums, 0.95 * all);
        Inseparable[target] = Line is { } line && Quantile(sums, 0.25 * all) <= line && line <= Quantile(sums, 0.75 * all);
    }

    private static int Quantile(double[] sums, double reached)
    {
        var cumulative = 0.0;
        for (var rank = 0; rank < sums.Length; rank++)
            if ((cumulative += sums[rank]) >= reached)
                return rank + 1;
        return sums.Length;
    }
}
