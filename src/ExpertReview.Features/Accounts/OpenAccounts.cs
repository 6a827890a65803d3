using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Accounts;

/// <summary>One account to open, or to give a new one-time link to.</summary>
/// <param name="Login">The name to sign in with.</param>
/// <param name="Person">The person's name.</param>
/// <param name="TokenHash">SHA-256 of the one-time link's token.</param>
/// <param name="ExpertNo">专家编号 of an expert.</param>
public sealed record AccountToOpen(string Login, string Person, string TokenHash, string? ExpertNo = null);

/// <summary>Opens accounts of one role and gives each a one-time link; a login that exists with the same role gets a new link and its
/// old ones end.</summary>
/// <param name="Role">The role.</param>
/// <param name="Round">The round of experts; null for staff.</param>
/// <param name="People">Who.</param>
/// <param name="Lasts">How long the links may be used.</param>
public sealed record OpenAccounts(AccountRole Role, int? Round, IReadOnlyList<AccountToOpen> People, TimeSpan Lasts) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("role", Role).With("round", Round);
        foreach (var one in People)
            input.With("login", one.Login).With("person", one.Person);
        return input;
    }

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<OpenAccounts, int>
    {
        public async Task<int> Handle(OpenAccounts request, CancellationToken cancellationToken)
        {
            var logins = request.People.Select(one => one.Login).ToList();
            var known = await db.Accounts.Where(one => logins.Contains(one.Login)).ToDictionaryAsync(one => one.Login, StringComparer.Ordinal, cancellationToken);
            if (known.Values.FirstOrDefault(one => one.Role != request.Role || one.Round != request.Round) is { } other)
                throw new RefusedException(new LoginTaken(other.Login));
            if (known.Values.FirstOrDefault(one => one.Closed) is { } closed)
                throw new RefusedException(new AccountClosed(closed.Login));
            if (request.Role != AccountRole.Expert)
                await MustBeOnePersonAsync(request, known, cancellationToken);
            foreach (var one in request.People.Where(one => !known.ContainsKey(one.Login)))
            {
                known[one.Login] = new Account { Login = one.Login, Person = one.Person, Role = request.Role, Round = request.Round, ExpertNo = one.ExpertNo };
                db.Accounts.Add(known[one.Login]);
            }

            await db.SaveChangesAsync(cancellationToken);
            var ids = known.Values.Select(one => (int?)one.Id).ToList();
            await db.Links.Where(link => link.Used == null && ids.Contains(link.Account)).ExecuteDeleteAsync(cancellationToken);
            var expires = clock.GetUtcNow() + request.Lasts;
            db.Links.AddRange(request.People.Select(one => new AccessLink { TokenHash = one.TokenHash, Account = known[one.Login].Id, Expires = expires }));
            return request.People.Count;
        }

        // Experts are told apart by their numbers; staff by their names, which the record shows.
        private async Task MustBeOnePersonAsync(OpenAccounts request, Dictionary<string, Account> known, CancellationToken stop)
        {
            foreach (var one in request.People)
            {
                if (known.TryGetValue(one.Login, out var same) && same.Person != one.Person)
                    throw new RefusedException(new LoginTaken(one.Login));
                if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(other => other.Person == one.Person && other.Login != one.Login && other.Role != AccountRole.Expert, stop) is { } second)
                    throw new RefusedException(new PersonHasAccount(one.Person, second.Login));
            }
        }
    }
}
