using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>The phrases of one account, in the order in which they were kept.</summary>
/// <param name="Account">Key of the account.</param>
public sealed record PhrasesOf(int Account) : IRequest<IReadOnlyList<OwnPhrase>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PhrasesOf, IReadOnlyList<OwnPhrase>>
    {
        public async Task<IReadOnlyList<OwnPhrase>> Handle(PhrasesOf request, CancellationToken cancellationToken) =>
            await db.Phrases.AsNoTracking().Where(one => one.Account == request.Account).OrderBy(one => one.Id).ToListAsync(cancellationToken);
    }
}
