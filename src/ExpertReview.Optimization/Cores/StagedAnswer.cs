using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Cores;

/// <summary>What the staged search found.</summary>
/// <param name="Method">Short name of what decided.</param>
/// <param name="Pairs">The best plan.</param>
/// <param name="Proven">True when every stage was.</param>
/// <param name="TotalBound">Bound of the sum of fit in units given the earlier figures; null when none is known.</param>
internal sealed record StagedAnswer(string Method, List<ReviewPair> Pairs, bool Proven, long? TotalBound);
