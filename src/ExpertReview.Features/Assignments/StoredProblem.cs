using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Draws;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Features.Assignments;

/// <summary>The assignment problem of a round, built from what is stored now.</summary>
internal static class StoredProblem
{
    /// <summary>The problem over those whom a draw confirmed, or over the whole pool when nobody drew; null when no application goes to the experts.</summary>
    /// <exception cref="Domain.Basics.RefusedException">A draw is not finished.</exception>
    public static async Task<AssignmentProblem?> ProblemOf(this ReviewDb db, ReviewRound round, CancellationToken stop)
    {
        var policy = FrozenPolicy.Of(round);
        var tables = await db.TablesOf(round.Id, stop);
        var proposals = (await db.EligibilityProposalsOf(round.Id, stop)).ToDictionary(one => one.Code, StringComparer.Ordinal);
        var applications = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions).Applications;
        var apart = KeptApart.Of(await db.ConflictsOf(round.Id, stop), tables.Decisions);
        var drawn = await db.DrawnExpertsOf(round.Id, stop);
        var experts = drawn is null ? tables.Experts : [.. tables.Experts.Where(one => drawn.Contains(one.No))];
        return RoundProblem.Of(policy, [.. applications.Select(one => (one, proposals[one.No]))], experts, apart.Pairs);
    }
}
