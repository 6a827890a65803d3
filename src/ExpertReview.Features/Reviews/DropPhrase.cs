using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Takes a phrase off one's own list; false when it is not on it.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Phrase">Key of the phrase.</param>
public sealed record DropPhrase(int Account, int Phrase) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("account", Account).With("phrase", Phrase);

    public sealed class Handler(ReviewDb db) : IRequestHandler<DropPhrase, bool>
    {
        public async Task<bool> Handle(DropPhrase request, CancellationToken cancellationToken) =>
            await db.Phrases.Where(one => one.Id == request.Phrase && one.Account == request.Account).ExecuteDeleteAsync(cancellationToken) == 1;
    }
}
