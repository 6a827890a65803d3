using ExpertReview.Data.Store;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Scoring;
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
            var facts = await RoundFacts.OfAsync(db, request.Round, cancellationToken);
            if (facts.Ranking is not { } stored)
                return null;
            var scores = ScoresFile.Read(stored.Scores, "scores.json", _ => facts.Policy.Template);
            var names = facts.Applications.ToDictionary(pair => pair.Key, pair => pair.Value.Platform, StringComparer.Ordinal);
            var figures = InternalReference.FactsOf(facts.Round.Title, facts.Round.AsOf, facts.Policy.Template, scores, names);
            var computed = new ComputedReference(figures, InternalReference.FilesOf(figures));
            kept.Keep(request.Round, ranked, computed);
            return computed;
        }
    }
}
