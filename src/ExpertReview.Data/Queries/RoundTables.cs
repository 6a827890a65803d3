using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Data.Queries;

/// <summary>Everything that came in for one round, as the tables hold it.</summary>
public sealed record RoundTables(
    IReadOnlyList<Recommendation> Recommendations,
    IReadOnlyList<ServiceEvaluation> Evaluations,
    IReadOnlyList<ApplicationReport> Reports,
    IReadOnlyList<PastRecognition> PastRecognitions,
    IReadOnlyList<Expert> Experts,
    IReadOnlyList<UnitRelation> Relations,
    IReadOnlyList<RecusalRequest> RecusalRequests,
    IReadOnlyList<ReviewDecision> Decisions);
