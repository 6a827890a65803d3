using ExpertReview.Data.Store;
using MediatR;

namespace ExpertReview.Features.Exports;

/// <summary>Every file of a round, as far as the round has come (formats.md, "Writes").</summary>
/// <param name="Round">The round.</param>
public sealed record ExportRound(int Round) : IRequest<IReadOnlyList<ExportedFile>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ExportRound, IReadOnlyList<ExportedFile>>
    {
        public async Task<IReadOnlyList<ExportedFile>> Handle(ExportRound request, CancellationToken cancellationToken) =>
            RoundPapers.Of(await RoundFacts.OfAsync(db, request.Round, cancellationToken));
    }
}
