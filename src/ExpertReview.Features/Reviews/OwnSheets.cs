using ExpertReview.Data.Store;

namespace ExpertReview.Features.Reviews;

/// <summary>Every sheet of one expert at once.</summary>
internal static class OwnSheets
{
    /// <summary>The facts of every assigned file, by number; none before the pledge is confirmed.</summary>
    public static async Task<IReadOnlyList<SheetFacts>> OwnSheetsOf(this ReviewDb db, int round, string expert, CancellationToken stop) =>
        [.. (await SheetFacts.OfExpertAsync(db, round, expert, stop)).Where(facts => facts.PledgeConfirmed)];
}
