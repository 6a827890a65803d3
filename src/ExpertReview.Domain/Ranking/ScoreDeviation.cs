using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>How far one expert's score lies from the mean of the others who scored the same.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Expert">Number of the expert.</param>
/// <param name="Criterion">The criterion; null for the sheet's total.</param>
/// <param name="Score">The expert's score, exact.</param>
/// <param name="MeanOfOthers">Mean of the others, exact: the expert's own score is not in it.</param>
/// <param name="Others">How many others there are, at least 1.</param>
/// <param name="Beyond">True when the difference is more than the limit.</param>
public sealed record ScoreDeviation(string Application, string Expert, string? Criterion, Rational Score, Rational MeanOfOthers, int Others, bool Beyond)
{
    /// <summary>Score less the mean of the others.</summary>
    public Rational Difference => Score - MeanOfOthers;

    /// <summary>The difference in percent of the mean of the others; null where that is zero, for nothing is a percent of zero.</summary>
    public Rational? Percent => MeanOfOthers == Rational.Zero ? null : 100 * Difference / MeanOfOthers;
}
