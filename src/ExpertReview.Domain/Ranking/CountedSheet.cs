using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>The total of one complete submitted sheet of an application that is not ineligible: what statistics are made of.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Expert">Number of the expert.</param>
/// <param name="Total">Exact total; the rounded one where the template rounds sheets first.</param>
public sealed record CountedSheet(string Application, string Expert, Rational Total);
