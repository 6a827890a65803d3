using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Features.Assignments;

/// <summary>The assignment problem of a round, built from what is stored now.</summary>
internal static class StoredProblem
{
    /// <summary>The problem; null when no application goes to the experts.</summary>
    public static async Task<AssignmentProblem?> ProblemOf(this ReviewDb db, ReviewRound round, CancellationToken stop)
    {
        var policy = FrozenPolicy.Of(round);
        var tables = await db.TablesOf(round.Id, stop);
        var proposals = (await db.EligibilityProposalsOf(round.Id, stop)).ToDictionary(one => one.Code, StringComparer.Ordinal);
        var applications = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions).Applications;
        var apart = KeptApart.Of(await db.ConflictsOf(round.Id, stop), tables.Decisions);
        return RoundProblem.Of(policy, [.. applications.Select(one => (one, proposals[one.No]))], tables.Experts, apart.Pairs);
    }
}
