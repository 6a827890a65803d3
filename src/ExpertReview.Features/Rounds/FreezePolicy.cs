using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>Freezes a round's policy by one hash and opens 受理.</summary>
/// <param name="Round">The round, at 筹备.</param>
/// <param name="Seen">Hash of the policy that the person read.</param>
public sealed record FreezePolicy(int Round, string Seen) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("policy", Seen);

    public sealed class Handler(ReviewDb db, Acting acting) : IRequestHandler<FreezePolicy, string>
    {
        public async Task<string> Handle(FreezePolicy request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            var hash = PolicyFiles.HashOf(round.Settings, round.Template, round.Rule);
            round.MustBe(RoundStage.Draft);
            if (hash != request.Seen)
                throw new RefusedException(new PolicyChanged(round.Title));
            if (string.IsNullOrWhiteSpace(acting.Reason))
                throw new RefusedException(new DecisionWithoutReason(round.Title));
            PolicyFiles.MustFit(round.Settings, round.Template);
            round.Freeze(round.Settings, round.Template, round.Rule, hash);
            return hash;
        }
    }
}
