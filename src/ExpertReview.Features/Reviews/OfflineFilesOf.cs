using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Since when the experts of a round may take evidence with them; null when they may not.</summary>
/// <param name="Round">The round.</param>
public sealed record OfflineFilesOf(int Round) : IRequest<DateTimeOffset?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<OfflineFilesOf, DateTimeOffset?>
    {
        public async Task<DateTimeOffset?> Handle(OfflineFilesOf request, CancellationToken cancellationToken) =>
            (await db.OfflineFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken))?.Since;
    }
}
