namespace ExpertReview.Domain.Ranking;

/// <summary>The most minimum places that can still be filled, counting the quotas of two attributes only: a flow from the values of
/// one attribute to the values of the other, each candidate an arc. The gain of a value falls with each place, so that longest
/// augmenting paths find the exact maximum. With at most two attributes in play this is the whole answer.</summary>
internal sealed class PairFlow
{
    private readonly Places _places;
    private readonly List<Arc> _arcs = [];
    private readonly List<List<int>> _arcsOf = [];
    private readonly Dictionary<(bool First, int Slot), int> _nodes = [];
    private readonly Dictionary<(int From, int To), Arc> _between = [];

    private PairFlow(Places places, int first, int second)
    {
        _places = places;
        AddNode();
        AddNode();
        for (var type = 0; type < places.Types.Length; type++)
        {
            if (places.Available[type] == 0)
                continue;
            var (from, to) = (NodeOf(true, SlotOf(type, first)), NodeOf(false, SlotOf(type, second)));
            if (!_between.TryGetValue((from, to), out var arc))
                _between[(from, to)] = arc = AddArc(from, to, 0, slot: -1);
            arc.Capacity += places.Available[type];
            arc.Types.Add(type);
        }

        int SlotOf(int type, int attribute) => attribute < 0 ? -1 : places.Types[type][attribute];
    }

    /// <summary>The largest gain over two attributes (-1: none), and how many of each type a list with that gain takes.</summary>
    public static (long Gain, int[] Plan) Best(Places places, int first, int second)
    {
        var flow = new PairFlow(places, first, second);
        var gain = flow.Run();
        var plan = new int[places.Types.Length];
        foreach (var arc in flow._between.Values)
        {
            var rest = arc.Flow;
            foreach (var type in arc.Types)
            {
                plan[type] = Math.Min(rest, places.Available[type]);
                rest -= plan[type];
            }
        }

        return (gain, plan);
    }

    private long Run()
    {
        var (total, left) = (0L, _places.Left);
        while (left > 0 && LongestPath() is ({ } path, > 0 and var gain))
        {
            var amount = left;
            foreach (var (arc, forward) in path)
                amount = Math.Min(amount, forward ? Math.Min(arc.Capacity - arc.Flow, Lasts(arc)) : Math.Min(arc.Flow, Lasted(arc)));
            foreach (var (arc, forward) in path)
                arc.Flow += forward ? amount : -amount;
            total += (long)gain * amount;
            if (left != int.MaxValue)
                left -= amount;
        }

        return total;
    }

    private (List<(Arc, bool)>? Path, int Gain) LongestPath()
    {
        var gains = new int[_arcsOf.Count];
        var by = new (Arc Arc, bool Forward)?[_arcsOf.Count];
        Array.Fill(gains, int.MinValue);
        gains[0] = 0;
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var node))
            foreach (var index in _arcsOf[node])
            {
                var arc = _arcs[index];
                var forward = arc.From == node;
                if (forward ? arc.Flow >= arc.Capacity : arc.Flow == 0)
                    continue;
                var next = forward ? arc.To : arc.From;
                var gain = gains[node] + (forward ? GainOf(arc, arc.Flow) : -GainOf(arc, arc.Flow - 1));
                if (gain <= gains[next])
                    continue;
                (gains[next], by[next]) = (gain, (arc, forward));
                if (next != 1)
                    queue.Enqueue(next);
            }

        if (by[1] is null)
            return (null, 0);
        var path = new List<(Arc, bool)>();
        for (var node = 1; node != 0; node = path[^1].Item2 ? path[^1].Item1.From : path[^1].Item1.To)
            path.Add(by[node]!.Value);
        return (path, gains[1]);
    }

    private int GainOf(Arc arc, int flow) => arc.Slot < 0 ? 0 : _places.Gain(arc.Slot, _places.Used[arc.Slot] + flow);

    private int Lasts(Arc arc) => arc.Slot < 0 ? int.MaxValue : _places.GainLasts(arc.Slot, _places.Used[arc.Slot] + arc.Flow);

    private int Lasted(Arc arc) => arc.Slot < 0 ? int.MaxValue : _places.GainLasted(arc.Slot, _places.Used[arc.Slot] + arc.Flow);

    private int NodeOf(bool first, int slot)
    {
        if (_nodes.TryGetValue((first, slot), out var node))
            return node;
        _nodes[(first, slot)] = node = AddNode();
        var capacity = slot < 0 || _places.Maximums[slot] == int.MaxValue ? int.MaxValue : Math.Max(0, _places.Maximums[slot] - _places.Used[slot]);
        AddArc(first ? 0 : node, first ? node : 1, capacity, slot);
        return node;
    }

    private int AddNode()
    {
        _arcsOf.Add([]);
        return _arcsOf.Count - 1;
    }

    private Arc AddArc(int from, int to, int capacity, int slot)
    {
        var arc = new Arc(from, to, slot) { Capacity = capacity };
        _arcs.Add(arc);
        _arcsOf[from].Add(_arcs.Count - 1);
        _arcsOf[to].Add(_arcs.Count - 1);
        return arc;
    }

    private sealed class Arc(int from, int to, int slot)
    {
        public int From => from;

        public int To => to;

        public int Slot => slot;

        public int Capacity { get; set; }

        public int Flow { get; set; }

        public List<int> Types { get; } = [];
    }
}
