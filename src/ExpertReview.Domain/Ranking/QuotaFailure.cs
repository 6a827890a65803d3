namespace ExpertReview.Domain.Ranking;

/// <summary>A minimum that the best list misses because the quotas cannot all hold.</summary>
/// <param name="Rule">The minimum.</param>
/// <param name="Eligible">How many ranked applications at or above the pass line have the value.</param>
/// <param name="Reached">How many of them the list holds.</param>
/// <param name="MinimalSets">The smallest sets of quotas, this one among them, that cannot hold together within the number of places.</param>
/// <param name="SetsAreAll">False when there are too many such sets and only the first are given.</param>
public sealed record QuotaFailure(QuotaRule Rule, int Eligible, int Reached, IReadOnlyList<IReadOnlyList<QuotaRule>> MinimalSets, bool SetsAreAll);
