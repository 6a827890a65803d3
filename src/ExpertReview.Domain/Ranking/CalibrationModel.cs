namespace ExpertReview.Domain.Ranking;

/// <summary>The crossed random-effects model at given ratios of variances to the residual variance. With H = I + g₁Z₁Z₁ᵀ + g₂Z₂Z₂ᵀ and P its
/// projection that removes mu: nothing is divided by a ratio, so the boundary (a ratio of zero) needs no case of its own.</summary>
internal sealed class CalibrationModel
{
    private readonly CalibrationTable _table;
    private readonly DenseCholesky _factor;
    private double[][]? _kernel;

    /// <param name="table">The scores.</param>
    /// <param name="centred">Scores less a constant near their mean.</param>
    /// <param name="many">Variance ratio of the many side.</param>
    /// <param name="few">Variance ratio of the few side.</param>
    public CalibrationModel(CalibrationTable table, double[] centred, double many, double few)
    {
        _table = table;
        (ManyRatio, FewRatio) = (many, few);
        Shrink = [.. table.FewOfMany.Select(members => 1 / (1 + members.Length * many))];
        _factor = new DenseCholesky(ForFactor(), table.Squares);
        LogDeterminant = _factor.LogDeterminant - Shrink.Sum(Math.Log);
        var ones = new double[table.Scores];
        Array.Fill(ones, 1.0);
        InverseOnes = Apply(ones);
        Information = RowArithmetic.Total(InverseOnes);
        Level = RowArithmetic.Dot(InverseOnes, centred) / Information;
        Projected = Project(centred);
        Quadratic = RowArithmetic.Dot(Projected, centred);
    }

    public double ManyRatio { get; }

    public double FewRatio { get; }

    /// <summary>1 ÷ (1 + n × ratio) of each of the many.</summary>
    public double[] Shrink { get; }

    public double LogDeterminant { get; }

    /// <summary>H⁻¹1, one a score.</summary>
    public double[] InverseOnes { get; }

    /// <summary>1ᵀH⁻¹1.</summary>
    public double Information { get; }

    /// <summary>Estimate of mu, on the centred scale.</summary>
    public double Level { get; }

    /// <summary>P y.</summary>
    public double[] Projected { get; }

    /// <summary>yᵀP y.</summary>
    public double Quadratic { get; }

    /// <summary>-2 × restricted log likelihood with the residual variance at its best value: lme4's REML criterion.</summary>
    public double Criterion
    {
        get
        {
            var freedom = _table.Scores - 1;
            return LogDeterminant + Math.Log(Information) + freedom * (1 + Math.Log(2 * Math.PI * Quadratic / freedom));
        }
    }

    public double ResidualVariance => Quadratic / (_table.Scores - 1);

    /// <summary>(I + g T)⁻¹ on the few side, T = Z₂ᵀ(I + g₁Z₁Z₁ᵀ)⁻¹Z₂.</summary>
    public double[][] Kernel => _kernel ??= _factor.Inverse();

    /// <summary>Triangular half of the kernel: kernel = halfᵀ half.</summary>
    public double[][] KernelHalf() => _factor.InverseOfLower();

    /// <summary>Gives its matrices back; afterwards it is good for its figures only.</summary>
    public void Release()
    {
        _table.Squares.Return(_factor.Lower);
        if (_kernel is not null)
            _table.Squares.Return(_kernel);
    }

    public double[] SumsOfMany(double[] scores) => Sums(_table.ManyOf, scores, _table.Many);

    public double[] SumsOfFew(double[] scores) => Sums(_table.FewOf, scores, _table.Few);

    /// <summary>P v.</summary>
    public double[] Project(double[] scores)
    {
        var result = Apply(scores);
        RowArithmetic.Add(result, InverseOnes, -RowArithmetic.Dot(InverseOnes, scores) / Information);
        return result;
    }

    private static double[] Sums(int[] of, double[] scores, int size)
    {
        var sums = new double[size];
        for (var at = 0; at < scores.Length; at++)
            sums[of[at]] += scores[at];
        return sums;
    }

    private double[][] ForFactor()
    {
        var matrix = _table.Squares.Take();
        foreach (var few in _table.FewOf)
            matrix[few][few] += FewRatio;
        for (var many = 0; many < _table.Many; many++)
        {
            var weight = FewRatio * ManyRatio * Shrink[many];
            foreach (var row in _table.FewOfMany[many])
                foreach (var column in _table.FewOfMany[many])
                    matrix[row][column] -= weight;
        }

        for (var few = 0; few < _table.Few; few++)
            matrix[few][few]++;
        return matrix;
    }

    private double[] Apply(double[] scores)
    {
        var result = ApplyMany(scores);
        if (FewRatio == 0)
            return result;
        var few = _factor.Solve(SumsOfFew(result));
        var spread = new double[scores.Length];
        for (var at = 0; at < scores.Length; at++)
            spread[at] = few[_table.FewOf[at]];
        RowArithmetic.Add(result, ApplyMany(spread), -FewRatio);
        return result;
    }

    private double[] ApplyMany(double[] scores)
    {
        var sums = SumsOfMany(scores);
        var result = new double[scores.Length];
        for (var at = 0; at < scores.Length; at++)
            result[at] = scores[at] - ManyRatio * Shrink[_table.ManyOf[at]] * sums[_table.ManyOf[at]];
        return result;
    }
}
