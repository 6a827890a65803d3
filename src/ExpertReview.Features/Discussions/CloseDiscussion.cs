using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>结束讨论: nothing is corrected any more, and the scores can be summed up. It is not opened again.</summary>
/// <param name="Round">The round, at 封存.</param>
/// <param name="Why">Why before the deadline; needed then only.</param>
public sealed record CloseDiscussion(int Round, string Why) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("why", Why);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<CloseDiscussion, bool>
    {
        public async Task<bool> Handle(CloseDiscussion request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Sealed);
            var discussion = await db.Discussions.SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken) ?? throw new RefusedException(new DiscussionNotOpened());
            if (!discussion.IsOpen)
                throw new RefusedException(new DiscussionEnded());
            var why = request.Why.Trim();
            if (why.Length == 0 && clock.GetUtcNow() < discussion.Deadline)
                throw new RefusedException(new DiscussionEndsEarly());
            discussion.Close(why.Length > 0 ? why : null, acting.Person, clock.GetUtcNow());
            return true;
        }
    }
}
