using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>What another shortlist policy would do to one application.</summary>
/// <param name="No">Number of the application.</param>
/// <param name="Name">Its unit; null when the file gives none.</param>
/// <param name="Rank">Its rank, the same before and after.</param>
/// <param name="Score">Its published score, the same before and after.</param>
/// <param name="Enters">True when it would enter the list, false when it would leave it.</param>
/// <param name="Before">The reason as it stands.</param>
/// <param name="After">The reason as it would be.</param>
public sealed record ShortlistChange(string No, string? Name, int Rank, decimal Score, bool Enters, Words Before, Words After)
{
    /// <summary>The change in a sentence.</summary>
    public Words Words => Enters
        ? new($"列入：第{Rank}名 {No} {Name}（{Score}分）。原：{Before}；改后：{After}", $"in: rank {Rank}, {No} {Name} ({Score}). Before: {Before.En}; after: {After.En}")
        : new($"不再列入：第{Rank}名 {No} {Name}（{Score}分）。原：{Before}；改后：{After}", $"out: rank {Rank}, {No} {Name} ({Score}). Before: {Before.En}; after: {After.En}");
}
