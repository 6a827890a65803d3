using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using MediatR;

namespace ExpertReview.Features.Discussions;

/// <summary>The round's discussion; null when none was opened. One statement.</summary>
/// <param name="Round">The round.</param>
public sealed record DiscussionStateOf(int Round) : IRequest<PanelDiscussion?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DiscussionStateOf, PanelDiscussion?>
    {
        public Task<PanelDiscussion?> Handle(DiscussionStateOf request, CancellationToken cancellationToken) => db.DiscussionOf(request.Round, cancellationToken);
    }
}
