using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Changes 提交截止时间, or takes it away.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="At">The new moment; null for none.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record SetReviewDeadline(int Round, DateTimeOffset? At, string Reason) : IAct<DateTimeOffset?>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("at", At?.ToUniversalTime().ToString("O")).With("reason", Reason);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<SetReviewDeadline, DateTimeOffset?>
    {
        public async Task<DateTimeOffset?> Handle(SetReviewDeadline request, CancellationToken cancellationToken)
        {
            (await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason("提交截止时间"));
            if (request.At <= clock.GetUtcNow())
                throw new RefusedException(new DeadlinePassed(request.At.Value));
            var stored = await db.Deadlines.SingleOrDefaultAsync(one => one.Round == request.Round, cancellationToken);
            if (stored is not null && request.At is { } at)
                stored.At = at.ToUniversalTime();
            else if (stored is not null)
                db.Deadlines.Remove(stored);
            else if (request.At is { } first)
                db.Deadlines.Add(new ReviewDeadline { Round = request.Round, At = first.ToUniversalTime() });
            return request.At;
        }
    }
}
