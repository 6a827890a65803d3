using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Records;

/// <summary>What a check of the record found.</summary>
/// <param name="Upto">Number of the last entry that was checked.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Broken">Number of the first broken entry; null when all checked ones hold.</param>
/// <param name="At">When the check was made.</param>
public sealed record RecordChecked(long Upto, string Hash, long? Broken, DateTimeOffset At);

/// <summary>Checks the record: from its first entry, or only what was added since the last check.</summary>
/// <param name="FromStart">Whether every entry is read again, whatever was checked before.</param>
/// <param name="Most">At most so many new entries; what is beyond stays unchecked. Null: all.</param>
public sealed record CheckRecord(bool FromStart, int? Most = null) : IRequest<RecordChecked>
{
    public sealed class Handler(ReviewDb db, VerifiedHead verified, TimeProvider clock) : IRequestHandler<CheckRecord, RecordChecked>
    {
        public async Task<RecordChecked> Handle(CheckRecord request, CancellationToken cancellationToken)
        {
            var from = request.FromStart || verified.Last is not { Broken: null } last ? new RecordChecked(0, RecordChain.Start, null, default) : last;
            var entries = db.Record.AsNoTracking().Where(entry => entry.Sequence > from.Upto).OrderBy(entry => entry.Sequence);
            var (upto, hash, broken) = (from.Upto, from.Hash, (long?)null);
            await foreach (var entry in (request.Most is { } most ? entries.Take(most) : entries).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if ((broken = RecordChain.FirstBrokenAfter([entry], hash, upto + 1)) is not null)
                    break;
                (upto, hash) = (entry.Sequence, entry.Hash);
            }

            var check = new RecordChecked(upto, hash, broken, clock.GetUtcNow());
            verified.Keep(check);
            return check;
        }
    }
}
