using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;
using ExpertReview.Domain.Rounds;

namespace ExpertReview.Features.Screening;

/// <summary>What is proposed for each application, made again after a decision of 复核.</summary>
internal static class StoredEligibility
{
    /// <summary>Makes the proposals again from the stored findings and the stored decisions together with a new one.</summary>
    public static async Task ProposeAgainAsync(ReviewDb db, ReviewRound round, ReviewDecision added, CancellationToken stop)
    {
        var tables = await db.TablesOf(round.Id, stop);
        var applications = ApplicationMerge.Of(tables.Recommendations, tables.Evaluations, tables.Reports, tables.PastRecognitions).Applications;
        var failed = await db.Of<EligibilityFinding>(round.Id).OrderBy(row => row.Code).ThenBy(row => row.Clause).ToListAsync(stop);
        var (proposals, _) = EligibilityProposals.Of(applications, FrozenPolicy.Of(round).Rule, failed, [.. tables.Decisions, added]);
        await db.Of<EligibilityProposal>(round.Id).ExecuteDeleteAsync(stop);
        db.AddTo(round.Id, proposals);
    }

    /// <summary>Row of the next decision: after every one of 复核.xlsx.</summary>
    public static async Task<int> NextRowAsync(ReviewDb db, int round, CancellationToken stop) =>
        (await db.Of<ReviewDecision>(round).MaxAsync(row => (int?)row.Row, stop) ?? 0) + 1;
}
