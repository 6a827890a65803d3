using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>The rule by which the scores of several sheets become one (formats.md, Scores).</summary>
/// <param name="Method">Mean, median or trimmed mean.</param>
/// <param name="DropHighest">Trimmed mean: how many of the highest fall away (of equal ones only so many).</param>
/// <param name="DropLowest">Trimmed mean: how many of the lowest fall away.</param>
/// <param name="FromSheets">Trimmed mean: drops apply from this number of sheets on; below, it is the plain mean.</param>
public sealed record Aggregate(AggregateMethod Method, int DropHighest = 1, int DropLowest = 1, int FromSheets = 5)
{
    /// <summary>True when so many sheets are trimmed.</summary>
    public bool Trims(int sheets) => Method == AggregateMethod.TrimmedMean && sheets >= FromSheets;

    /// <summary>The aggregate of one or more values, exact.</summary>
    /// <param name="ascending">The values, the smallest first; at least one.</param>
    public Rational Of(ReadOnlySpan<Rational> ascending) => Method switch
    {
        AggregateMethod.Median => Median(ascending),
        _ when Trims(ascending.Length) => Mean(ascending[DropLowest..^DropHighest]),
        _ => Mean(ascending),
    };

    /// <summary>The arithmetic mean of one or more values, exact.</summary>
    public static Rational Mean(ReadOnlySpan<Rational> values)
    {
        var sum = Rational.Zero;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The median of one or more values in ascending order; of an even number the mean of the middle two.</summary>
    public static Rational Median(ReadOnlySpan<Rational> ascending) => ascending.Length % 2 == 1
        ? ascending[ascending.Length / 2]
        : (ascending[ascending.Length / 2 - 1] + ascending[ascending.Length / 2]) / 2;
}
