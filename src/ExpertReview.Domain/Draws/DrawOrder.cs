namespace ExpertReview.Domain.Draws;

/// <summary>The order of a draw: a pure function of lists and seed, to be replayed by any program with SHA-256.</summary>
/// <remarks>In each 专业组别 every candidate gets a ticket, <c>SHA-256("expertreview.expert-draw/1 SEED NO")</c>: SEED as 64 lower-case hexadecimal
/// digits, NO the 专家编号 as the pool writes it, one blank between the parts, UTF-8. The candidates are ordered by their tickets, least first (as
/// lower-case hexadecimal texts, ordinally; equal tickets by number, ordinally). The first <c>n</c> are drawn, the others are substitutes in this order. A
/// ticket depends on nobody else: neither the order of the pool nor another group nor who is excluded moves two candidates against each other.</remarks>
public static class DrawOrder
{
    /// <summary>The order of every group, in the groups' order.</summary>
    public static IReadOnlyList<DrawnGroup> Of(DrawLists lists, string seed) =>
        [.. lists.Groups.Select(group => new DrawnGroup(group.Name, group.Wanted, [.. group.Candidates
            .Select(one => one.No).OrderBy(no => TicketOf(seed, no), StringComparer.Ordinal).ThenBy(no => no, StringComparer.Ordinal)]))];

    /// <summary>The ticket of a candidate.</summary>
    public static string TicketOf(string seed, string no) => DrawSeed.HashOfText($"{DrawSeed.Algorithm} {seed} {no}");
}
