using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>阅读并确认: the expert has read the pledge. Confirmed twice is confirmed once. Gives its position in the log.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Version">The version that was read.</param>
public sealed record ConfirmPledge(int Round, string Expert, string Version) : IAct<long>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("version", Version);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ConfirmPledge, long>
    {
        public async Task<long> Handle(ConfirmPledge request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            if (request.Version != Pledge.Version)
                throw new RefusedException(new PledgeChanged());
            var key = $"{request.Expert}:pledge:{request.Version}";
            if (await db.ScoreEventOf(request.Round, key, cancellationToken) is { } before)
                return before.Sequence;
            await db.AppendAsync(
                [new ScoreEvent
                {
                    Round = request.Round, Application = "", Expert = request.Expert, Subject = ScoreSubject.Pledge, Criterion = "",
                    Value = request.Version, ClientKey = key, Person = acting.Person, At = clock.GetUtcNow(),
                }],
                cancellationToken);
            return (await db.ScoreEventOf(request.Round, key, cancellationToken))!.Sequence;
        }
    }
}
