using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>Who may look at evidence, and which files there are.</summary>
public static class EvidenceQueries
{
    /// <summary>The expert's confirmation of the pledge, which opens everything else.</summary>
    public static IQueryable<ScoreEvent> PledgesOf(this ReviewDb db, int round, string expert) =>
        db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Expert == expert && act.Application == "" && act.Subject == ScoreSubject.Pledge);

    /// <summary>Whether an application was given to the expert, who has confirmed the pledge. One statement.</summary>
    public static Task<bool> MayLookAtAsync(this ReviewDb db, int round, string expert, string application, CancellationToken stop)
    {
        var pledges = db.PledgesOf(round, expert);
        return db.Assignments.AsNoTracking().AnyAsync(pair => pair.Round == round && pair.Expert == expert && pair.Application == application && pledges.Any(), stop);
    }

    /// <summary>SHA-256 of the evidence files of these names, by name; those that were not handed in are left out. One statement.</summary>
    public static Task<Dictionary<string, string>> EvidenceHashesOf(this ReviewDb db, int round, IReadOnlyCollection<string> names, CancellationToken stop) =>
        db.Files.AsNoTracking().Where(file => file.Round == round && file.Table == "evidence" && names.Contains(file.File)).ToDictionaryAsync(file => file.File, file => file.Sha256, StringComparer.Ordinal, stop);
}
