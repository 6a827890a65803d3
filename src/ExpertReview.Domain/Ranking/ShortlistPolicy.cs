namespace ExpertReview.Domain.Ranking;

/// <summary>What decides who is proposed: pass line, places and quotas.</summary>
/// <param name="PassLine">入围分数线, wins over the template's; null leaves it to the template.</param>
/// <param name="Top">Number of places; null is no limit.</param>
/// <param name="Quotas">The quotas, in the order of the file.</param>
/// <param name="LotSeed">Seed of the lot; null when no lot is drawn.</param>
public sealed record ShortlistPolicy(decimal? PassLine, int? Top, IReadOnlyList<Quota> Quotas, string? LotSeed);
