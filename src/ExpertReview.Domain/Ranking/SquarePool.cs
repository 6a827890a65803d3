namespace ExpertReview.Domain.Ranking;

/// <summary>Square matrices of one size, used again: each step of a fit needs five of them, and getting eight megabytes from the system takes as long as
/// inverting what stands in them. For one thread.</summary>
internal sealed class SquarePool(int size)
{
    private readonly Stack<double[][]> _free = [];

    /// <summary>A matrix of zeros.</summary>
    public double[][] Take()
    {
        if (!_free.TryPop(out var matrix))
            return RowArithmetic.Square(size);
        foreach (var row in matrix)
            Array.Clear(row);
        return matrix;
    }

    /// <summary>Gives back a matrix that nobody reads any more.</summary>
    public void Return(double[][] matrix) => _free.Push(matrix);
}
