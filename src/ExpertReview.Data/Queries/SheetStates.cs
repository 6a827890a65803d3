using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>Where sheets stand, without reading a single score.</summary>
public static class SheetStates
{
    /// <summary>The state of every sheet about which something was said; the others are drafts.</summary>
    public static async Task<Dictionary<(string Application, string Expert), SheetState>> SheetStatesOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var states = new Dictionary<(string, string), SheetState>();
        foreach (var act in await db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Subject == ScoreSubject.State)
            .OrderBy(act => act.Sequence).Select(act => new { act.Application, act.Expert, act.Value }).ToListAsync(stop))
            states[(act.Application, act.Expert)] = Enum.Parse<SheetState>(act.Value ?? nameof(SheetState.Draft));
        return states;
    }

    /// <summary>Requests for recusal and files declined that await a decision: application, expert, the event.</summary>
    public static async Task<IReadOnlyList<ScoreEvent>> AskedRecusalsOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var last = new Dictionary<(string, string), ScoreEvent>();
        // Two statements, so that each finds its own index. What was declined first and declared later is a conflict.
        foreach (var act in await db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Subject == ScoreSubject.Decline).OrderBy(act => act.Sequence).ToListAsync(stop))
            last[(act.Application, act.Expert)] = act;
        foreach (var act in await db.ScoreEvents.AsNoTracking().Where(act => act.Round == round && act.Subject == ScoreSubject.Conflict).OrderBy(act => act.Sequence).ToListAsync(stop))
            if (act.Value is not null || !(last.GetValueOrDefault((act.Application, act.Expert)) is { Subject: ScoreSubject.Decline, Value: not null }))
                last[(act.Application, act.Expert)] = act;
        var aside = (await db.Recusals.AsNoTracking().Where(one => one.Round == round).Select(one => new { one.Application, one.Expert }).ToListAsync(stop))
            .Select(one => (one.Application, one.Expert)).ToHashSet();
        return [.. last.Where(one => one.Value.Value is not null && !aside.Contains(one.Key)).Select(one => one.Value).OrderBy(act => act.Sequence)];
    }

    /// <summary>How many assigned sheets are neither submitted nor set aside.</summary>
    public static async Task<int> MissingSheetsOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var states = await db.SheetStatesOf(round, stop);
        return (await db.AssignmentsOf(round, stop)).Count(pair => states.GetValueOrDefault((pair.Application, pair.Expert)) is not (SheetState.Submitted or SheetState.Recused));
    }
}
