using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
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
            if (request.To == RoundStage.Sealed)
                await MustBeReadyAsync(round.Id, cancellationToken);
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
            if (round.Stage == RoundStage.Sealed && await db.MissingSheetsOf(round.Id, stop) is > 0 and var missing)
                throw new RefusedException(new SheetsMissing(missing));
        }

        // Missing sheets may have a reason; requests and free places that nobody looked at have none.
        private async Task MustBeReadyAsync(int round, CancellationToken stop)
        {
            var (asked, open) = ((await db.AskedRecusalsOf(round, stop)).Count, await db.Recusals.CountAsync(one => one.Round == round && one.ClosedAt == null, stop));
            if (asked + open > 0)
                throw new RefusedException(new RecusalsOpen(asked, open));
        }
    }
}
