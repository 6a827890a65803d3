using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.PaperEntries;

/// <summary>撤销录入: takes the order back, before the sheet stands. What was entered stays in the database and never counts.</summary>
/// <param name="Round">The round.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record WithdrawPaperEntry(int Round, int Entry, string Reason) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("entry", Entry).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<WithdrawPaperEntry, bool>
    {
        public async Task<bool> Handle(WithdrawPaperEntry request, CancellationToken cancellationToken)
        {
            var entry = await db.PaperEntries.SingleOrDefaultAsync(one => one.Id == request.Entry && one.Round == request.Round, cancellationToken);
            if (entry is not { State: PaperState.Entering or PaperState.Agreed })
                throw new RefusedException(new NoSuchPaperEntry());
            if (string.IsNullOrWhiteSpace(request.Reason))
                throw new RefusedException(new PaperWithoutReason());
            entry.Withdraw(request.Reason.Trim(), acting.Person, clock.GetUtcNow());
            return true;
        }
    }
}
