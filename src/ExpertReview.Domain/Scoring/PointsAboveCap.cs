namespace ExpertReview.Domain.Scoring;

/// <summary>Points of a submitted sheet that its evidence does not support in full: counted at the cap, and reported.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Expert">Number of the expert.</param>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Given">Points given, exact.</param>
/// <param name="Counted">Points counted, exact.</param>
public sealed record PointsAboveCap(string Application, string Expert, string Criterion, decimal Given, decimal Counted);
