using System.Numerics;

namespace ExpertReview.Domain.Ranking;

/// <summary>The two inner loops of every dense computation here, on whole rows.</summary>
internal static class RowArithmetic
{
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var lanes = Vector<double>.Zero;
        var at = 0;
        for (; at <= left.Length - Vector<double>.Count; at += Vector<double>.Count)
            lanes += new Vector<double>(left[at..]) * new Vector<double>(right[at..]);
        var sum = Vector.Sum(lanes);
        for (; at < left.Length; at++)
            sum += left[at] * right[at];
        return sum;
    }

    /// <summary>target += factor × source.</summary>
    public static void Add(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var at = 0;
        for (; at <= source.Length - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(target[at..]) + factor * new Vector<double>(source[at..])).CopyTo(target[at..]);
        for (; at < source.Length; at++)
            target[at] += factor * source[at];
    }

    public static double[][] Square(int size)
    {
        var rows = new double[size][];
        for (var row = 0; row < size; row++)
            rows[row] = new double[size];
        return rows;
    }

    /// <summary>Sum in the order given.</summary>
    public static double Total(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
