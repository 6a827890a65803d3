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

/// <summary>电话确认: somebody whose turn it is comes, or does not with the reason, and the next substitute's turn comes. Somebody who had said yes
/// may still decline.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Comes">Whether the expert comes.</param>
/// <param name="Reason">Why not; never empty for who does not come.</param>
public sealed record RecordCall(int Round, string Expert, bool Comes, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("comes", Comes).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<RecordCall, bool>
    {
        public async Task<bool> Handle(RecordCall request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            var draw = await db.DrawAt(request.Round, DrawState.Revealed, cancellationToken);
            var standing = DrawStanding.Of(draw.Order!, await db.DrawCallsOf(draw.Id, cancellationToken));
            if (!standing.MayAnswer(request.Expert, request.Comes))
                throw new RefusedException(new NotTheirTurn(request.Expert, standing.GroupOf(request.Expert)?.Due ?? []));
            if (!request.Comes && string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DrawWithoutReason());
            db.DrawCalls.Add(new DrawCall
            {
                Round = request.Round, Draw = draw.Id, Expert = request.Expert, Confirmed = request.Comes, Reason = request.Comes ? "" : request.Reason.Trim(),
                Person = acting.Person, At = clock.GetUtcNow(),
            });
            return request.Comes;
        }
    }
}
