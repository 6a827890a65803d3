namespace ExpertReview.Domain.Assignments;

/// <summary>How probable one pair is in a randomised assignment.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Probability">Above 0, at most 1; exact, with at most six places.</param>
public sealed record PairProbability(ReviewPair Pair, decimal Probability);
