using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Recognition;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>公告: recognises every approved platform that nothing holds back, from the day of the announcement for the rule's years. Those whose
/// objection is decided later may follow in an announcement of their own.</summary>
/// <param name="Round">The round, at 公示; at 公告 for those that were held back.</param>
/// <param name="Announced">Day of the 公告.</param>
/// <param name="Portal">Where it stands on the portal.</param>
/// <param name="Platform">Where it stands on 公共服务平台.</param>
/// <param name="Unattended">The command line's run: it stands nowhere yet, and the record says so. No page sets it.</param>
public sealed record AnnounceRecognitions(int Round, DateOnly Announced, string Portal = "", string Platform = "", bool Unattended = false) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("announced", Announced.ToString("O")).With("portal", Portal).With("platform", Platform)
        .With("unattended", Unattended);

    public sealed class Handler(ReviewDb db) : IRequestHandler<AnnounceRecognitions, int>
    {
        /// <summary>How many were announced.</summary>
        public async Task<int> Handle(AnnounceRecognitions request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (round.Stage != RoundStage.Announced)
                round.MustBe(RoundStage.Publicised);
            if (!request.Unattended && (request.Portal.Length == 0 || request.Platform.Length == 0))
                throw new RefusedException(new AddressesMissing());
            await MustBeTimeAsync(round, request.Announced, cancellationToken);
            var announced = await OpenAsync(round, request.Unattended, cancellationToken);
            var validity = FrozenPolicy.Of(round).Rule.Validity;
            db.Recognitions.AddRange(announced.Select(no => new PlatformRecognition
            {
                Round = round.Id,
                Application = no,
                Announced = request.Announced,
                From = request.Announced,
                To = validity.LastDay(request.Announced),
            }));
            db.Announcements.Add(new RoundAnnouncement { Round = round.Id, Day = request.Announced, Portal = request.Portal, Platform = request.Platform });
            if (round.Stage == RoundStage.Publicised)
                round.MoveTo(RoundStage.Announced);
            return announced.Count;
        }

        private async Task MustBeTimeAsync(ReviewRound round, DateOnly day, CancellationToken stop)
        {
            var period = await db.Periods.AsNoTracking().SingleAsync(one => one.Round == round.Id, stop);
            if (day <= period.End)
                throw new RefusedException(new AnnouncedTooEarly(day, period.End));
            var last = await db.Announcements.Where(one => one.Round == round.Id).MaxAsync(one => (DateOnly?)one.Day, stop);
            if (last >= day)
                throw new RefusedException(new NotAfterLastAnnouncement(day, last.Value));
        }

        // What can be announced now: approved, not announced yet, held back by nothing, looked up again.
        private async Task<IReadOnlyList<string>> OpenAsync(ReviewRound round, bool unattended, CancellationToken stop)
        {
            var list = await DecidedList.OfAsync(db, round.Id, stop);
            var announced = await db.Recognitions.AsNoTracking().Where(one => one.Round == round.Id).Select(one => one.Application).ToListAsync(stop);
            var held = HeldBack.FromAnnouncement(
                await db.Objections.AsNoTracking().Where(one => one.Round == round.Id).ToListAsync(stop),
                await db.CreditRechecks.AsNoTracking().Where(one => one.Round == round.Id).ToListAsync(stop));
            IReadOnlyList<string> open = [.. list.Except(announced, StringComparer.Ordinal).Where(no => !held.ContainsKey(no))];
            if (open.Count == 0 && (list.Count > 0 || round.Stage == RoundStage.Announced))
                throw new RefusedException(new NothingToAnnounce());
            if (!unattended)
                await DecidedList.MustBeRecheckedAsync(db, round.Id, RecheckBefore.Announcement, open, stop);
            return open;
        }
    }
}
