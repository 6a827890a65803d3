using ExpertReview.Domain.Basics;
using Google.OrTools.Graph;

namespace ExpertReview.Optimization.Flows;

/// <summary>A network of whole-numbered flow and its cheapest flow, by OR-Tools' cost scaling.</summary>
internal sealed class FlowNetwork
{
    private readonly List<long> _supplies = [];

    public List<int> Tails { get; } = [];

    public List<int> Heads { get; } = [];

    public List<long> Capacities { get; } = [];

    public List<ArcPrice> Prices { get; } = [];

    /// <summary>Flow on each arc, once solved.</summary>
    public long[] Flows { get; private set; } = [];

    public int Nodes => _supplies.Count;

    public int AddNode(long supply)
    {
        _supplies.Add(supply);
        return _supplies.Count - 1;
    }

    public int AddArc(int tail, int head, long capacity, ArcPrice price)
    {
        Tails.Add(tail);
        Heads.Add(head);
        Capacities.Add(capacity);
        Prices.Add(price);
        return Tails.Count - 1;
    }

    /// <summary>Takes a flow that was found in another way.</summary>
    public void Take(long[] flows) => Flows = flows;

    /// <summary>Finds the cheapest flow; false when the costs are too large for the solver's 64 bits.</summary>
    public bool TrySolve(Func<ArcPrice, long> costOf) => TrySolve(costOf, new long[Tails.Count], new bool[Tails.Count]);

    /// <summary>Finds the flow that is cheapest by the second cost among those cheapest by the first.</summary>
    public bool TrySolve(Func<ArcPrice, long> first, Func<ArcPrice, long> second)
    {
        if (!TrySolve(first))
            return false;
        // A flow is cheapest by the first cost exactly when it keeps to the arcs that these potentials leave open.
        var potentials = Potentials(first);
        var (least, closed) = (new long[Tails.Count], new bool[Tails.Count]);
        for (var arc = 0; arc < Tails.Count; arc++)
        {
            var reduced = first(Prices[arc]) + potentials[Tails[arc]] - potentials[Heads[arc]];
            closed[arc] = reduced != 0;
            least[arc] = reduced < 0 ? Capacities[arc] : 0;
        }

        return TrySolve(second, least, closed);
    }

    private bool TrySolve(Func<ArcPrice, long> costOf, long[] least, bool[] closed)
    {
        using var flow = new MinCostFlow(Nodes, Tails.Count);
        var supplies = _supplies.ToArray();
        for (var arc = 0; arc < Tails.Count; arc++)
        {
            flow.AddArcWithCapacityAndUnitCost(Tails[arc], Heads[arc], closed[arc] ? 0 : Capacities[arc], closed[arc] ? 0 : costOf(Prices[arc]));
            supplies[Tails[arc]] -= least[arc];
            supplies[Heads[arc]] += least[arc];
        }

        for (var node = 0; node < Nodes; node++)
            flow.SetNodeSupply(node, supplies[node]);
        var status = flow.Solve();
        if (status == MinCostFlowBase.Status.BAD_COST_RANGE)
            return false;
        if (status != MinCostFlowBase.Status.OPTIMAL)
            throw new InvalidOperationException(new Words($"最小费用流未能求解：{status}", $"the flow was not solved: {status}").En);
        Flows = new long[Tails.Count];
        for (var arc = 0; arc < Tails.Count; arc++)
            Flows[arc] = least[arc] + flow.Flow(arc);
        return true;
    }

    /// <summary>Prices of the nodes that prove the flow cheapest: shortest distances in the residual network, which has no negative cycle,
    /// by Bellman and Ford with a queue.</summary>
    public long[] Potentials(Func<ArcPrice, long> costOf)
    {
        var (starts, around) = Around();
        var (tails, heads, costs) = (Tails.ToArray(), Heads.ToArray(), Prices.Select(costOf).ToArray());
        var (distances, waiting) = (new long[Nodes], new bool[Nodes]);
        var queue = new Queue<int>(Enumerable.Range(0, Nodes));
        Array.Fill(waiting, true);
        while (queue.TryDequeue(out var node))
        {
            waiting[node] = false;
            foreach (var arc in around.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                var forward = tails[arc] == node;
                var (other, distance) = forward ? (heads[arc], distances[node] + costs[arc]) : (tails[arc], distances[node] - costs[arc]);
                if (distance >= distances[other] || (forward ? Flows[arc] == Capacities[arc] : Flows[arc] == 0))
                    continue;
                distances[other] = distance;
                if (!waiting[other])
                    queue.Enqueue(other);
                waiting[other] = true;
            }
        }

        return distances;
    }

    // The arcs at each node, side by side: of millions no list each.
    private (int[] Starts, int[] Arcs) Around()
    {
        var starts = new int[Nodes + 1];
        for (var arc = 0; arc < Tails.Count; arc++)
        {
            starts[Tails[arc] + 1]++;
            starts[Heads[arc] + 1]++;
        }

        for (var node = 0; node < Nodes; node++)
            starts[node + 1] += starts[node];
        var (next, around) = (starts.ToArray(), new int[2 * Tails.Count]);
        for (var arc = 0; arc < Tails.Count; arc++)
        {
            around[next[Tails[arc]]++] = arc;
            around[next[Heads[arc]]++] = arc;
        }

        return (starts, around);
    }

    /// <summary>The arcs at each node, leaving and entering.</summary>
    public List<int>[] ArcsByNode()
    {
        var arcs = new List<int>[Nodes];
        for (var node = 0; node < Nodes; node++)
            arcs[node] = [];
        for (var arc = 0; arc < Tails.Count; arc++)
        {
            arcs[Tails[arc]].Add(arc);
            arcs[Heads[arc]].Add(arc);
        }

        return arcs;
    }
}
