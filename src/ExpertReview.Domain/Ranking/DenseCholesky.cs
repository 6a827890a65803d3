namespace ExpertReview.Domain.Ranking;

/// <summary>Cholesky factor L of a dense symmetric matrix A = L Lᵀ, row by row, with its solve and inverse.</summary>
internal sealed class DenseCholesky
{
    // A pivot below this share of its diagonal element is rounding, not information.
    private const double Rounding = 1e-13;

    private readonly double[][] _lower;

    /// <summary>Factors the lower triangle in place. A pivot that is zero up to rounding makes a zero column, so that a
    /// semidefinite matrix has a factor too (but no inverse).</summary>
    public DenseCholesky(double[][] matrix)
    {
        _lower = matrix;
        for (var row = 0; row < matrix.Length; row++)
        {
            var own = matrix[row].AsSpan();
            var diagonal = own[row];
            for (var column = 0; column < row; column++)
            {
                var pivot = matrix[column][column];
                own[column] = pivot == 0 ? 0 : (own[column] - RowArithmetic.Dot(own[..column], matrix[column].AsSpan(0, column))) / pivot;
            }

            var rest = diagonal - RowArithmetic.Dot(own[..row], own[..row]);
            own[row] = rest > Rounding * diagonal ? Math.Sqrt(rest) : 0;
            own[(row + 1)..].Clear();
        }
    }

    public double[][] Lower => _lower;

    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var row = 0; row < _lower.Length; row++)
                sum += 2 * Math.Log(_lower[row][row]);
            return sum;
        }
    }

    /// <summary>A⁻¹ right.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var row = 0; row < x.Length; row++)
            x[row] = (x[row] - RowArithmetic.Dot(_lower[row].AsSpan(0, row), x.AsSpan(0, row))) / _lower[row][row];
        for (var row = x.Length - 1; row >= 0; row--)
        {
            x[row] /= _lower[row][row];
            RowArithmetic.Add(x.AsSpan(0, row), _lower[row].AsSpan(0, row), -x[row]);
        }

        return x;
    }

    /// <summary>L⁻¹, lower triangular.</summary>
    public double[][] InverseOfLower()
    {
        var inverse = RowArithmetic.Square(_lower.Length);
        for (var row = 0; row < _lower.Length; row++)
        {
            var own = inverse[row].AsSpan();
            for (var column = 0; column < row; column++)
                RowArithmetic.Add(own[..(column + 1)], inverse[column].AsSpan(0, column + 1), -_lower[row][column]);
            own[row] = 1;
            for (var column = 0; column <= row; column++)
                own[column] /= _lower[row][row];
        }

        return inverse;
    }

    /// <summary>A⁻¹ = L⁻ᵀ L⁻¹, both triangles.</summary>
    public double[][] Inverse()
    {
        var half = InverseOfLower();
        var inverse = RowArithmetic.Square(half.Length);
        for (var k = 0; k < half.Length; k++)
            for (var row = 0; row <= k; row++)
                if (half[k][row] != 0)
                    RowArithmetic.Add(inverse[row].AsSpan(0, row + 1), half[k].AsSpan(0, row + 1), half[k][row]);
        for (var row = 0; row < half.Length; row++)
            for (var column = row + 1; column < half.Length; column++)
                inverse[row][column] = inverse[column][row];
        return inverse;
    }
}
