using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>退回: gives a submitted sheet back to its expert, who asked for it in writing. What was given stays, and every event too.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ReopenSheet(int Round, string Expert, string Application, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ReopenSheet, bool>
    {
        public async Task<bool> Handle(ReopenSheet request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason($"{request.Expert} {request.Application}"));
            var events = await db.ScoreEventsOf(request.Round, request.Expert, request.Application, cancellationToken);
            if (events.LastOrDefault(act => act.Subject == ScoreSubject.State)?.Value != nameof(SheetState.Submitted))
                throw new RefusedException(new SheetNotSubmitted());
            await db.AppendAsync(
                [new ScoreEvent
                {
                    Round = request.Round, Application = request.Application, Expert = request.Expert, Subject = ScoreSubject.State, Criterion = "",
                    Value = nameof(SheetState.Draft), ClientKey = $"{request.Expert}:reopen:{request.Application}:{events.Count}", Person = acting.Person, At = clock.GetUtcNow(),
                }],
                cancellationToken);
            return true;
        }
    }
}
