using ExpertReview.Data.Store;
using ExpertReview.Features.Scoring;
using MediatR;

namespace ExpertReview.Features.Exports;

/// <summary>The files of 内部参考 of a round; none before its scores are ranked.</summary>
/// <param name="Round">The round.</param>
public sealed record ExportInternalReference(int Round) : IRequest<IReadOnlyList<ExportedFile>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ExportInternalReference, IReadOnlyList<ExportedFile>>
    {
        public async Task<IReadOnlyList<ExportedFile>> Handle(ExportInternalReference request, CancellationToken cancellationToken)
        {
            var facts = await RoundFacts.OfAsync(db, request.Round, cancellationToken);
            if (facts.Ranking is not { } stored)
                return [];
            var scores = ScoresFile.Read(stored.Scores, "scores.json", _ => facts.Policy.Template);
            var names = facts.Applications.ToDictionary(pair => pair.Key, pair => pair.Value.Platform, StringComparer.Ordinal);
            return InternalReference.Of(facts.Round.Title, facts.Round.AsOf, facts.Policy.Template, scores, names);
        }
    }
}
