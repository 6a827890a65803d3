namespace ExpertReview.Domain.Assignments;

/// <summary>One contradiction of a problem.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Pair">The required pair concerned, the first beyond the limit; null when none is.</param>
/// <param name="Expert">Index of the expert concerned.</param>
/// <param name="Group">Index of the group concerned.</param>
public sealed record BrokenProblemRule(ProblemRule Rule, ReviewPair? Pair = null, int? Expert = null, int? Group = null);
