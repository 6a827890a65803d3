using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>复核 of a failed clause: confirmed or overruled by a person, with a reason.</summary>
/// <param name="Round">The round, at 形式审查.</param>
/// <param name="Code">申报编号.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Upheld">True: 维持; false: 推翻.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DecideFinding(int Round, string Code, string Clause, bool Upheld, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("code", Code).With("clause", Clause).With("upheld", Upheld).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DecideFinding, int>
    {
        public async Task<int> Handle(DecideFinding request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Screening);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason(request.Code));
            if (!await db.Of<EligibilityFinding>(round.Id).AnyAsync(row => row.Code == request.Code && row.Clause == request.Clause, cancellationToken))
                throw new RefusedException(new NothingToDecide($"{request.Code} {request.Clause}"));
            var row = await StoredEligibility.NextRowAsync(db, round.Id, cancellationToken);
            var decision = new ReviewDecision(
                request.Code, request.Clause, null, request.Upheld, request.Reason.Trim(), acting.Person, ChinaTime.DayOf(clock.GetUtcNow()), row);
            db.AddTo(round.Id, [decision]);
            await db.SaveChangesAsync(cancellationToken);
            await StoredEligibility.ProposeAgainAsync(db, round, request.Code, cancellationToken);
            return row;
        }
    }
}
