using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>提交截止时间 of a round; null when none was given.</summary>
/// <param name="Round">The round.</param>
public sealed record ReviewDeadlineOf(int Round) : IRequest<DateTimeOffset?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ReviewDeadlineOf, DateTimeOffset?>
    {
        public async Task<DateTimeOffset?> Handle(ReviewDeadlineOf request, CancellationToken cancellationToken) =>
            (await db.Deadlines.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken))?.At;
    }
}
