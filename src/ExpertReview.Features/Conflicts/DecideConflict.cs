using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Conflicts;

/// <summary>复核 of a conflict of interest: confirmed or dismissed by a person, with a reason.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Code">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Upheld">True: 维持; false: 推翻, the expert may review.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DecideConflict(int Round, string Code, string Expert, bool Upheld, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("code", Code).With("expert", Expert).With("upheld", Upheld).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DecideConflict, int>
    {
        public async Task<int> Handle(DecideConflict request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason($"{request.Expert} {request.Code}"));
            if (!await db.Of<ConflictOfInterest>(round.Id).AnyAsync(row => row.Code == request.Code && row.Expert == request.Expert, cancellationToken))
                throw new RefusedException(new NothingToDecide($"{request.Expert} {request.Code}"));
            var row = (await db.Of<ReviewDecision>(round.Id).MaxAsync(one => (int?)one.Row, cancellationToken) ?? 0) + 1;
            db.AddTo(round.Id, [new ReviewDecision(
                request.Code, null, request.Expert, request.Upheld, request.Reason.Trim(), acting.Person, ChinaTime.DayOf(clock.GetUtcNow()), row)]);
            return row;
        }
    }
}
