using ExpertReview.Data.Store;
using ExpertReview.Features.Ranking;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>内部参考 of a round, computed once for its ranking; null before its scores are ranked.</summary>
/// <param name="Round">The round.</param>
public sealed record InternalReferenceOf(int Round) : IRequest<ComputedReference?>
{
    public sealed class Handler(ReviewDb db, KeptReferences kept) : IRequestHandler<InternalReferenceOf, ComputedReference?>
    {
        public async Task<ComputedReference?> Handle(InternalReferenceOf request, CancellationToken cancellationToken)
        {
            var ranked = await db.Record.AsNoTracking().Where(entry => entry.Round == request.Round && entry.Act == nameof(RankRound))
                .OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(cancellationToken) ?? "";
            if (kept.Find(request.Round, ranked) is { } known)
                return known;
            if (InternalReference.FactsOf(await RoundFacts.OfAsync(db, request.Round, cancellationToken)) is not { } figures)
                return null;
            var computed = new ComputedReference(figures, InternalReference.FilesOf(figures));
            kept.Keep(request.Round, ranked, computed);
            return computed;
        }
    }
}
