namespace ExpertReview.Domain.Scoring;

/// <summary>One step of the tie chain: what decides between equal published scores.</summary>
/// <param name="Code">As in files: a block's id, <c>median</c>, <c>smallerSpread</c> or <c>lot</c>.</param>
public readonly record struct TieStep(string Code)
{
    /// <summary>The higher median first.</summary>
    public static TieStep Median { get; } = new("median");

    /// <summary>The smaller spread of sheet scores first.</summary>
    public static TieStep SmallerSpread { get; } = new("smallerSpread");

    /// <summary>抽签: ascending SHA-256 of seed and number.</summary>
    public static TieStep Lot { get; } = new("lot");

    /// <summary>The steps that are no block; no block may bear such a name.</summary>
    public static IReadOnlyList<TieStep> Named { get; } = [Median, SmallerSpread, Lot];
}
