using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Intake;

/// <summary>How the shortlist is made (formats.md, Scores).</summary>
/// <param name="PassLine">Least published score; null: the template's.</param>
/// <param name="Top">Most places; null: no limit.</param>
/// <param name="Quotas">Quotas in their order.</param>
/// <param name="LotSeed">Seed of the lot; null when there is none.</param>
public sealed record ShortlistSettings(decimal? PassLine, int? Top, ValueList<QuotaSetting> Quotas, string? LotSeed);
