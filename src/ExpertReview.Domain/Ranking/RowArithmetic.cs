using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExpertReview.Domain.Ranking;

/// <summary>The two inner loops of every dense computation here, on whole rows. Those for four rows do for each of them the same operations in
/// the same order as the loop for one, so that every bit is the same; they are quicker because four sums grow side by side. Code for vectors of the machine's own width
/// can't be made before it runs, so all are compiled in full at their first call: the first version that the runtime makes is twenty times slower.</summary>
internal static class RowArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var at = 0;
        for (; at <= source.Length - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(target[at..]) + factor * new Vector<double>(source[at..])).CopyTo(target[at..]);
        for (; at < source.Length; at++)
            target[at] += factor * source[at];
    }

    /// <summary>Four times <see cref="Dot"/> with the same right side. The left rows may be longer than it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double A, double B, double C, double D) Dots(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, ReadOnlySpan<double> right)
    {
        a = a[..right.Length];
        b = b[..right.Length];
        c = c[..right.Length];
        d = d[..right.Length];
        ref var firstA = ref MemoryMarshal.GetReference(a);
        ref var firstB = ref MemoryMarshal.GetReference(b);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        ref var firstD = ref MemoryMarshal.GetReference(d);
        ref var first = ref MemoryMarshal.GetReference(right);
        var (lanesA, lanesB, lanesC, lanesD) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var at = 0;
        for (; at <= right.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var with = Vector.LoadUnsafe(ref first, (nuint)at);
            lanesA += Vector.LoadUnsafe(ref firstA, (nuint)at) * with;
            lanesB += Vector.LoadUnsafe(ref firstB, (nuint)at) * with;
            lanesC += Vector.LoadUnsafe(ref firstC, (nuint)at) * with;
            lanesD += Vector.LoadUnsafe(ref firstD, (nuint)at) * with;
        }

        var (sumA, sumB, sumC, sumD) = (Vector.Sum(lanesA), Vector.Sum(lanesB), Vector.Sum(lanesC), Vector.Sum(lanesD));
        for (; at < right.Length; at++)
        {
            sumA += a[at] * right[at];
            sumB += b[at] * right[at];
            sumC += c[at] * right[at];
            sumD += d[at] * right[at];
        }

        return (sumA, sumB, sumC, sumD);
    }

    /// <summary>Four times <see cref="Add"/>, one after the other, over the length of the target. The sources may be longer than it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAll(Span<double> target, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, (double A, double B, double C, double D) factors)
    {
        a = a[..target.Length];
        b = b[..target.Length];
        c = c[..target.Length];
        d = d[..target.Length];
        ref var firstA = ref MemoryMarshal.GetReference(a);
        ref var firstB = ref MemoryMarshal.GetReference(b);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        ref var firstD = ref MemoryMarshal.GetReference(d);
        ref var first = ref MemoryMarshal.GetReference(target);
        var (wideA, wideB, wideC, wideD) = (new Vector<double>(factors.A), new Vector<double>(factors.B), new Vector<double>(factors.C), new Vector<double>(factors.D));
        var at = 0;
        for (; at <= target.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var sum = Vector.LoadUnsafe(ref first, (nuint)at) + wideA * Vector.LoadUnsafe(ref firstA, (nuint)at);
            sum += wideB * Vector.LoadUnsafe(ref firstB, (nuint)at);
            sum += wideC * Vector.LoadUnsafe(ref firstC, (nuint)at);
            sum += wideD * Vector.LoadUnsafe(ref firstD, (nuint)at);
            sum.StoreUnsafe(ref first, (nuint)at);
        }

        for (; at < target.Length; at++)
        {
            var sum = target[at] + factors.A * a[at];
            sum += factors.B * b[at];
            sum += factors.C * c[at];
            target[at] = sum + factors.D * d[at];
        }
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
