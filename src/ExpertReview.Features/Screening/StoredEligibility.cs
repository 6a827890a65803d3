using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>What is proposed for an application, made again after somebody decided or answered something about it.</summary>
internal static class StoredEligibility
{
    /// <summary>Makes one application's proposal again from what is stored: findings, decisions, answers.</summary>
    public static async Task ProposeAgainAsync(ReviewDb db, ReviewRound round, string code, CancellationToken stop)
    {
        if (await ApplicationAsync(db, round.Id, code, stop) is not { } application)
            return;
        var failed = await db.Of<EligibilityFinding>(round.Id).Where(row => row.Code == code).OrderBy(row => row.Clause).ToListAsync(stop);
        await StoreAsync(db, round, application, FrozenPolicy.Of(round).Rule, failed, stop);
    }

    /// <summary>Checks one application again after corrected files of it came in.</summary>
    public static async Task CheckAgainAsync(ReviewDb db, ReviewRound round, string code, CancellationToken stop)
    {
        if (await ApplicationAsync(db, round.Id, code, stop) is not { } application)
            return;
        var policy = FrozenPolicy.Of(round);
        var failed = EligibilityCheck.Of(application, policy.Rule, round.AsOf, policy.Readings).Failed;
        await db.Of<EligibilityFinding>(round.Id).Where(row => row.Code == code).ExecuteDeleteAsync(stop);
        db.AddTo(round.Id, failed);
        await StoreAsync(db, round, application, policy.Rule, failed, stop);
    }

    /// <summary>One application of a round from its own rows; null when none names it.</summary>
    public static async Task<Application?> ApplicationAsync(ReviewDb db, int round, string code, CancellationToken stop)
    {
        var rows = await db.Of<Recommendation>(round).Where(row => row.Code == code).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop);
        return rows.Count == 0
            ? null
            : ApplicationMerge.Of(
                rows,
                await db.Of<ServiceEvaluation>(round).Where(row => row.Code == code).OrderBy(row => row.File).ThenBy(row => row.Row).ToListAsync(stop),
                await db.Of<ApplicationReport>(round).Where(row => row.Code == code).ToListAsync(stop),
                await db.Of<PastRecognition>(round).Where(row => row.Code == code).OrderBy(row => EF.Property<int>(row, "Id")).ToListAsync(stop)).Applications[0];
    }

    /// <summary>Row of the next decision: after every one of 复核.xlsx.</summary>
    public static async Task<int> NextRowAsync(ReviewDb db, int round, CancellationToken stop) =>
        (await db.Of<ReviewDecision>(round).MaxAsync(row => (int?)row.Row, stop) ?? 0) + 1;

    private static async Task StoreAsync(
        ReviewDb db, ReviewRound round, Application application, RecognitionRule rule, IReadOnlyList<EligibilityFinding> failed, CancellationToken stop)
    {
        var code = application.No;
        var decisions = await db.Of<ReviewDecision>(round.Id).Where(row => row.Code == code).OrderBy(row => row.Row).ToListAsync(stop);
        var answers = await db.Of<ClauseAnswer>(round.Id).Where(row => row.Code == code).ToListAsync(stop);
        var (proposals, _) = EligibilityProposals.Of([application], rule, failed, decisions, answers);
        await db.Of<EligibilityProposal>(round.Id).Where(row => row.Code == code).ExecuteDeleteAsync(stop);
        db.AddTo(round.Id, proposals);
    }
}
