using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>How far the experts of one application lie apart.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Criterion">The criterion; null for the total.</param>
/// <param name="Sheets">How many counted sheets there are.</param>
/// <param name="Mean">Their mean, exact.</param>
/// <param name="Min">The smallest, exact.</param>
/// <param name="Max">The largest, exact.</param>
/// <param name="StandardDeviation">With n − 1; null with a single sheet.</param>
public sealed record ScoreSpread(string Application, string? Criterion, int Sheets, Rational Mean, Rational Min, Rational Max, double? StandardDeviation)
{
    /// <summary>极差: largest less smallest.</summary>
    public Rational Range => Max - Min;
}
