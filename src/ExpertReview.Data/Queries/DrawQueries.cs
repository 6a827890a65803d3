using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Draws;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>Read paths of the draw of experts; each a fixed number of statements.</summary>
public static class DrawQueries
{
    /// <summary>The draw that stands; null when there is none that is not void.</summary>
    public static Task<ExpertDraw?> StandingDrawOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Draws.Where(one => one.Round == round && one.State != DrawState.Abandoned).SingleOrDefaultAsync(stop);

    /// <summary>Every call of a draw, in its order.</summary>
    public static Task<List<DrawCall>> DrawCallsOf(this ReviewDb db, int draw, CancellationToken stop) =>
        db.DrawCalls.AsNoTracking().Where(one => one.Draw == draw).OrderBy(one => one.Id).ToListAsync(stop);

    /// <summary>What was reviewed in the rounds of the year before, with the reviewers as those rounds' pools name them.</summary>
    public static async Task<List<PastReview>> ReviewsOfYearBefore(this ReviewDb db, int round, CancellationToken stop)
    {
        var year = await db.Rounds.AsNoTracking().Where(one => one.Id == round).Select(one => one.Year).SingleAsync(stop);
        var rounds = db.Rounds.AsNoTracking().Where(one => one.Year == year - 1).Select(one => one.Id);
        return await db.Assignments.AsNoTracking().Where(pair => rounds.Contains(pair.Round))
            .Join(
                db.Experts.AsNoTracking(), pair => new { pair.Round, No = pair.Expert }, expert => new { Round = EF.Property<int>(expert, ReviewDb.RoundId), expert.No },
                (pair, expert) => new PastReview(expert.No, expert.Name, expert.Employer, pair.Application))
            .ToListAsync(stop);
    }

    /// <summary>The units that recommend in a round, as their tables and files name them.</summary>
    public static async Task<List<string>> RecommendingUnitsOf(this ReviewDb db, int round, CancellationToken stop) =>
        [.. (await db.Of<Recommendation>(round).Select(row => new { row.StampedBy, row.Recommender }).Distinct().ToListAsync(stop))
            .SelectMany(row => RecommendingUnit.NamesOf(row.StampedBy, row.Recommender)).Select(unit => unit ?? "")];

    /// <summary>申报单位 by code, of those who go to the experts.</summary>
    public static async Task<Dictionary<string, string>> ReviewedUnitsOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var codes = (await db.Of<EligibilityProposal>(round).Where(row => row.Assigned).Select(row => row.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        return (await db.OrganisationsOf(round, null, stop)).Where(one => codes.Contains(one.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
