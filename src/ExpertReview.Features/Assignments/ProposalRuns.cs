using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>One run: a proposal without its files.</summary>
/// <param name="Id">Key.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="InputHash">Hash of the lists it was made from.</param>
/// <param name="Origin">How it came to be.</param>
/// <param name="Change">The change by hand, in Chinese.</param>
/// <param name="PairsChanged">How many pairs differ from the run before; null for the first.</param>
/// <param name="WhatChanged">Lists, conflicts and settings that changed since the run before.</param>
/// <param name="Panels">Whether it is of panels.</param>
/// <param name="Confirmed">Whether it was made binding.</param>
public sealed record ProposalRun(
    int Id, DateTimeOffset At, string Person, string Reason, string InputHash, ProposalOrigin Origin, string Change, int? PairsChanged, IReadOnlyList<Words> WhatChanged, bool Panels, bool Confirmed);

/// <summary>A run that was asked for and gave no plan: called off before it began, no lawful split, or an error.</summary>
/// <param name="Id">Key of the work.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Panels">Whether it was of panels.</param>
/// <param name="Note">How it ended, in Chinese.</param>
public sealed record EmptyRun(int Id, DateTimeOffset At, string Person, string Reason, bool Panels, string Note);

/// <summary>The read path of the runs, for the papers too.</summary>
internal static class ProposalRuns
{
    public static Task<List<ProposalRun>> RunsOf(this ReviewDb db, int round, CancellationToken stop) => db.Proposals.AsNoTracking().Where(one => one.Round == round).OrderBy(one => one.Id)
        .Select(one => new ProposalRun(one.Id, one.ProposedAt, one.Person, one.Reason, one.InputHash, one.Origin, one.Change, one.PairsChanged, one.WhatChanged, one.Panels != null, one.ConfirmedAt != null)).ToListAsync(stop);

    public static Task<List<EmptyRun>> EmptyRunsOf(this ReviewDb db, int round, CancellationToken stop) => db.Jobs.AsNoTracking()
        .Where(job => job.Round == round && job.Result == null && job.Ended != null).OrderBy(job => job.Id)
        .Select(job => new EmptyRun(job.Id, job.Asked, job.Person, job.Reason, job.Kind == JobIntent.OfPanels, job.Note)).ToListAsync(stop);
}
