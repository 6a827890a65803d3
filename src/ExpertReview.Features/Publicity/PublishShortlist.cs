using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Decisions;
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
/// <param name="Address">Where it stands on the portal.</param>
/// <param name="SavedPage">SHA-256 of the saved page; empty when none is kept.</param>
/// <param name="SavedPageName">File name of the saved page.</param>
/// <param name="Unattended">The command line's run: nobody met and nothing stands on a portal, and the record says so. No page sets it.</param>
public sealed record PublishShortlist(
    int Round, DateOnly Published, int WorkingDays, bool FirstDayCounts, string Address = "", string SavedPage = "", string SavedPageName = "", bool Unattended = false) : IAct<PublicityPeriod>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("published", Published.ToString("O")).With("workingDays", WorkingDays)
        .With("firstDayCounts", FirstDayCounts).With("address", Address).With("savedPage", SavedPage).With("savedPageName", SavedPageName).With("unattended", Unattended);

    public sealed class Handler(ReviewDb db) : IRequestHandler<PublishShortlist, PublicityPeriod>
    {
        public async Task<PublicityPeriod> Handle(PublishShortlist request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (!request.Unattended)
                await MustBeReadyAsync(round, request, cancellationToken);
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
                db.Addresses.Add(new RoundAddresses { Round = round.Id, Publicity = request.Address, SavedPage = request.SavedPage, SavedPageName = request.SavedPageName });
            round.MoveTo(RoundStage.Publicised);
            return period;
        }

        private async Task MustBeReadyAsync(ReviewRound round, PublishShortlist request, CancellationToken stop)
        {
            if (round.Stage is RoundStage.Ranked or RoundStage.Decided && !await db.Meetings.AnyAsync(one => one.Round == round.Id && one.ConfirmedBy != null, stop))
                throw new RefusedException(new DecisionNotConfirmed());
            round.MustBe(RoundStage.Decided);
            if (request.Address.Length == 0)
                throw new RefusedException(new AddressesMissing());
            await DecidedList.MustBeRecheckedAsync(db, round.Id, RecheckBefore.Publicity, await DecidedList.OfAsync(db, round.Id, stop), stop);
        }
    }
}
