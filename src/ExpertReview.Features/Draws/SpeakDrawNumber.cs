using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>监督人员报数: the supervisor speaks a number into a draw whose lists are frozen. Once; refused when the lists changed since.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Number">The number.</param>
public sealed record SpeakDrawNumber(int Round, string Number) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("number", Number);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<SpeakDrawNumber, bool>
    {
        public async Task<bool> Handle(SpeakDrawNumber request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            // The page lets nobody else in; whoever sends the act another way is asked here.
            var roles = await db.Accounts.AsNoTracking().Where(one => one.Person == acting.Person && !one.Closed).Select(one => one.Role).ToListAsync(cancellationToken);
            var draw = await db.DrawAt(request.Round, DrawState.Committed, cancellationToken);
            if (!roles.Contains(AccountRole.Supervisor) || draw.CommittedBy == acting.Person)
                throw new RefusedException(new NotTheSupervisor(acting.Person));
            if (!DrawSeed.IsSupervisors(request.Number))
                throw new RefusedException(new NotADrawNumber(1));
            await db.MustBeUnchangedAsync(draw, cancellationToken);
            draw.Speak(request.Number, acting.Person, clock.GetUtcNow());
            return true;
        }
    }
}
