using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>One recommender's tables with its stamped original.</summary>
/// <param name="Recommender">推荐单位.</param>
/// <param name="Files">Its 推荐汇总表.</param>
/// <param name="Tables">SHA-256 of those files, one after another.</param>
/// <param name="Original">The original recorded; null when there is none.</param>
public sealed record RecommenderOriginal(string Recommender, IReadOnlyList<string> Files, string Tables, StampedOriginal? Original)
{
    /// <summary>True when the original is there and was found equal to the tables as they are now.</summary>
    public bool Settled => Original?.Settles(Tables) == true;
}

/// <summary>盖章原件: a line a recommender.</summary>
public static class StampedOriginals
{
    /// <summary>Every recommender of a round that sent a table, by name.</summary>
    public static async Task<IReadOnlyList<RecommenderOriginal>> OfAsync(ReviewDb db, int round, CancellationToken stop)
    {
        var files = await db.Files.AsNoTracking().Where(file => file.Round == round && file.Table == "recommendations")
            .OrderBy(file => file.File).Select(file => new { file.File, file.Sha256 }).ToListAsync(stop);
        var originals = await db.Of<StampedOriginal>(round).ToDictionaryAsync(one => one.Recommender, StringComparer.Ordinal, stop);
        return [.. files.GroupBy(file => RecommendationTable.RecommenderOf(file.File), StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new RecommenderOriginal(one.Key, [.. one.Select(file => file.File)], string.Join(' ', one.Select(file => file.Sha256)), originals.GetValueOrDefault(one.Key)))];
    }

    /// <summary>How many recommenders have none that agrees with their tables.</summary>
    public static async Task<int> MissingAsync(ReviewDb db, int round, CancellationToken stop) => (await OfAsync(db, round, stop)).Count(one => !one.Settled);
}
