using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Whom the experts of a round call; null when nobody is named.</summary>
/// <param name="Round">The round.</param>
public sealed record ReviewContactOf(int Round) : IRequest<ReviewContact?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ReviewContactOf, ReviewContact?>
    {
        public Task<ReviewContact?> Handle(ReviewContactOf request, CancellationToken cancellationToken) =>
            db.Contacts.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
    }
}
