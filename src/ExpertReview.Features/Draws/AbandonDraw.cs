using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>作废: a draw can't go on (its lists changed, its number is lost). It stays in the record and on the sheet, with the reason.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record AbandonDraw(int Round, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("reason", Reason);

    public sealed class Handler(ReviewDb db) : IRequestHandler<AbandonDraw, int>
    {
        public async Task<int> Handle(AbandonDraw request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            var draw = await db.StandingDrawOf(request.Round, cancellationToken) ?? throw new RefusedException(new DrawNotAt(null, DrawState.Committed));
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DrawWithoutReason());
            draw.Abandon(request.Reason.Trim());
            return draw.Number;
        }
    }
}
