using ExpertReview.Data.Store;
using MediatR;

namespace ExpertReview.Features.Discussions;

/// <summary>The files that an expert takes part in discussing, by number; none before the discussion is opened. Nine statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">One file; null for all.</param>
public sealed record DiscussionsFor(int Round, string Expert, string? Application = null) : IRequest<IReadOnlyList<DiscussedFile>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DiscussionsFor, IReadOnlyList<DiscussedFile>>
    {
        public Task<IReadOnlyList<DiscussedFile>> Handle(DiscussionsFor request, CancellationToken cancellationToken) =>
            DiscussedFiles.OfAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
    }
}
