using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>封存校验码 of a round, made again from the log: of everything that stood when the discussion was opened, or of everything while it was not. Null before 封存.</summary>
/// <param name="Round">The round.</param>
public sealed record SealOfRound(int Round) : IRequest<string?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<SealOfRound, string?>
    {
        public async Task<string?> Handle(SealOfRound request, CancellationToken cancellationToken)
        {
            var stage = await db.Rounds.AsNoTracking().Where(one => one.Id == request.Round).Select(one => one.Stage).SingleAsync(cancellationToken);
            if (stage < RoundStage.Sealed)
                return null;
            var discussion = await db.DiscussionOf(request.Round, cancellationToken);
            return (await db.SealOf(request.Round, discussion?.LastEvent, cancellationToken)).Code;
        }
    }
}
