namespace ExpertReview.Domain.Ranking;

/// <summary>Cholesky factor L of a dense symmetric matrix A = L Lᵀ, row by row, with its solve and inverse.</summary>
internal sealed class DenseCholesky
{
    // A pivot below this share of its diagonal element is rounding, not information.
    private const double Rounding = 1e-13;

    // Rows are worked on in tiles that stay in the processor's cache, four at a time, and tiles that need nothing of each other side by side; each
    // element's own order of operations is the same as row by row, so the bits are too. A tile is a multiple of four.
    private const int Tile = 24;
    private const int Four = 4;
    private const int Strip = 5 * Tile;

    // Below so many rows starting a second thread costs more than it saves.
    private const int FewRows = 200;

    private readonly double[][] _lower;
    private readonly SquarePool? _pool;

    /// <summary>Factors the lower triangle in place. A pivot that is zero up to rounding makes a zero column, so that a
    /// semidefinite matrix has a factor too (but no inverse).</summary>
    /// <param name="matrix">The matrix, which becomes the factor.</param>
    /// <param name="pool">Where matrices of its size come from.</param>
    public DenseCholesky(double[][] matrix, SquarePool? pool = null)
    {
        (_lower, _pool) = (matrix, pool);
        for (var from = 0; from < matrix.Length; from += Tile)
        {
            var (first, to) = (from, Math.Min(from + Tile, matrix.Length));
            for (var row = from; row < to; row++)
                Finish(row, from);
            SideBySide(to, matrix.Length, Tile, (low, high) =>
            {
                for (var column = first; column < to; column++)
                    EliminateAll(low, high, column);
            });
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
        var inverse = Zeros();
        SideBySide(0, _lower.Length, Strip, (low, high) => InvertColumns(inverse, low, high));
        return inverse;
    }

    // The columns from low to high, which need nothing of the others; above the diagonal is nothing.
    private void InvertColumns(double[][] inverse, int low, int high)
    {
        for (var from = low; from < _lower.Length; from += Tile)
        {
            var to = Math.Min(from + Tile, _lower.Length);
            for (var column = low; column < from; column += Four)
                for (var row = from; row < to; row++)
                    AddFour(inverse, row, column, low, high);
            for (var row = from; row < to; row++)
            {
                var own = inverse[row].AsSpan();
                for (var column = from; column < row; column++)
                    Between(own, inverse[column], low, Math.Min(high, column + 1), -_lower[row][column]);
                if (row < high)
                    own[row] = 1;
                for (var column = low; column < Math.Min(high, row + 1); column++)
                    own[column] /= _lower[row][row];
            }
        }
    }

    private static void Between(Span<double> target, ReadOnlySpan<double> source, int low, int high, double factor) =>
        RowArithmetic.Add(target[low..high], source[low..high], factor);

    /// <summary>A⁻¹ = L⁻ᵀ L⁻¹, both triangles.</summary>
    public double[][] Inverse()
    {
        var half = InverseOfLower();
        var inverse = Zeros();
        SideBySide(0, half.Length, Tile, (from, to) => SquareRows(inverse, half, from, to));
        SideBySide(0, half.Length, Tile, (from, to) =>
        {
            for (var left = from; left < half.Length; left += Tile)
                for (var row = from; row < to; row++)
                    for (var column = Math.Max(row + 1, left); column < Math.Min(left + Tile, half.Length); column++)
                        inverse[row][column] = inverse[column][row];
        });
        _pool?.Return(half);
        return inverse;
    }

    private double[][] Zeros() => _pool?.Take() ?? RowArithmetic.Square(_lower.Length);

    private static void SquareRows(double[][] inverse, double[][] half, int from, int to)
    {
        var k = from;
        for (; k < to; k++)
            for (var row = from; row <= k; row++)
                AddSquare(inverse[row], half[k], row);
        for (; k <= half.Length - Four; k += Four)
            for (var row = from; row < to; row++)
                AddSquares(inverse[row], half, k, row);
        for (; k < half.Length; k++)
            for (var row = from; row < to; row++)
                AddSquare(inverse[row], half[k], row);
    }

    private static void SideBySide(int from, int to, int width, Action<int, int> work)
    {
        var parts = (to - from + width - 1) / width;
        if (to - from < FewRows)
            for (var part = 0; part < parts; part++)
                Work(part);
        else
            Parallel.For(0, parts, Work);

        void Work(int part) => work(from + part * width, Math.Min(from + (part + 1) * width, to));
    }

    private static void AddSquare(double[] target, double[] half, int row)
    {
        if (half[row] != 0)
            RowArithmetic.Add(target.AsSpan(0, row + 1), half.AsSpan(0, row + 1), half[row]);
    }

    private static void AddSquares(double[] target, double[][] half, int k, int row)
    {
        var factors = (A: half[k][row], B: half[k + 1][row], C: half[k + 2][row], D: half[k + 3][row]);
        if (factors.A != 0 && factors.B != 0 && factors.C != 0 && factors.D != 0)
            RowArithmetic.AddAll(target.AsSpan(0, row + 1), half[k], half[k + 1], half[k + 2], half[k + 3], factors);
        else
            for (var one = k; one < k + Four; one++)
                AddSquare(target, half[one], row);
    }

    // Four columns of the inverse: the part that all of them have together, then what the later ones have more.
    private void AddFour(double[][] inverse, int row, int column, int low, int high)
    {
        var target = inverse[row].AsSpan();
        var lower = _lower[row];
        RowArithmetic.AddAll(
            target[low..Math.Min(high, column + 1)],
            inverse[column].AsSpan(low),
            inverse[column + 1].AsSpan(low),
            inverse[column + 2].AsSpan(low),
            inverse[column + 3].AsSpan(low),
            (-lower[column], -lower[column + 1], -lower[column + 2], -lower[column + 3]));
        for (var later = column + 1; later < column + Four; later++)
            for (var at = column + 1; at <= later && at < high; at++)
                target[at] += -lower[later] * inverse[later][at];
    }

    private void EliminateAll(int from, int to, int column)
    {
        var right = _lower[column].AsSpan(0, column);
        var pivot = _lower[column][column];
        var row = from;
        for (; pivot != 0 && row <= to - Four; row += Four)
        {
            var dots = RowArithmetic.Dots(_lower[row], _lower[row + 1], _lower[row + 2], _lower[row + 3], right);
            _lower[row][column] = (_lower[row][column] - dots.A) / pivot;
            _lower[row + 1][column] = (_lower[row + 1][column] - dots.B) / pivot;
            _lower[row + 2][column] = (_lower[row + 2][column] - dots.C) / pivot;
            _lower[row + 3][column] = (_lower[row + 3][column] - dots.D) / pivot;
        }

        for (; row < to; row++)
            Eliminate(row, column);
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
