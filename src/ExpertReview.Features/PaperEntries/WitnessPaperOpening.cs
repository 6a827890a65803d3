using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.PaperEntries;

/// <summary>见证开封: the envelope of a paper sheet was opened before 监督, so that it may be entered before sealing. 监督's own act.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Account">Account of 监督.</param>
public sealed record WitnessPaperOpening(int Round, int Entry, int Account) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("entry", Entry).With("account", Account);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<WitnessPaperOpening, bool>
    {
        public async Task<bool> Handle(WitnessPaperOpening request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            var entry = await db.PaperEntries.SingleOrDefaultAsync(one => one.Id == request.Entry && one.Round == request.Round && one.State == PaperState.Entering, cancellationToken) ?? throw new RefusedException(new NoSuchPaperEntry());
            if (!await db.Accounts.AsNoTracking().AnyAsync(one => one.Id == request.Account && one.Role == AccountRole.Supervisor && !one.Closed, cancellationToken))
                throw new RefusedException(new PaperNotWitnessed());
            if (round.Stage != RoundStage.Reviewing || entry.Witness is not null)
                throw new RefusedException(new PaperWitnessed());
            entry.Witnessed(acting.Person, clock.GetUtcNow());
            return true;
        }
    }
}
