using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Queries;

/// <summary>The named read paths of the record.</summary>
public static class RecordQueries
{
    /// <summary>Hash of the last entry that names a round: whatever is made from the round's rows stays right as long as it stands. Empty when there is none.</summary>
    public static async Task<string> RecordHeadOf(this ReviewDb db, int round, CancellationToken stop) =>
        await db.Record.AsNoTracking().Where(entry => entry.Round == round).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop) ?? "";

    /// <summary>The record as one round may carry it away: its own entries and those of no round whole, of the other rounds' only the links.</summary>
    public static async IAsyncEnumerable<RecordEntry> RecordExtractOf(this ReviewDb db, int round)
    {
        await foreach (var entry in db.Record.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable())
            yield return entry.Round is { } other && other != round ? RecordChain.Withheld(entry) : entry;
    }
}
