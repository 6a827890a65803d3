using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Keeps a phrase of one's own with the account. The same words again are kept once.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Text">The words.</param>
public sealed record KeepPhrase(int Account, string Text) : IAct<bool>
{
    // Words for opinions are as sealed as the opinions: the record says that there is a phrase, not which.
    public RecordInput Input() => new RecordInput().With("account", Account);

    public sealed class Handler(ReviewDb db) : IRequestHandler<KeepPhrase, bool>
    {
        public async Task<bool> Handle(KeepPhrase request, CancellationToken cancellationToken)
        {
            var text = request.Text.Trim();
            if (text.Length == 0)
                throw new RefusedException(new PhraseEmpty());
            if (text.Length > OwnPhrase.Longest)
                throw new RefusedException(new TextTooLong(OwnPhrase.Longest));
            var own = await db.Phrases.AsNoTracking().Where(one => one.Account == request.Account).Select(one => one.Text).ToListAsync(cancellationToken);
            if (own.Contains(text, StringComparer.Ordinal))
                return false;
            if (own.Count >= OwnPhrase.Most)
                throw new RefusedException(new PhrasesFull(OwnPhrase.Most));
            db.Phrases.Add(new OwnPhrase { Account = request.Account, Text = text });
            return true;
        }
    }
}
