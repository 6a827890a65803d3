using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Every sheet of one expert at once.</summary>
internal static class OwnSheets
{
    /// <summary>The facts of every assigned file, by number; none before the pledge is confirmed. Four statements, whatever the number of files.</summary>
    public static async Task<IReadOnlyList<SheetFacts>> OwnSheetsOf(this ReviewDb db, int round, string expert, CancellationToken stop)
    {
        var events = await db.ScoreEventsOf(round, expert, application: null, stop);
        if (!events.Any(act => act.Subject == ScoreSubject.Pledge))
            return [];
        var one = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == round, stop);
        var codes = await db.Assignments.AsNoTracking().Where(pair => pair.Round == round && pair.Expert == expert).Select(pair => pair.Application).Order().ToListAsync(stop);
        var proposals = await db.Of<EligibilityProposal>(round).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, stop);
        var policy = FrozenPolicy.Of(one);
        var bySheet = events.ToLookup(act => act.Application, StringComparer.Ordinal);
        var forAll = bySheet[""].ToList();
        return [.. codes.Select(code => new SheetFacts(one, policy, proposals[code], expert, [.. forAll, .. bySheet[code]]))];
    }
}
