using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.PaperEntries;

/// <summary>The entries that wait for one clerk's hand, in their order, by key alone: one sheet is looked at at a time. One statement.</summary>
/// <param name="Account">The clerk's account.</param>
public sealed record PaperTasksOf(int Account) : IRequest<IReadOnlyList<int>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PaperTasksOf, IReadOnlyList<int>>
    {
        public async Task<IReadOnlyList<int>> Handle(PaperTasksOf request, CancellationToken cancellationToken) =>
            await db.PaperEntries.AsNoTracking()
                .Where(one => (one.First == request.Account && (!one.FirstDone || one.State == PaperState.Agreed)) || (one.Second == request.Account && (!one.SecondDone || one.State == PaperState.Agreed)))
                .Where(one => one.State == PaperState.Entering || one.State == PaperState.Agreed)
                .Where(one => db.Rounds.Any(round => round.Id == one.Round && (round.Stage == RoundStage.Sealed || (round.Stage == RoundStage.Reviewing && one.Witness != null))))
                .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellationToken);
    }
}
