using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Accounts;

/// <summary>停用账户: nobody signs in with it any more; who is signed in is signed out, and its links end.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="By">Key of the account of the person who closes it.</param>
/// <param name="Stamp">The account's new stamp.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record CloseAccount(int Account, int By, string Stamp, string Reason) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("account", Account).With("reason", Reason);

    public sealed class Handler(ReviewDb db) : IRequestHandler<CloseAccount, string>
    {
        /// <summary>The person's name.</summary>
        public async Task<string> Handle(CloseAccount request, CancellationToken cancellationToken)
        {
            if (request.Account == request.By)
                throw new RefusedException(new OwnAccount());
            var account = await db.Accounts.SingleOrDefaultAsync(one => one.Id == request.Account, cancellationToken) ?? throw new RefusedException(new NoSuchAccount());
            if (account.Closed)
                throw new RefusedException(new AccountClosed(account.Login));
            (account.Closed, account.Stamp) = (true, request.Stamp);
            await db.Links.Where(link => link.Used == null && link.Account == account.Id).ExecuteDeleteAsync(cancellationToken);
            return account.Person;
        }
    }
}
