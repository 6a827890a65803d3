using System.Runtime.CompilerServices;

namespace ExpertReview.Optimization.Flows;

/// <summary>Cheapest flow by the primal network simplex method in whole numbers. The tree stays between runs, so arcs may be added after one
/// and the next goes on from its prices. Flow that a node gives or takes goes to the root.</summary>
/// <remarks>Cunningham, "A network simplex method", Mathematical Programming 11 (1976): the leaving arc is the last one that blocks, which
/// rules out cycling when the first tree is strongly feasible. Block search for the entering arc: Grigoriadis, "An efficient
/// implementation of the network simplex method", Mathematical Programming Study 26 (1986).</remarks>
internal sealed class NetworkSimplex
{
    /// <summary>Gaining arcs listed at a time, where prices change little from one to the next.</summary>
    public const int MostListed = 500;

    /// <summary>The same where they change much.</summary>
    public const int FewListed = 50;

    private const sbyte AtLower = 1;
    private const sbyte InTree = 0;
    private const sbyte AtUpper = -1;
    private const int Block = 256;
    private const long IdlePerNode = 100;

    private readonly int _root;
    private readonly int[] _parent;
    private readonly int[] _pred;
    private readonly int[] _depth;
    private readonly int[] _child;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly long[] _potential;
    private readonly int[] _stack;
    private int[] _tail;
    private int[] _head;
    private int[] _capacity;
    private int[] _flow;
    private long[] _cost;
    private sbyte[] _state;
    private readonly int[] _list;
    private int _listed;
    private int _from;

    /// <summary>A network without arcs.</summary>
    /// <param name="nodes">How many nodes; the root is one of them.</param>
    /// <param name="root">Where flow ends.</param>
    /// <param name="arcs">About how many arcs there will be.</param>
    /// <param name="listed">How many gaining arcs are listed at a time.</param>
    public NetworkSimplex(int nodes, int root, int arcs, int listed)
    {
        (_root, _list) = (root, new int[listed]);
        (_parent, _pred, _depth, _child, _next, _previous, _stack) =
            (new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        _potential = new long[nodes];
        Array.Fill(_parent, -1);
        (_tail, _head, _capacity, _flow, _cost, _state) = (new int[arcs], new int[arcs], new int[arcs], new int[arcs], new long[arcs], new sbyte[arcs]);
    }

    /// <summary>How many arcs there are.</summary>
    public int Arcs { get; private set; }

    /// <summary>Price of a node: no arc below its capacity has cost + price(tail) - price(head) &lt; 0 after a run, and none with flow has &gt; 0.</summary>
    public long PotentialOf(int node) => _potential[node];

    /// <summary>Flow on an arc.</summary>
    public int FlowOf(int arc) => _flow[arc];

    /// <summary>Adds an arc without flow and gives its number.</summary>
    public int AddArc(int tail, int head, int capacity, long cost)
    {
        if (Arcs == _tail.Length)
            Grow();
        (_tail[Arcs], _head[Arcs], _capacity[Arcs], _cost[Arcs], _state[Arcs]) = (tail, head, capacity, cost, AtLower);
        return Arcs++;
    }

    /// <summary>Capacity of an arc.</summary>
    public int CapacityOf(int arc) => _capacity[arc];

    /// <summary>Gives an arc its first flow. Outside the tree it must be none or the whole capacity.</summary>
    public void Fill(int arc, int flow) => (_flow[arc], _state[arc]) = (flow, flow > 0 ? AtUpper : AtLower);

    /// <summary>Puts an arc into the first tree: it joins a node to its parent.</summary>
    public void Hang(int node, int arc, int flow)
    {
        (_flow[arc], _state[arc]) = (flow, InTree);
        (_pred[node], _parent[node]) = (arc, _tail[arc] == node ? _head[arc] : _tail[arc]);
    }

    /// <summary>Joins the hung nodes to one tree with its prices.</summary>
    public void Plant()
    {
        Array.Fill(_child, -1);
        Array.Fill(_next, -1);
        Array.Fill(_previous, -1);
        for (var node = 0; node < _parent.Length; node++)
            if (node != _root)
                Attach(node, _parent[node]);
        var top = 0;
        _stack[top++] = _root;
        while (top > 0)
        {
            var parent = _stack[--top];
            for (var node = _child[parent]; node >= 0; node = _next[node])
            {
                var arc = _pred[node];
                _depth[node] = _depth[parent] + 1;
                _potential[node] = _tail[arc] == node ? _potential[parent] - _cost[arc] : _potential[parent] + _cost[arc];
                _stack[top++] = node;
            }
        }
    }

    /// <summary>Improves the flow until it is cheapest.</summary>
    /// <returns>False when very many pivots moved no flow: a first tree that was not strongly feasible may go round in circles.</returns>
    public bool Run()
    {
        for (var idle = 0L; Entering() is var arc and >= 0;)
        {
            idle = Pivot(arc) > 0 ? 0 : idle + 1;
            if (idle > IdlePerNode * _parent.Length)
                return false;
        }

        return true;
    }

    private void Grow()
    {
        var arcs = Math.Max(16, Arcs * 3 / 2);
        Array.Resize(ref _tail, arcs);
        Array.Resize(ref _head, arcs);
        Array.Resize(ref _capacity, arcs);
        Array.Resize(ref _flow, arcs);
        Array.Resize(ref _cost, arcs);
        Array.Resize(ref _state, arcs);
    }

    // Gaining arcs are gathered in a list, from where the last search ended; each pivot takes the best of those that still gain. -1 when none
    // does in the whole network.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Entering()
    {
        for (; ; )
        {
            var (best, arc, kept) = (0L, -1, 0);
            for (var i = 0; i < _listed; i++)
            {
                var one = _list[i];
                var gain = _state[one] * (_cost[one] + _potential[_tail[one]] - _potential[_head[one]]);
                if (gain >= 0)
                    continue;
                _list[kept++] = one;
                if (gain < best)
                    (best, arc) = (gain, one);
            }

            _listed = kept;
            if (arc >= 0)
                return arc;
            if (!Gather())
                return -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Gather()
    {
        ReadOnlySpan<long> potential = _potential;
        var left = Arcs;
        while (left > 0 && _listed < _list.Length)
        {
            var size = Math.Min(Math.Min(Block, left), Arcs - _from);
            var tails = _tail.AsSpan(_from, size);
            var heads = _head.AsSpan(_from, size);
            var costs = _cost.AsSpan(_from, size);
            var states = _state.AsSpan(_from, size);
            for (var i = 0; i < states.Length; i++)
                if (states[i] * (costs[i] + potential[tails[i]] - potential[heads[i]]) < 0 && _listed < _list.Length)
                    _list[_listed++] = _from + i;
            left -= size;
            _from += size;
            if (_from == Arcs)
                _from = 0;
        }

        return _listed > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pivot(int entering)
    {
        
        var forward = _state[entering] == AtLower;
        var (from, to) = forward ? (_tail[entering], _head[entering]) : (_head[entering], _tail[entering]);
        var join = Join(from, to);
        var (room, leaving, onToSide) = (_capacity[entering], -1, false);
        for (var node = from; node != join; node = _parent[node])
            if (RoomDown(node) is var least && least < room)
                (room, leaving) = (least, node);
        for (var node = to; node != join; node = _parent[node])
            if (RoomUp(node) is var least && least <= room)
                (room, leaving, onToSide) = (least, node, true);
        if (room > 0)
            Move(entering, from, to, join, forward ? room : -room, room);
        if (leaving < 0)
        {
            _state[entering] = (sbyte)-_state[entering];
            return room;
        }

        var out_ = _pred[leaving];
        _state[out_] = _flow[out_] == 0 ? AtLower : AtUpper;
        var reduced = _cost[entering] + _potential[_tail[entering]] - _potential[_head[entering]];
        var (inside, outside) = onToSide ? (to, from) : (from, to);
        _state[entering] = InTree;
        Turn(inside, outside, entering, leaving);
        Shift(inside, _tail[entering] == inside ? -reduced : reduced);
        return room;
    }

    private int Join(int one, int other)
    {
        while (_depth[one] > _depth[other])
            one = _parent[one];
        while (_depth[other] > _depth[one])
            other = _parent[other];
        while (one != other)
            (one, other) = (_parent[one], _parent[other]);
        return one;
    }

    // How much more can go from a node to its parent, and from the parent to it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RoomUp(int node) => _pred[node] is var arc && _tail[arc] == node ? _capacity[arc] - _flow[arc] : _flow[arc];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RoomDown(int node) => _pred[node] is var arc && _tail[arc] == node ? _flow[arc] : _capacity[arc] - _flow[arc];

    private void Move(int entering, int from, int to, int join, int along, int room)
    {
        _flow[entering] += along;
        for (var node = from; node != join; node = _parent[node])
            _flow[_pred[node]] += _tail[_pred[node]] == node ? -room : room;
        for (var node = to; node != join; node = _parent[node])
            _flow[_pred[node]] += _tail[_pred[node]] == node ? room : -room;
    }

    // The part of the tree below the leaving arc is hung up again at the entering arc: the way between them turns round.
    private void Turn(int node, int parent, int arc, int last)
    {
        for (; ; )
        {
            var (above, up) = (_parent[node], _pred[node]);
            Detach(node, above);
            Attach(node, parent);
            (_parent[node], _pred[node]) = (parent, arc);
            if (node == last)
                return;
            (parent, arc, node) = (node, up, above);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(int top, long change)
    {
        var count = 0;
        _potential[top] += change;
        _depth[top] = _depth[_parent[top]] + 1;
        _stack[count++] = top;
        while (count > 0)
        {
            var parent = _stack[--count];
            var below = _depth[parent] + 1;
            for (var node = _child[parent]; node >= 0; node = _next[node])
            {
                _potential[node] += change;
                _depth[node] = below;
                if (_child[node] >= 0)
                    _stack[count++] = node;
            }
        }
    }

    private void Attach(int node, int parent)
    {
        var first = _child[parent];
        (_next[node], _previous[node], _child[parent]) = (first, -1, node);
        if (first >= 0)
            _previous[first] = node;
    }

    private void Detach(int node, int parent)
    {
        var (previous, next) = (_previous[node], _next[node]);
        if (previous >= 0)
            _next[previous] = next;
        else
            _child[parent] = next;
        if (next >= 0)
            _previous[next] = previous;
    }
}
