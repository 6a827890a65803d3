namespace ExpertReview.Domain.Assignments;

/// <summary>A randomised assignment before the draw: how probable each pair is, and what is expected. All values are exact.</summary>
/// <param name="MaxProbability">No pair but a required one is more probable.</param>
/// <param name="MissingReviews">Expected missing reviews.</param>
/// <param name="MissingGroupPlaces">Expected missing places of group minimums.</param>
/// <param name="MissingLoad">Expected missing units of minimum load.</param>
/// <param name="SumOfSquaredLoads">Expected sum of squared loads.</param>
/// <param name="Total">Expected sum of fit; with the figures before it, no other probabilities have a larger one.</param>
/// <param name="Pairs">The pairs that can be drawn, by application, then expert.</param>
public sealed record AssignmentProbabilities(
    decimal MaxProbability, decimal MissingReviews, decimal MissingGroupPlaces, decimal MissingLoad, decimal SumOfSquaredLoads, decimal Total,
    IReadOnlyList<PairProbability> Pairs);
