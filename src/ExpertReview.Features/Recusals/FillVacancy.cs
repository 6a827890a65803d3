using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Recusals;

/// <summary>递补: another expert takes a place that a recusal made free and scores from the beginning; or the place stays open.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Vacancy">The place.</param>
/// <param name="Expert">专家编号 of who comes; null leaves the place open.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record FillVacancy(int Round, int Vacancy, string? Expert, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("vacancy", Vacancy).With("expert", Expert).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<FillVacancy, bool>
    {
        public async Task<bool> Handle(FillVacancy request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            var place = await db.Recusals.SingleAsync(one => one.Id == request.Vacancy && one.Round == request.Round, cancellationToken);
            if (place.ClosedAt is not null)
                throw new RefusedException(new VacancyClosed());
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new DecisionWithoutReason(place.Application));
            var at = clock.GetUtcNow();
            if (request.Expert is { } comes)
            {
                // Declared after the lists were made: no part of the problem's file, and binding all the same.
                if ((await db.ApartFrom(request.Round, place.Application, cancellationToken)).Contains(comes))
                    throw new RefusedException(new PlanBreaksRules("conflict", new($"[{place.Application}, {comes}] 属于回避情形", $"[{place.Application}, {comes}] is a conflict of interest")));
                var change = new HandChange(place.Application, null, comes);
                await db.ChangeBindingPlanAsync(request.Round, read => ChangedPlan.Of(read, change), change, "递补", ProposalOrigin.Replacement, acting, at, cancellationToken);
                db.Assignments.Add(new Assignment(request.Round, place.Application, comes));
            }

            place.Close(request.Expert, request.Reason.Trim(), acting.Person, at);
            return request.Expert is not null;
        }
    }
}
