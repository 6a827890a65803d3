using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Recognition;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>公告: recognises every approved platform from the day of the announcement for the rule's years.</summary>
/// <param name="Round">The round, at 公示.</param>
/// <param name="Announced">Day of the 公告.</param>
/// <param name="Portal">Where it stands on the portal; empty on the command line.</param>
/// <param name="Platform">Where it stands on 公共服务平台.</param>
public sealed record AnnounceRecognitions(int Round, DateOnly Announced, string Portal = "", string Platform = "") : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("announced", Announced.ToString("O")).With("portal", Portal).With("platform", Platform);

    public sealed class Handler(ReviewDb db) : IRequestHandler<AnnounceRecognitions, int>
    {
        public async Task<int> Handle(AnnounceRecognitions request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Publicised);
            var period = await db.Periods.AsNoTracking().SingleAsync(one => one.Round == round.Id, cancellationToken);
            if (request.Announced <= period.End)
                throw new RefusedException(new AnnouncedTooEarly(request.Announced, period.End));
            var validity = FrozenPolicy.Of(round).Rule.Validity;
            var approved = await db.Decisions.AsNoTracking().Where(one => one.Round == round.Id && one.Approved).Select(one => one.Application).ToListAsync(cancellationToken);
            db.Recognitions.AddRange(approved.Order(StringComparer.Ordinal).Select(no => new PlatformRecognition
            {
                Round = round.Id,
                Application = no,
                Announced = request.Announced,
                From = request.Announced,
                To = validity.LastDay(request.Announced),
            }));
            if (await db.Addresses.SingleOrDefaultAsync(one => one.Round == round.Id, cancellationToken) is { } addresses)
                (addresses.AnnouncedPortal, addresses.AnnouncedPlatform) = (request.Portal, request.Platform);
            round.MoveTo(RoundStage.Announced);
            return approved.Count;
        }
    }
}
