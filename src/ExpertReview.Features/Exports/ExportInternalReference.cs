using ExpertReview.Data.Store;
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
            return InternalReference.FactsOf(await RoundFacts.OfAsync(db, request.Round, cancellationToken)) is { } figures ? InternalReference.FilesOf(figures) : [];
        }
    }
}
