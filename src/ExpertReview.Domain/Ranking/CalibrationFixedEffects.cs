namespace ExpertReview.Domain.Ranking;

/// <summary>Least squares for score = application + expert, inside each component, expert effects summing to zero there.
/// The many side is eliminated; what remains is a singular matrix on the few side, used through its pseudo-inverse.</summary>
internal sealed class CalibrationFixedEffects
{
    private readonly CalibrationTable _table;
    private readonly int[] _componentOfMany;
    private readonly int[] _componentOfFew;
    private readonly double[] _meanOfMany;
    private readonly double[][] _inverse;
    private readonly double[] _few;
    private readonly double[] _many;

    public CalibrationFixedEffects(CalibrationTable table)
    {
        _table = table;
        (_componentOfMany, _componentOfFew) = table.ExpertsAreFew
            ? (table.ComponentOfApplication, table.ComponentOfExpert) : (table.ComponentOfExpert, table.ComponentOfApplication);
        _meanOfMany = new double[table.Many];
        for (var at = 0; at < table.Scores; at++)
            _meanOfMany[table.ManyOf[at]] += table.Values[at] / table.FewOfMany[table.ManyOf[at]].Length;
        _inverse = PseudoInverse();
        var right = new double[table.Few];
        for (var at = 0; at < table.Scores; at++)
            right[table.FewOf[at]] += table.Values[at] - _meanOfMany[table.ManyOf[at]];
        _few = [.. _inverse.Select(row => RowArithmetic.Dot(row, right))];
        _many = new double[table.Many];
        for (var many = 0; many < table.Many; many++)
            _many[many] = _meanOfMany[many] - MeanOver(table.FewOfMany[many], _few);
        Sigma = Residuals(out var squares);
        ResidualSquares = squares;
        Adjusted = new double[table.Applications];
        AdjustedVariance = new double[table.Applications];
        Effect = new double[table.Experts];
        EffectVariance = new double[table.Experts];
        if (table.ExpertsAreFew)
            FromFewExperts();
        else
            FromFewApplications();
        LargestDifference = Largest();
    }

    /// <summary>In the table's own order.</summary>
    public double[] Adjusted { get; }

    /// <summary>In units of sigma².</summary>
    public double[] AdjustedVariance { get; }

    public double[] Effect { get; }

    /// <summary>In units of sigma².</summary>
    public double[] EffectVariance { get; }

    /// <summary>One a component; null without residual degrees of freedom.</summary>
    public double?[] Sigma { get; }

    /// <summary>Sum of squared residuals over all components.</summary>
    public double ResidualSquares { get; }

    /// <summary>One a component, in units of sigma; null for a component of one application.</summary>
    public double?[] LargestDifference { get; }

    private double[][] PseudoInverse()
    {
        var matrix = _table.Squares.Take();
        foreach (var few in _table.FewOf)
            matrix[few][few]++;
        foreach (var members in _table.FewOfMany)
            foreach (var row in members)
                foreach (var column in members)
                    matrix[row][column] -= 1.0 / members.Length;
        var sizes = new int[_table.Components];
        var scale = new double[_table.Components];
        for (var few = 0; few < _table.Few; few++)
        {
            sizes[_componentOfFew[few]]++;
            scale[_componentOfFew[few]] += matrix[few][few];
        }

        // S + α 11ᵀ is regular inside a component, and (S + α 11ᵀ)⁻¹ = S⁺ + 11ᵀ ÷ (α m²).
        double Alpha(int component) => Math.Max(scale[component] / sizes[component], 1) / sizes[component];
        AddBlocks(matrix, Alpha);
        var inverse = new DenseCholesky(matrix, _table.Squares).Inverse();
        _table.Squares.Return(matrix);
        AddBlocks(inverse, component => -1 / (Alpha(component) * sizes[component] * sizes[component]));
        return inverse;
    }

    private void AddBlocks(double[][] matrix, Func<int, double> amount)
    {
        for (var row = 0; row < matrix.Length; row++)
        {
            var added = amount(_componentOfFew[row]);
            for (var column = 0; column < matrix.Length; column++)
                if (_componentOfFew[column] == _componentOfFew[row])
                    matrix[row][column] += added;
        }
    }

    private double?[] Residuals(out double all)
    {
        var squares = new double[_table.Components];
        var freedom = new int[_table.Components];
        for (var at = 0; at < _table.Scores; at++)
        {
            var rest = _table.Values[at] - _many[_table.ManyOf[at]] - _few[_table.FewOf[at]];
            squares[_componentOfMany[_table.ManyOf[at]]] += rest * rest;
            freedom[_componentOfMany[_table.ManyOf[at]]]++;
        }

        foreach (var component in _componentOfMany)
            freedom[component]--;
        foreach (var component in _componentOfFew)
            freedom[component]--;
        all = RowArithmetic.Total(squares);
        return [.. squares.Select((sum, component) => freedom[component] + 1 > 0 ? Math.Sqrt(sum / (freedom[component] + 1)) : (double?)null)];
    }

    private void FromFewExperts()
    {
        _many.CopyTo(Adjusted, 0);
        _few.CopyTo(Effect, 0);
        for (var expert = 0; expert < _table.Experts; expert++)
            EffectVariance[expert] = _inverse[expert][expert];
        for (var application = 0; application < _table.Applications; application++)
            AdjustedVariance[application] = VarianceOfMany(_table.FewOfMany[application]);
    }

    private double VarianceOfMany(int[] members) => members.Sum(row => MeanOver(members, _inverse[row])) / members.Length + 1.0 / members.Length;

    // Here the few are the applications: what the pseudo-inverse centres are their effects, so the level is moved to where
    // the experts' effects sum to zero, and the variances follow from that.
    private void FromFewApplications()
    {
        for (var component = 0; component < _table.Components; component++)
        {
            var experts = Enumerable.Range(0, _table.Many).Where(many => _componentOfMany[many] == component).ToArray();
            var weights = new double[_table.Few];
            var (shift, reciprocal) = (0.0, 0.0);
            foreach (var expert in experts)
            {
                var members = _table.FewOfMany[expert];
                shift += _many[expert] / experts.Length;
                reciprocal += 1.0 / members.Length / experts.Length / experts.Length;
                foreach (var few in members)
                    weights[few] += 1.0 / members.Length / experts.Length;
            }

            var weighted = _inverse.Select(row => RowArithmetic.Dot(row, weights)).ToArray();
            var all = RowArithmetic.Dot(weighted, weights);
            for (var application = 0; application < _table.Few; application++)
                if (_componentOfFew[application] == component)
                {
                    Adjusted[application] = _few[application] + shift;
                    AdjustedVariance[application] = _inverse[application][application] - 2 * weighted[application] + all + reciprocal;
                }

            foreach (var expert in experts)
            {
                var members = _table.FewOfMany[expert];
                Effect[expert] = _many[expert] - shift;
                EffectVariance[expert] = VarianceOfMany(members) - 2.0 / members.Length / experts.Length + reciprocal
                    - 2 * MeanOver(members, weighted) + all;
            }
        }
    }

    private double?[] Largest()
    {
        var largest = new double[_table.Components];
        Array.Fill(largest, double.NaN);
        var own = new double[_table.Few];
        var others = Enumerable.Range(0, _table.Applications)
            .GroupBy(application => _table.ComponentOfApplication[application])
            .ToDictionary(members => members.Key, members => members.OrderByDescending(application => AdjustedVariance[application]).ToArray());
        for (var one = 0; one < _table.Applications; one++)
        {
            Array.Clear(own);
            if (_table.ExpertsAreFew)
                foreach (var row in _table.FewOfMany[one])
                    RowArithmetic.Add(own, _inverse[row], 1.0 / _table.FewOfMany[one].Length);
            else
                _inverse[one].CopyTo(own, 0);
            var component = _table.ComponentOfApplication[one];
            largest[component] = _table.ExpertsAreFew ? LargestByExperts(one, own, others[component], largest[component]) : LargestByApplications(one, own, largest[component]);
        }

        return [.. largest.Select(variance => double.IsNaN(variance) ? (double?)null : Math.Sqrt(Math.Max(variance, 0)))];
    }

    // The others come with their variances falling, so that the search ends where even the smallest covariance could not make more. Rounded
    // sums never fall when a term grows; the part of the smallest term that is taken away is more than the rounding of a mean of equal terms.
    private double LargestByExperts(int one, double[] own, int[] others, double best)
    {
        var least = own.Min();
        least -= Math.Abs(least) * 1e-9;
        foreach (var other in others)
        {
            if (AdjustedVariance[one] + AdjustedVariance[other] - 2 * least <= best)
                break;
            if (other <= one)
                continue;
            var variance = AdjustedVariance[one] + AdjustedVariance[other] - 2 * MeanOver(_table.FewOfMany[other], own);
            if (!(variance <= best))
                best = variance;
        }

        return best;
    }

    private double LargestByApplications(int one, double[] own, double best)
    {
        var components = _table.ComponentOfApplication;
        for (var other = one + 1; other < components.Length; other++)
            if (components[other] == components[one] && own[one] + _inverse[other][other] - 2 * own[other] is var variance && !(variance <= best))
                best = variance;
        return best;
    }

    private static double MeanOver(int[] members, double[] values)
    {
        var sum = 0.0;
        foreach (var member in members)
            sum += values[member];
        return sum / members.Length;
    }
}
