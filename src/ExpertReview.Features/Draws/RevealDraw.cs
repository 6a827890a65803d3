using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>公开号码并抽取: the organiser's number is opened, must have the published hash, and gives the seed and the order. Refused when the lists changed.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Number">The organiser's number.</param>
public sealed record RevealDraw(int Round, string Number) : IAct<IReadOnlyList<DrawnGroup>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("number", Number);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<RevealDraw, IReadOnlyList<DrawnGroup>>
    {
        public async Task<IReadOnlyList<DrawnGroup>> Handle(RevealDraw request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            var draw = await db.DrawAt(request.Round, DrawState.Spoken, cancellationToken);
            if (!DrawSeed.IsOrganisers(request.Number))
                throw new RefusedException(new NotADrawNumber(DrawSeed.LeastDigits));
            if (DrawSeed.HashOf(request.Number) != draw.Commitment)
                throw new RefusedException(new NumberNotCommitted());
            var lists = await db.MustBeUnchangedAsync(draw, cancellationToken);
            var order = DrawOrder.Of(lists, DrawSeed.Of(request.Number, draw.SupervisorNumber!));
            draw.Reveal(request.Number, order, clock.GetUtcNow());
            return order;
        }
    }
}
