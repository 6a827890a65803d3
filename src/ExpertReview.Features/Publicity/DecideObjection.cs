using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>处理异议: upheld or rejected, with reasons, once.</summary>
/// <param name="Round">The round, at 公示 or 公告.</param>
/// <param name="Number">Number of the objection.</param>
/// <param name="Upheld">True: 成立; the application is not announced.</param>
/// <param name="Reasons">Why; never empty.</param>
public sealed record DecideObjection(int Round, int Number, bool Upheld, string Reasons) : IAct<ObjectionState>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("number", Number).With("upheld", Upheld).With("reasons", Reasons);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DecideObjection, ObjectionState>
    {
        public async Task<ObjectionState> Handle(DecideObjection request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (round.Stage != RoundStage.Announced)
                round.MustBe(RoundStage.Publicised);
            var objection = await db.Objections.SingleOrDefaultAsync(one => one.Round == round.Id && one.Number == request.Number, cancellationToken)
                ?? throw new RefusedException(new NoSuchObjection(request.Number));
            if (objection.State != ObjectionState.Open)
                throw new RefusedException(new ObjectionDecided(request.Number, objection.DecidedBy));
            if (string.IsNullOrWhiteSpace(request.Reasons))
                throw new RefusedException(new ObjectionWithoutReasons(request.Number));
            objection.Decide(request.Upheld, request.Reasons.Trim(), acting.Person, ChinaTime.DayOf(clock.GetUtcNow()));
            return objection.State;
        }
    }
}
