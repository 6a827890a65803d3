using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Draws;

/// <summary>Draws a whole flow from one of parts, so that the expectation of every arc is its part and every arc is rounded down or up: the
/// arcs that are not whole form cycles; along one the flow is moved one way or the other until an arc is whole, each way as likely as
/// keeps the expectation. All in whole numbers.</summary>
internal sealed class FlowRounding
{
    private readonly FlowNetwork _network;
    private readonly long _unit;
    private readonly SeededNumbers _numbers;
    private readonly long[] _flows;
    private readonly Stack<int>[] _open;
    private readonly int[] _placeOnPath;
    private readonly List<(int Node, int Arc)> _path = [];

    private FlowRounding(FlowNetwork network, long unit, SeededNumbers numbers)
    {
        (_network, _unit, _numbers) = (network, unit, numbers);
        _flows = [.. network.Flows];
        _open = [.. Enumerable.Range(0, network.Nodes).Select(_ => new Stack<int>())];
        _placeOnPath = new int[network.Nodes];
        Array.Fill(_placeOnPath, -1);
        for (var arc = _flows.Length - 1; arc >= 0; arc--)
        {
            if (IsWhole(arc))
                continue;
            _open[network.Tails[arc]].Push(arc);
            _open[network.Heads[arc]].Push(arc);
        }
    }

    /// <summary>The flow of each arc, a multiple of the unit.</summary>
    public static long[] Of(FlowNetwork network, long unit, SeededNumbers numbers)
    {
        var rounding = new FlowRounding(network, unit, numbers);
        for (var node = 0; node < network.Nodes; node++)
            while (rounding.NextArc(node, -1) is { } arc)
                rounding.Walk(node, arc);
        return rounding._flows;
    }

    private bool IsWhole(int arc) => _flows[arc] % _unit == 0;

    // A node's supply is whole, so a node with one arc that is not whole has another.
    private int? NextArc(int node, int last)
    {
        var open = _open[node];
        while (open.TryPeek(out var arc) && IsWhole(arc))
            open.Pop();
        if (!open.TryPop(out var first))
            return null;
        if (first != last)
        {
            open.Push(first);
            return first;
        }

        var other = NextArc(node, last);
        open.Push(first);
        return other;
    }

    // Goes on until a node is met again, rounds that cycle, and goes on from where it began.
    private void Walk(int start, int firstArc)
    {
        var (node, arc) = (start, (int?)firstArc);
        while (arc is { } on)
        {
            _placeOnPath[node] = _path.Count;
            _path.Add((node, on));
            node = _network.Tails[on] == node ? _network.Heads[on] : _network.Tails[on];
            if (_placeOnPath[node] is var from and >= 0)
            {
                Round(from);
                foreach (var (passed, _) in _path.Skip(from))
                    _placeOnPath[passed] = -1;
                _path.RemoveRange(from, _path.Count - from);
            }

            arc = NextArc(node, _path.Count > 0 ? _path[^1].Arc : -1);
        }
    }

    private void Round(int from)
    {
        var (up, down) = (long.MaxValue, long.MaxValue);
        foreach (var (node, arc) in _path.Skip(from))
        {
            var part = _flows[arc] % _unit;
            var forward = _network.Tails[arc] == node;
            up = Math.Min(up, forward ? _unit - part : part);
            down = Math.Min(down, forward ? part : _unit - part);
        }

        var moved = _numbers.Below(up + down) < down ? up : -down;
        foreach (var (node, arc) in _path.Skip(from))
            _flows[arc] += _network.Tails[arc] == node ? moved : -moved;
    }
}
