using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Accounts;

/// <summary>Uses a one-time link: sets the password of its account, or makes the first organiser. Gives the account's key.</summary>
/// <param name="TokenHash">SHA-256 of the token.</param>
/// <param name="PasswordHash">The password as PasswordHasher writes it.</param>
/// <param name="Stamp">The account's new stamp.</param>
/// <param name="Login">The first organiser's name to sign in with; not asked for otherwise.</param>
/// <param name="Person">The first organiser's name.</param>
public sealed record UseLink(string TokenHash, string PasswordHash, string Stamp, string Login = "", string Person = "") : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("link", TokenHash).With("login", Login).With("person", Person);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<UseLink, int>
    {
        public async Task<int> Handle(UseLink request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var link = await db.Links.SingleOrDefaultAsync(one => one.TokenHash == request.TokenHash, cancellationToken);
            if (link is null || link.Used is not null || link.Expires < now)
                throw new RefusedException(new LinkNotUsable());
            link.Used = now;
            var account = link.Account is { } id ? await db.Accounts.SingleAsync(one => one.Id == id, cancellationToken) : await FirstAsync(request, cancellationToken);
            (account.PasswordHash, account.Stamp, account.Failures, account.LockedUntil) = (request.PasswordHash, request.Stamp, 0, null);
            acting.Person = account.Person;
            await db.SaveChangesAsync(cancellationToken);
            return account.Id;
        }

        private async Task<Account> FirstAsync(UseLink request, CancellationToken stop)
        {
            if (await db.Accounts.AnyAsync(stop))
                throw new RefusedException(new LinkNotUsable());
            var account = new Account { Login = request.Login, Person = request.Person, Role = AccountRole.Organiser };
            db.Accounts.Add(account);
            return account;
        }
    }
}
