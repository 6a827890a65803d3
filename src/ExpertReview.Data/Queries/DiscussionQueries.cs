using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>Read paths of the discussion after sealing; each a fixed number of statements.</summary>
public static class DiscussionQueries
{
    /// <summary>The round's discussion; null when none was opened.</summary>
    public static Task<PanelDiscussion?> DiscussionOf(this ReviewDb db, int round, CancellationToken stop) =>
        db.Discussions.AsNoTracking().SingleOrDefaultAsync(one => one.Round == round, stop);

    /// <summary>Corrections in the order of the log.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="applications">申报编号 of those asked for; null for all.</param>
    /// <param name="stop">Stops it.</param>
    public static Task<List<ScoreCorrection>> CorrectionsOf(this ReviewDb db, int round, IReadOnlyCollection<string>? applications, CancellationToken stop)
    {
        var all = db.ScoreCorrections.AsNoTracking().Where(one => one.Round == round);
        return (applications is null ? all : all.Where(one => applications.Contains(one.Application))).OrderBy(one => one.Sequence).ToListAsync(stop);
    }

    /// <summary>Dissenting opinions that stand, by application and expert.</summary>
    public static async Task<IReadOnlyList<ScoreEvent>> DissentsOf(this ReviewDb db, int round, CancellationToken stop) =>
        [.. (await db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Subject == ScoreSubject.Dissent).OrderBy(act => act.Sequence).ToListAsync(stop))
            .GroupBy(act => (act.Application, act.Expert)).Select(same => same.Last()).Where(act => act.Value is not null)
            .OrderBy(act => act.Application, StringComparer.Ordinal).ThenBy(act => act.Expert, StringComparer.Ordinal)];

    /// <summary>Every event of the sheets of some files by file, in the order of the log. Two statements.</summary>
    public static async Task<ILookup<string, ScoreEvent>> EventsOfFiles(this ReviewDb db, int round, IReadOnlyCollection<string> applications, CancellationToken stop)
    {
        var experts = await db.Assignments.AsNoTracking().Where(pair => pair.Round == round && applications.Contains(pair.Application)).Select(pair => pair.Expert).Distinct().ToListAsync(stop);
        // Asked by expert and file, as the index has them: by file alone every event of the round would be read.
        return (await db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && experts.Contains(act.Expert) && applications.Contains(act.Application)).OrderBy(act => act.Sequence).ToListAsync(stop))
            .ToLookup(act => act.Application, StringComparer.Ordinal);
    }

    /// <summary>The seal over a round's score events up to a position in the log.</summary>
    public static async Task<(string Code, long LastEvent)> SealOf(this ReviewDb db, int round, long? upTo, CancellationToken stop)
    {
        using var seal = new ScoreSeal();
        await foreach (var act in db.ScoreEventsOf(round).WithCancellation(stop))
        {
            if (act.Sequence > upTo)
                break;
            seal.Take(act);
        }

        return (seal.Code(), seal.LastEvent);
    }
}
