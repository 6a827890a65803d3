using ExpertReview.Domain.Ranking;

namespace ExpertReview.Tests.Calibration;

/// <summary>Rows worked on four at a time and on several threads give the same bits as one by one, at every length and place in a tile.</summary>
public sealed class RowsOfFourTests
{
    [Fact]
    public void Factor_and_inverse_are_those_of_the_loops_row_by_row()
    {
        var random = new Random(5);
        foreach (var size in Enumerable.Range(1, 60).Concat([96, 97, 121, 241, 402]))
            foreach (var blocks in new[] { 1, 3 })
            {
                var matrix = Matrix(random, size, blocks);
                var lower = LowerOf(matrix);
                var half = HalfOf(lower);
                Same(lower, new DenseCholesky(Copy(matrix)).Lower);
                Same(half, new DenseCholesky(Copy(matrix)).InverseOfLower());
                Same(InverseOf(half), new DenseCholesky(Copy(matrix)).Inverse());
            }
    }

    [Fact]
    public void A_semidefinite_matrix_keeps_its_zero_columns()
    {
        double[][] matrix = [.. Enumerable.Range(0, 40).Select(row => Enumerable.Range(0, 40).Select(column => row % 7 == column % 7 ? 2.0 : 0).ToArray())];
        Same(LowerOf(matrix), new DenseCholesky(Copy(matrix)).Lower);
    }

    // Positive definite; with blocks, rows of different blocks have nothing in common, so that exact zeros stand in the factor.
    private static double[][] Matrix(Random random, int size, int blocks)
    {
        var matrix = RowArithmetic.Square(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
                matrix[row][column] = matrix[column][row] = row % blocks == column % blocks ? random.NextDouble() - 0.5 + (row == column ? size : 0) : 0;
        return matrix;
    }

    private static double[][] LowerOf(double[][] matrix)
    {
        var lower = Copy(matrix);
        for (var row = 0; row < lower.Length; row++)
        {
            for (var column = 0; column < row; column++)
                lower[row][column] = lower[column][column] == 0 ? 0 : (lower[row][column] - RowArithmetic.Dot(lower[row].AsSpan(0, column), lower[column].AsSpan(0, column))) / lower[column][column];
            var rest = matrix[row][row] - RowArithmetic.Dot(lower[row].AsSpan(0, row), lower[row].AsSpan(0, row));
            lower[row][row] = rest > 1e-13 * matrix[row][row] ? Math.Sqrt(rest) : 0;
            lower[row].AsSpan(row + 1).Clear();
        }

        return lower;
    }

    private static double[][] HalfOf(double[][] lower)
    {
        var half = RowArithmetic.Square(lower.Length);
        for (var row = 0; row < lower.Length; row++)
        {
            for (var column = 0; column < row; column++)
                RowArithmetic.Add(half[row].AsSpan(0, column + 1), half[column].AsSpan(0, column + 1), -lower[row][column]);
            half[row][row] = 1;
            for (var column = 0; column <= row; column++)
                half[row][column] /= lower[row][row];
        }

        return half;
    }

    private static double[][] InverseOf(double[][] half)
    {
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

    private static double[][] Copy(double[][] matrix) => [.. matrix.Select(row => (double[])row.Clone())];

    private static void Same(double[][] expected, double[][] actual) =>
        Assert.Equal(expected.SelectMany(row => row.Select(BitConverter.DoubleToInt64Bits)), actual.SelectMany(row => row.Select(BitConverter.DoubleToInt64Bits)));
}
