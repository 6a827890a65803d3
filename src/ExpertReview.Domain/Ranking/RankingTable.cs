using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>得分排序 with the proposed list: <c>expertreview.ranking/1</c> in memory.</summary>
/// <param name="Template">The template it was made by.</param>
/// <param name="Rows">In rank order, then incomplete and ineligible ones by number.</param>
/// <param name="QuotaFailures">Minimums that cannot be kept; empty when all quotas hold together.</param>
/// <param name="AboveCap">Points above what the evidence supports, in the order of sheets and criteria.</param>
/// <param name="CountedSheets">The totals that calibration and agreement are made of, in the order of sheets.</param>
/// <param name="Top">Number of places; null without a limit.</param>
public sealed record RankingTable(
    ScoringTemplate Template,
    IReadOnlyList<RankingRow> Rows,
    IReadOnlyList<QuotaFailure> QuotaFailures,
    IReadOnlyList<PointsAboveCap> AboveCap,
    IReadOnlyList<CountedSheet> CountedSheets,
    int? Top);
