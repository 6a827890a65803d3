using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>Moves a round to its next stage: 受理 is closed, 评审 is opened, 封存. Stages that end with a result are moved by the act that
/// makes the result.</summary>
/// <param name="Round">The round.</param>
/// <param name="To">The next stage.</param>
public sealed record MoveRound(int Round, RoundStage To) : IAct<RoundStage>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("to", To);

    public sealed class Handler(ReviewDb db) : IRequestHandler<MoveRound, RoundStage>
    {
        public async Task<RoundStage> Handle(MoveRound request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MoveTo(request.To);
            return round.Stage;
        }
    }
}
