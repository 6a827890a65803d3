namespace ExpertReview.Domain.Ranking;

/// <summary>Cholesky factor L of a dense symmetric matrix A = L Lᵀ, row by row, with its solve and inverse.</summary>
internal sealed class DenseCholesky
{
    // A pivot below this share of its diagonal element is rounding, not information.
    private const double Rounding = 1e-13;

    // Rows are worked on in tiles that stay in the processor's cache; each row's own order of operations is the same as without tiles,
    // so the bits are too.
    private const int Tile = 24;

    private readonly double[][] _lower;

    /// <summary>Factors the lower triangle in place. A pivot that is zero up to rounding makes a zero column, so that a
    /// semidefinite matrix has a factor too (but no inverse).</summary>
    public DenseCholesky(double[][] matrix)
    {
        _lower = matrix;
        for (var from = 0; from < matrix.Length; from += Tile)
        {
            var to = Math.Min(from + Tile, matrix.Length);
            for (var column = 0; column < from; column++)
                for (var row = from; row < to; row++)
                    Eliminate(row, column);
            for (var row = from; row < to; row++)
                Finish(row, from);
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
        for (var from = 0; from < _lower.Length; from += Tile)
        {
            var to = Math.Min(from + Tile, _lower.Length);
            for (var column = 0; column < from; column++)
                for (var row = from; row < to; row++)
                    RowArithmetic.Add(inverse[row].AsSpan(0, column + 1), inverse[column].AsSpan(0, column + 1), -_lower[row][column]);
            for (var row = from; row < to; row++)
            {
                var own = inverse[row].AsSpan();
                for (var column = from; column < row; column++)
                    RowArithmetic.Add(own[..(column + 1)], inverse[column].AsSpan(0, column + 1), -_lower[row][column]);
                own[row] = 1;
                for (var column = 0; column <= row; column++)
                    own[column] /= _lower[row][row];
            }
        }

        return inverse;
    }

    /// <summary>A⁻¹ = L⁻ᵀ L⁻¹, both triangles.</summary>
    public double[][] Inverse()
    {
        var half = InverseOfLower();
        var inverse = RowArithmetic.Square(half.Length);
        for (var from = 0; from < half.Length; from += Tile)
            for (var k = from; k < half.Length; k++)
                for (var row = from; row < Math.Min(from + Tile, k + 1); row++)
                    if (half[k][row] != 0)
                        RowArithmetic.Add(inverse[row].AsSpan(0, row + 1), half[k].AsSpan(0, row + 1), half[k][row]);
        for (var row = 0; row < half.Length; row++)
            for (var column = row + 1; column < half.Length; column++)
                inverse[row][column] = inverse[column][row];
        return inverse;
    }

    private void Eliminate(int row, int column)
    {
        var own = _lower[row].AsSpan();
        var pivot = _lower[column][column];
        own[column] = pivot == 0 ? 0 : (own[column] - RowArithmetic.Dot(own[..column], _lower[column].AsSpan(0, column))) / pivot;
    }

    private void Finish(int row, int from)
    {
        var own = _lower[row].AsSpan();
        var diagonal = own[row];
        for (var column = from; column < row; column++)
            Eliminate(row, column);
        var rest = diagonal - RowArithmetic.Dot(own[..row], own[..row]);
        own[row] = rest > Rounding * diagonal ? Math.Sqrt(rest) : 0;
        own[(row + 1)..].Clear();
    }
}
