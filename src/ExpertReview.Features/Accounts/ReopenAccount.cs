using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Accounts;

/// <summary>恢复账户: a closed account, or one locked after wrong passwords, may be signed in with again.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ReopenAccount(int Account, string Reason) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("account", Account).With("reason", Reason);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<ReopenAccount, string>
    {
        /// <summary>The person's name.</summary>
        public async Task<string> Handle(ReopenAccount request, CancellationToken cancellationToken)
        {
            var account = await db.Accounts.SingleOrDefaultAsync(one => one.Id == request.Account, cancellationToken) ?? throw new RefusedException(new NoSuchAccount());
            if (!account.Closed && !(account.LockedUntil > clock.GetUtcNow()))
                throw new RefusedException(new AccountOpen(account.Login));
            (account.Closed, account.Failures, account.LockedUntil) = (false, 0, null);
            return account.Person;
        }
    }
}
