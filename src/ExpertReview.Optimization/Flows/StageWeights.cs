namespace ExpertReview.Optimization.Flows;

/// <summary>Weights that make one cost of all stages, so that no gain of a later stage outweighs a loss of an earlier one. A flow is
/// optimal when no simple cycle of its residual network improves it, so a weight must only exceed what one such cycle can
/// change in the later stages.</summary>
internal sealed record StageWeights(long Missing, long Places, long Load, long Squares, long Fit)
{
    /// <summary>The cost of a unit on an arc.</summary>
    public long Of(ArcPrice price) =>
        Missing * price.Missing - Places * price.Places - Load * price.Load + Squares * price.Squares - Fit * price.Fit;

    /// <summary>Weights of all stages for the simplex, which multiplies no cost: a price is at most one way to the root, over at most one missing review and
    /// the slots and pairs of a simple path. Null when they don't fit 64 bits.</summary>
    public static StageWeights? ForSimplex(ReviewFacts facts, int slots) => For(facts, slots, long.MaxValue / 32, fit: true);

    /// <summary>Weights of all stages; with <paramref name="fit"/> false those of all but fit. Null when they don't fit 64 bits.</summary>
    public static StageWeights? For(ReviewFacts facts, int slots, int nodes, bool fit) => For(facts, slots, long.MaxValue / 16 / (nodes + 2), fit);

    private static StageWeights? For(ReviewFacts facts, int slots, long below, bool fit)
    {
        // Each expert and each slot of an application lies on a simple cycle once, between two pairs.
        Int128 later = fit ? (2 * (Int128)Math.Min(facts.MaxLoad.Length, slots) + 2) * facts.MostFit + 1 : 1;
        var even = facts.Problem.Policy.Balance == Domain.Assignments.LoadBalance.Even;
        var squares = even ? later : 0;
        // It meets the sink once, so it changes at most two loads, one up and one down, and each by one.
        if (even)
            later += squares * 2 * (facts.MaxLoad.Max() + facts.RequiredLoad.Max() + 1);
        var load = later;
        later += load;
        var places = later;
        later += places * 2 * (Math.Min(facts.Reviews.Length, facts.MaxLoad.Length) + 1);
        return later < below
            ? new StageWeights((long)later, (long)places, (long)load, (long)squares, fit ? 1 : 0)
            : null;
    }
}
