using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Flows;

/// <summary>Reviews as a flow: from an application, through a slot for each group it keeps, to an expert, to the sink. Every group
/// an application keeps must share no expert with another it keeps.</summary>
internal sealed class ReviewNetwork
{
    private readonly ReviewFacts _facts;
    private readonly int[] _pairArcs;
    private readonly List<(int Group, int Node)>[] _slots;
    private readonly int _slotCount;
    private readonly Func<int, long>? _mostOfPair;
    private FlowNetwork? _network;
    private bool[]? _chosen;
    private int _firstExpert;

    /// <param name="facts">The problem.</param>
    /// <param name="kept">The groups that each application keeps.</param>
    /// <param name="unit">Flow that stands for one review; more than 1 where a flow of parts of reviews is asked for.</param>
    /// <param name="mostOfPair">The most flow of a pair, at most a unit; null for a unit of each.</param>
    public ReviewNetwork(ReviewFacts facts, List<GroupPlaces>[] kept, long unit = 1, Func<int, long>? mostOfPair = null)
    {
        (_facts, Unit, _mostOfPair) = (facts, unit, mostOfPair);
        Kept = kept;
        _slotCount = facts.Reviews.Length + kept.Sum(places => places.Count);
        _slots = [.. facts.Reviews.Select(_ => new List<(int, int)>())];
        _pairArcs = new int[facts.PairCount];
    }

    /// <summary>The network with its flow, once solved. It is only made where it is needed: of millions of pairs it takes more memory than solving.</summary>
    public FlowNetwork Network => _network ??= Build();

    public int Sink { get; private set; }

    /// <summary>Flow that stands for one review.</summary>
    public long Unit { get; }

    /// <summary>The groups that each application keeps.</summary>
    public List<GroupPlaces>[] Kept { get; }

    /// <summary>True when a plan is cheapest: by simplex or in one pass where the weights fit 64 bits, else in two.</summary>
    public bool Solve()
    {
        // The simplex knows whole reviews and their fit alone: neither parts of reviews nor the pairs of an old plan.
        if (Unit == 1 && !_facts.RepairsPlan && StageWeights.ForSimplex(_facts, _slotCount) is { } simplex && SimplexFlow.ChosenOf(_facts, Kept, simplex) is { } chosen)
            _chosen = chosen;
        else if (StageWeights.For(_facts, _slotCount, Network.Nodes, fit: true) is { } weights && Network.TrySolve(weights.Of))
            _chosen = [.. _pairArcs.Select(arc => Network.Flows[arc] > 0)];
        else if (StageWeights.For(_facts, _slotCount, Network.Nodes, fit: false) is { } counts && Network.TrySolve(counts.Of, price => -price.Fit))
            _chosen = [.. _pairArcs.Select(arc => Network.Flows[arc] > 0)];
        return _chosen is not null;
    }

    private FlowNetwork Build()
    {
        _network = new FlowNetwork();
        foreach (var reviews in _facts.Reviews)
            _network.AddNode(reviews * Unit);
        _firstExpert = _network.Nodes;
        for (var e = 0; e < _facts.MaxLoad.Length; e++)
            _network.AddNode(0);
        Sink = _network.AddNode(-_facts.Reviews.Sum() * Unit);
        for (var a = 0; a < _facts.Reviews.Length; a++)
            AddApplication(a, Kept[a]);
        for (var e = 0; e < _facts.MaxLoad.Length; e++)
            AddExpert(e);
        if (_chosen is not null)
            _network.Take(FlowsOf(_network, _chosen));
        return _network;
    }

    // The chosen pairs say the flow on every other arc too: places that count are filled before those that don't.
    private long[] FlowsOf(FlowNetwork network, bool[] chosen)
    {
        var flows = new long[network.Tails.Count];
        var waiting = new long[network.Nodes];
        for (var a = 0; a < _facts.Reviews.Length; a++)
            waiting[a] = _facts.Reviews[a];
        for (var pair = 0; pair < chosen.Length; pair++)
        {
            if (!chosen[pair])
                continue;
            flows[_pairArcs[pair]] = 1;
            waiting[network.Heads[_pairArcs[pair]]]++;
            waiting[network.Tails[_pairArcs[pair]]]--;
        }

        for (var arc = 0; arc < flows.Length; arc++)
        {
            var (tail, head) = (network.Tails[arc], network.Heads[arc]);
            if (head > Sink)
            {
                flows[arc] = Math.Min(network.Capacities[arc], -waiting[head]);
                waiting[head] += flows[arc];
                waiting[tail] -= flows[arc];
            }
            else if (head == Sink)
            {
                flows[arc] = Math.Min(network.Capacities[arc], waiting[tail]);
                waiting[tail] -= flows[arc];
            }
        }

        return flows;
    }

    /// <summary>What using each pair would gain at the flow's own prices, at most 0 where it is not used; its fit where the weights of
    /// all stages don't fit 64 bits.</summary>
    public long[] Reduced()
    {
        if (StageWeights.For(_facts, _slotCount, Network.Nodes, fit: true) is not { } weights)
            return [.. Enumerable.Range(0, _pairArcs.Length).Select(_facts.FitOf)];
        var potentials = Network.Potentials(weights.Of);
        return [.. _pairArcs.Select(arc => potentials[Network.Heads[arc]] - potentials[Network.Tails[arc]] - weights.Of(Network.Prices[arc]))];
    }

    /// <summary>The arc of a pair.</summary>
    public int ArcOf(int pair) => _pairArcs[pair];

    public bool IsChosen(int pair) => _chosen![pair];

    public int ExpertNode(int expert) => _firstExpert + expert;

    /// <summary>The node from which a pair of the application and the expert would leave.</summary>
    public int SlotNode(int application, int expert)
    {
        foreach (var (group, node) in _slots[application])
            if (_facts.Problem.IsInGroup(group, expert))
                return node;
        return application;
    }

    /// <summary>The node of the places of a group that an application keeps.</summary>
    public int SlotOf(int application, int group) => _slots[application].Find(slot => slot.Group == group).Node;

    private void AddApplication(int a, List<GroupPlaces> kept)
    {
        foreach (var places in kept)
        {
            var slot = Network.AddNode(0);
            var filling = Math.Min(places.Min, places.Max);
            if (filling > 0)
                Network.AddArc(a, slot, filling * Unit, new ArcPrice(Places: 1));
            if (places.Max > filling)
                Network.AddArc(a, slot, (places.Max - filling) * Unit, default);
            _slots[a].Add((places.Group, slot));
        }

        for (var pair = _facts.FirstPair(a); pair < _facts.FirstPair(a + 1); pair++)
        {
            var e = _facts.ExpertOf(pair);
            _pairArcs[pair] = Network.AddArc(SlotNode(a, e), ExpertNode(e), _mostOfPair?.Invoke(pair) ?? Unit, new ArcPrice(Fit: _facts.FitOf(pair), Kept: _facts.IsOld(pair) ? 1 : 0));
        }

        Network.AddArc(a, Sink, _facts.Reviews[a] * Unit, new ArcPrice(Missing: 1));
    }

    // With even balance an expert's j-th review adds 2j - 1 to the sum of squares: arcs of growing cost are used in order.
    private void AddExpert(int e)
    {
        var (least, most) = (Math.Min(_facts.MinLoad[e], _facts.MaxLoad[e]), _facts.MaxLoad[e]);
        if (_facts.Problem.Policy.Balance == LoadBalance.Even)
        {
            for (var j = 1; j <= most; j++)
                Network.AddArc(ExpertNode(e), Sink, Unit, new ArcPrice(Load: j <= least ? 1 : 0, Squares: 2 * (_facts.RequiredLoad[e] + j) - 1));
            return;
        }

        if (least > 0)
            Network.AddArc(ExpertNode(e), Sink, least * Unit, new ArcPrice(Load: 1));
        if (most > least)
            Network.AddArc(ExpertNode(e), Sink, (most - least) * Unit, default);
    }
}
