using System.Text.Json;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Ranking;

/// <summary>The 建议名单 of a stored ranking.</summary>
public static class StoredShortlist
{
    /// <summary>Numbers of the proposed applications, in rank order.</summary>
    public static IReadOnlyList<string> Of(RankingResult stored)
    {
        using var document = JsonDocument.Parse(stored.Ranking);
        return [.. document.RootElement.GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("shortlisted").GetBoolean())
            .Select(row => row.GetProperty("no").GetString()!)];
    }
}
