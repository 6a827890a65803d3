using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Decisions;

/// <summary>复核审定结果: a second person has compared what was entered with the scan of the minutes. The round moves to 审定.</summary>
/// <param name="Round">The round, at 汇总.</param>
/// <param name="Digest">Digest of what the person saw.</param>
public sealed record ConfirmDecision(int Round, string Digest) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("digest", Digest);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ConfirmDecision, int>
    {
        /// <summary>How many applications are approved.</summary>
        public async Task<int> Handle(ConfirmDecision request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Ranked);
            var meeting = await EnteredDecision.OfAsync(db, round.Id, request.Digest, cancellationToken);
            if (meeting.EnteredBy == acting.Person)
                throw new RefusedException(new SecondPersonNeeded(meeting.EnteredBy));
            meeting.Confirm(acting.Person, clock.GetUtcNow());
            round.MoveTo(RoundStage.Decided);
            return await db.Decisions.CountAsync(one => one.Round == round.Id && one.Approved, cancellationToken);
        }
    }
}
