using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>Moves a round to its next stage: 受理 is closed, 评审 is opened, 封存. Stages that end with a result are moved by the act that
/// makes the result. What is not done needs a reason, which the record keeps.</summary>
/// <param name="Round">The round.</param>
/// <param name="To">The next stage.</param>
public sealed record MoveRound(int Round, RoundStage To) : IAct<RoundStage>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("to", To);

    public sealed class Handler(ReviewDb db, Acting acting) : IRequestHandler<MoveRound, RoundStage>
    {
        public async Task<RoundStage> Handle(MoveRound request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MoveTo(request.To);
            if (string.IsNullOrWhiteSpace(acting.Reason))
                await MustBeDoneAsync(round, cancellationToken);
            return round.Stage;
        }

        private async Task MustBeDoneAsync(ReviewRound round, CancellationToken stop)
        {
            if (round.Stage == RoundStage.Screening && await StampedOriginals.MissingAsync(db, round.Id, stop) is > 0 and var originals)
                throw new RefusedException(new OriginalsMissing(originals));
            if (round.Stage == RoundStage.Assigning && await OpenClauses.CountAsync(db, round, stop) is > 0 and var open)
                throw new RefusedException(new ClausesOpen(open));
        }
    }
}
