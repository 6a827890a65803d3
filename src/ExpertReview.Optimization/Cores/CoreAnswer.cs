namespace ExpertReview.Optimization.Cores;

/// <summary>What a search over a core found.</summary>
/// <param name="Pairs">The pairs used; null when nothing was found.</param>
/// <param name="Gain">What the stage gains by them.</param>
/// <param name="Complete">True when nothing better is in the core (or, without pairs, nothing at all).</param>
internal sealed record CoreAnswer(HashSet<int>? Pairs, long Gain, bool Complete)
{
    /// <summary>Nothing was found and nothing is proven.</summary>
    public static CoreAnswer Nothing { get; } = new(null, 0, false);
}
