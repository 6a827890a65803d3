namespace ExpertReview.Optimization.Cores;

/// <summary>What is best, in this order (formats.md). Everything is maximised: counts of what is missing count negative.</summary>
internal enum Stage
{
    Missing,
    Places,
    Load,

    /// <summary>Of a repair alone: pairs of the old plan that stay.</summary>
    Kept,

    Squares,
    Worst,
    Total,
}
