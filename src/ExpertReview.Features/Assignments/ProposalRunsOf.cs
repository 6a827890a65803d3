using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using MediatR;
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
/// <param name="Confirmed">Whether it was made binding.</param>
public sealed record ProposalRun(
    int Id, DateTimeOffset At, string Person, string Reason, string InputHash, ProposalOrigin Origin, string Change, int? PairsChanged, bool Confirmed);

/// <summary>Every run since the lists were frozen, oldest first. One statement.</summary>
/// <param name="Round">The round.</param>
public sealed record ProposalRunsOf(int Round) : IRequest<IReadOnlyList<ProposalRun>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ProposalRunsOf, IReadOnlyList<ProposalRun>>
    {
        public async Task<IReadOnlyList<ProposalRun>> Handle(ProposalRunsOf request, CancellationToken cancellationToken) => await db.RunsOf(request.Round, cancellationToken);
    }
}

/// <summary>The read path of the runs, for the papers too.</summary>
internal static class ProposalRuns
{
    public static Task<List<ProposalRun>> RunsOf(this ReviewDb db, int round, CancellationToken stop) => db.Proposals.AsNoTracking().Where(one => one.Round == round).OrderBy(one => one.Id)
        .Select(one => new ProposalRun(one.Id, one.ProposedAt, one.Person, one.Reason, one.InputHash, one.Origin, one.Change, one.PairsChanged, one.ConfirmedAt != null)).ToListAsync(stop);
}
