using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Decisions;

/// <summary>退回审定结果: what was entered is not what the minutes say. It is taken away and can be entered anew; the record keeps the first entry.</summary>
/// <param name="Round">The round, at 汇总.</param>
/// <param name="Digest">Digest of what the person saw.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ReturnDecision(int Round, string Digest, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("digest", Digest).With("reason", Reason);

    public sealed class Handler(ReviewDb db) : IRequestHandler<ReturnDecision, int>
    {
        public async Task<int> Handle(ReturnDecision request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Ranked);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new ReturnWithoutReason());
            db.Meetings.Remove(await EnteredDecision.OfAsync(db, round.Id, request.Digest, cancellationToken));
            var decisions = await db.Decisions.Where(one => one.Round == round.Id).ToListAsync(cancellationToken);
            db.Decisions.RemoveRange(decisions);
            return decisions.Count;
        }
    }
}
