using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Cores;

/// <summary>What a flow misses in each stage, in its units.</summary>
internal sealed class FlowCounts
{
    public FlowCounts(ReviewFacts facts, ReviewNetwork flow)
    {
        var network = flow.Network;
        for (var arc = 0; arc < network.Tails.Count; arc++)
        {
            var price = network.Prices[arc];
            MissingReviews += price.Missing * network.Flows[arc];
            MissingPlaces -= price.Places * network.Flows[arc];
            MissingLoad -= price.Load * network.Flows[arc];
            Kept += price.Kept * network.Flows[arc];
            Squares += price.Squares * network.Flows[arc];
        }

        MissingPlaces += flow.Unit * flow.Kept.Sum(kept => kept.Sum(places => (long)places.Min));
        MissingLoad += flow.Unit * facts.MinLoad.Sum();
    }

    public long MissingReviews { get; }

    /// <summary>Of the groups that the flow holds.</summary>
    public long MissingPlaces { get; }

    public long MissingLoad { get; }

    /// <summary>Pairs of the old plan that stay, the required ones left out.</summary>
    public long Kept { get; }

    /// <summary>Sum of squared loads beyond that of the required pairs; 0 when loads need not be even.</summary>
    public long Squares { get; }
}
