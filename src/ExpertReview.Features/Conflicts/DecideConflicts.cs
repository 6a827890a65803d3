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

/// <summary>复核 of several conflicts of interest with one reason: all or none.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Pairs">申报编号 and 专家编号.</param>
/// <param name="Upheld">True: 维持; false: 推翻, the experts may review.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DecideConflicts(int Round, IReadOnlyList<(string Code, string Expert)> Pairs, bool Upheld, string Reason) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("pairs", string.Join(' ', Pairs.Select(pair => $"{pair.Code}|{pair.Expert}")))
        .With("upheld", Upheld).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DecideConflicts, int>
    {
        public async Task<int> Handle(DecideConflicts request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (request.Pairs.Count == 0)
                throw new RefusedException(new NothingToDecide("回避"));
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason($"{request.Pairs.Count} 组回避情形"));
            var codes = request.Pairs.Select(pair => pair.Code).Distinct().ToList();
            var known = (await db.Of<ConflictOfInterest>(round.Id).Where(row => codes.Contains(row.Code)).Select(row => new { row.Code, row.Expert }).ToListAsync(cancellationToken))
                .Select(row => (row.Code, row.Expert)).ToHashSet();
            if (request.Pairs.FirstOrDefault(pair => !known.Contains(pair)) is { Code: not null } unknown)
                throw new RefusedException(new NothingToDecide($"{unknown.Expert} {unknown.Code}"));
            var row = await db.Of<ReviewDecision>(round.Id).MaxAsync(one => (int?)one.Row, cancellationToken) ?? 0;
            var day = ChinaTime.DayOf(clock.GetUtcNow());
            var pairs = request.Pairs.Distinct().ToList();
            db.AddTo(round.Id, pairs.Select((pair, at) => new ReviewDecision(pair.Code, null, pair.Expert, request.Upheld, request.Reason.Trim(), acting.Person, day, row + 1 + at)));
            return pairs.Count;
        }
    }
}
