using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>得分排序 with the proposed list: <c>expertreview.ranking/1</c> in memory.</summary>
/// <param name="Template">The template it was made by.</param>
/// <param name="Rows">In rank order, then incomplete and ineligible ones by number.</param>
/// <param name="QuotaFailures">Minimums that cannot be kept; empty when all quotas hold together.</param>
/// <param name="AboveCap">Points above what the evidence supports, in the order of sheets and criteria.</param>
/// <param name="CountedSheets">Totals of the complete submitted sheets of every application that is not ineligible (rounded where the
/// template rounds sheets first), in the order of sheets: what calibration is made of.</param>
/// <param name="Top">Number of places; null without a limit.</param>
public sealed record RankingTable(
    ScoringTemplate Template,
    IReadOnlyList<RankingRow> Rows,
    IReadOnlyList<QuotaFailure> QuotaFailures,
    IReadOnlyList<PointsAboveCap> AboveCap,
    IReadOnlyList<CalibrationScore> CountedSheets,
    int? Top);
