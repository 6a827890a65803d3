using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>One counted sheet: the exact total that an expert gave an application. A pair stands at most once.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Expert">Number of the expert.</param>
/// <param name="Score">The sheet's exact total, in points; any scale.</param>
public sealed record CalibrationScore(string Application, string Expert, Rational Score);
