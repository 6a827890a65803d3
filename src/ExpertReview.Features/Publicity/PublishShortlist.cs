using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>公示: counts the period from the day of publication by the State Council's working days, and keeps its dates.</summary>
/// <param name="Round">The round, at 审定.</param>
/// <param name="Published">Day of publication on the portal.</param>
/// <param name="WorkingDays">How many working days.</param>
/// <param name="FirstDayCounts">Whether the day of publication counts.</param>
/// <param name="Address">Where it stands on the portal; empty on the command line.</param>
public sealed record PublishShortlist(int Round, DateOnly Published, int WorkingDays, bool FirstDayCounts, string Address = "") : IAct<PublicityPeriod>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("published", Published.ToString("O")).With("workingDays", WorkingDays)
        .With("firstDayCounts", FirstDayCounts).With("address", Address);

    public sealed class Handler(ReviewDb db) : IRequestHandler<PublishShortlist, PublicityPeriod>
    {
        public async Task<PublicityPeriod> Handle(PublishShortlist request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Decided);
            var period = PublicityPeriod.Of(request.Published, request.WorkingDays, request.FirstDayCounts, BuiltInRules.WorkingDays);
            if (period.End is not { } end)
                throw new RefusedException(new PeriodUnknown(request.Published, period.Warnings.Count > 0 ? period.Warnings[0] : default));
            db.Periods.Add(new RoundPublicity
            {
                Round = round.Id,
                Published = request.Published,
                WorkingDays = request.WorkingDays,
                FirstDayCounts = request.FirstDayCounts,
                End = end,
            });
            if (request.Address.Length > 0)
                db.Addresses.Add(new RoundAddresses { Round = round.Id, Publicity = request.Address });
            round.MoveTo(RoundStage.Publicised);
            return period;
        }
    }
}
