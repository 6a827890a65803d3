using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Flows;

/// <summary>Reviews as a flow: from an application, through a slot for each group it keeps, to an expert, to the sink. Every group
/// an application keeps must share no expert with another it keeps.</summary>
internal sealed class ReviewNetwork
{
    private readonly ReviewFacts _facts;
    private readonly int[] _pairArcs;
    private readonly List<(int Group, int Node)>[] _slots;
    private readonly int _firstExpert;
    private readonly long _mostOfPair;

    /// <param name="facts">The problem.</param>
    /// <param name="kept">The groups that each application keeps.</param>
    /// <param name="unit">Flow that stands for one review; more than 1 where a flow of parts of reviews is asked for.</param>
    /// <param name="mostOfPair">The most flow of one pair, at most a unit.</param>
    public ReviewNetwork(ReviewFacts facts, List<GroupPlaces>[] kept, long unit = 1, long mostOfPair = 1)
    {
        (_facts, Unit, _mostOfPair) = (facts, unit, mostOfPair);
        Kept = kept;
        _slots = [.. facts.Reviews.Select(_ => new List<(int, int)>())];
        _pairArcs = new int[facts.PairCount];
        foreach (var reviews in facts.Reviews)
            Network.AddNode(reviews * unit);
        _firstExpert = Network.Nodes;
        for (var e = 0; e < facts.MaxLoad.Length; e++)
            Network.AddNode(0);
        Sink = Network.AddNode(-facts.Reviews.Sum() * unit);
        for (var a = 0; a < facts.Reviews.Length; a++)
            AddApplication(a, kept[a]);
        for (var e = 0; e < facts.MaxLoad.Length; e++)
            AddExpert(e);
    }

    public FlowNetwork Network { get; } = new();

    public int Sink { get; }

    /// <summary>Flow that stands for one review.</summary>
    public long Unit { get; }

    /// <summary>The groups that each application keeps.</summary>
    public List<GroupPlaces>[] Kept { get; }

    /// <summary>True when a plan is cheapest: solved in one pass where the weights fit 64 bits, else in two.</summary>
    public bool Solve()
    {
        var slots = Network.Nodes - _facts.MaxLoad.Length - 1;
        if (StageWeights.For(_facts, slots, Network.Nodes, fit: true) is { } weights && Network.TrySolve(weights.Of))
            return true;
        return StageWeights.For(_facts, slots, Network.Nodes, fit: false) is { } counts && Network.TrySolve(counts.Of, price => -price.Fit);
    }

    /// <summary>What using each pair would gain at the flow's own prices, at most 0 where it is not used; its fit where the weights of
    /// all stages don't fit 64 bits.</summary>
    public long[] Reduced()
    {
        var slots = Network.Nodes - _facts.MaxLoad.Length - 1;
        if (StageWeights.For(_facts, slots, Network.Nodes, fit: true) is not { } weights)
            return [.. Enumerable.Range(0, _pairArcs.Length).Select(_facts.FitOf)];
        var potentials = Network.Potentials(weights.Of);
        return [.. _pairArcs.Select(arc => potentials[Network.Heads[arc]] - potentials[Network.Tails[arc]] - weights.Of(Network.Prices[arc]))];
    }

    /// <summary>The arc of a pair.</summary>
    public int ArcOf(int pair) => _pairArcs[pair];

    public bool IsChosen(int pair) => Network.Flows[_pairArcs[pair]] > 0;

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
            _pairArcs[pair] = Network.AddArc(SlotNode(a, e), ExpertNode(e), _mostOfPair, new ArcPrice(Fit: _facts.FitOf(pair), Kept: _facts.IsOld(pair) ? 1 : 0));
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
