using System.Runtime.CompilerServices;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Optimization.Flows;

/// <summary>The cheapest flow of reviews, by candidates, an auction and the network simplex: the auction gives a nearly best flow with its prices, the
/// simplex ends it exactly over the candidates, and every pair left out is priced and taken in when it would gain, until none does. So the
/// optimum is proven over all pairs.</summary>
/// <remarks>Nodes: applications, experts, slots, then the root, where every expert's and every missing review's flow ends. A place with
/// an expert that is full and has a price hangs on an arc without capacity at that price: it carries nothing and only begins the tree.</remarks>
internal sealed class SimplexFlow
{
    // From this many candidates on, prices for the places that even loads will surely fill save more than they cost.
    private const int Many = 200_000;

    private readonly ReviewFacts _facts;
    private readonly List<GroupPlaces>[] _kept;
    private readonly StageWeights _weights;
    private readonly Candidates _candidates;
    private readonly NetworkSimplex _simplex;
    private readonly int[] _arcOf;
    private readonly long[] _steps;
    private readonly int _experts;
    private readonly int _root;
    private readonly long _level;
    private readonly bool _even;
    private readonly long[]? _owed;

    private SimplexFlow(ReviewFacts facts, List<GroupPlaces>[] kept, StageWeights weights, int many)
    {
        (_facts, _kept, _weights, _experts) = (facts, kept, weights, facts.MaxLoad.Length);
        _even = facts.Problem.Policy.Balance == LoadBalance.Even;
        _candidates = new Candidates(facts, kept);
        _root = facts.Reviews.Length + _experts + _candidates.SlotMin.Length;
        _arcOf = new int[facts.PairCount];
        Array.Fill(_arcOf, -1);
        _steps = new long[_experts];
        _level = _even ? LevelOf(facts) : 0;
        _owed = _even && _candidates.Count >= many ? Owed() : null;
        // A place that is dear or cheap by a whole square makes every pair of its expert gain for a while: a short list comes round to the place sooner.
        _simplex = new NetworkSimplex(_root + 1, _root, _candidates.Count + 2 * _root + 2 * _experts, _owed is null ? NetworkSimplex.MostListed : NetworkSimplex.FewListed);
    }

    /// <summary>Which pairs the cheapest flow uses; null when the simplex went in circles.</summary>
    public static bool[]? ChosenOf(ReviewFacts facts, List<GroupPlaces>[] kept, StageWeights weights, int many = Many)
    {
        var flow = new SimplexFlow(facts, kept, weights, many);
        flow.Begin();
        do
        {
            if (!flow._simplex.Run())
                return null;
        }
        while (flow.AddGaining());
        var chosen = new bool[facts.PairCount];
        for (var pair = 0; pair < chosen.Length; pair++)
            chosen[pair] = flow._arcOf[pair] >= 0 && flow._simplex.FlowOf(flow._arcOf[pair]) > 0;
        return chosen;
    }

    // With even loads nearly all experts end at this load or one below.
    private static long LevelOf(ReviewFacts facts)
    {
        var wanted = facts.Reviews.Sum();
        var level = Math.Max(1, (wanted + facts.RequiredLoad.Sum() + facts.MaxLoad.Length - 1) / facts.MaxLoad.Length);
        var most = facts.MaxLoad.Select((load, e) => load + facts.RequiredLoad[e]).Max();
        while (level < most && Enumerable.Range(0, facts.MaxLoad.Length).Sum(e => PlacesUpTo(facts, e, level)) < wanted)
            level++;
        return level;
    }

    private static long PlacesUpTo(ReviewFacts facts, int expert, long level) => Math.Clamp(level - facts.RequiredLoad[expert], 0, facts.MaxLoad[expert]);

    private void Begin()
    {
        var places = _even ? [.. Enumerable.Range(0, _experts).Select(e => PlacesUpTo(_facts, e, _level))] : _facts.MaxLoad;
        var auction = AuctionStart.Of(_facts, _candidates, places, _weights, _owed);
        for (var e = 0; e < _experts; e++)
            HangExpert(e, auction);
        for (var a = 0; a < _facts.Reviews.Length; a++)
            HangApplication(a, auction);
        _simplex.Plant();
    }

    // With even loads every expert who can has the places below the level. Null where a minimum load asks for more.
    private long[]? Owed()
    {
        long[] owed = [.. Enumerable.Range(0, _experts).Select(e => PlacesUpTo(_facts, e, _level - 1))];
        return Enumerable.Range(0, _experts).All(e => Math.Min(_facts.MinLoad[e], _facts.MaxLoad[e]) <= owed[e]) ? owed : null;
    }

    private int ExpertNode(int expert) => _facts.Reviews.Length + expert;

    private int TailOf(int application, int slot) => slot < 0 ? application : _facts.Reviews.Length + _experts + slot;

    private int AddPair(int application, int slot, int pair) =>
        _arcOf[pair] = _simplex.AddArc(TailOf(application, slot), ExpertNode(_facts.ExpertOf(pair)), 1, -_facts.FitOf(pair) * _weights.Fit);

    // The cost of an expert's next place, where he has some already.
    private long CostOf(int expert, long loaded) =>
        (_even ? _weights.Squares * (2 * (_facts.RequiredLoad[expert] + loaded) + 1) : 0) - (loaded < _facts.MinLoad[expert] ? _weights.Load : 0);

    private void HangExpert(int e, AuctionStart auction)
    {
        var (load, most) = (auction.Loads[e], _facts.MaxLoad[e]);
        var (hung, left) = (false, (long)load);
        // Places of one cost are one arc. Beyond the level of even loads they come in only when they would gain.
        var known = _even ? Math.Min(most, Math.Max(load, _level - _facts.RequiredLoad[e]) + 1) : most;
        while (_steps[e] < known)
        {
            var arc = AddPlaces(e);
            var taken = (int)Math.Min(left, _simplex.CapacityOf(arc));
            left -= taken;
            if (hung || taken == _simplex.CapacityOf(arc))
            {
                _simplex.Fill(arc, taken);
                continue;
            }

            if (auction.IsFull(e))
                continue;
            _simplex.Hang(ExpertNode(e), arc, taken);
            hung = true;
        }

        if (!hung)
            _simplex.Hang(ExpertNode(e), _simplex.AddArc(ExpertNode(e), _root, 0, auction.Prices[e] + (_even ? _weights.Squares * (2 * _level - 1) : 0)), 0);
    }

    private int AddPlaces(int e)
    {
        var (from, most) = (_steps[e], _facts.MaxLoad[e]);
        var to = _even ? from + 1 : from < _facts.MinLoad[e] ? Math.Min(most, _facts.MinLoad[e]) : most;
        _steps[e] = to;
        return _simplex.AddArc(ExpertNode(e), _root, (int)(to - from), CostOf(e, from));
    }

    private void HangApplication(int a, AuctionStart auction)
    {
        var missing = _simplex.AddArc(a, _root, (int)_facts.Reviews[a] + 1, _weights.Missing);
        var (last, least) = (-1, long.MaxValue);
        for (var i = _candidates.Starts[a]; i < _candidates.Starts[a + 1]; i++)
        {
            var arc = AddPair(a, _candidates.Slots?[i] ?? -1, _candidates.PairOf(i));
            if (!auction.Chosen[i])
                continue;
            _simplex.Fill(arc, 1);
            if (_candidates.Fits[i] - auction.Prices[_candidates.Experts[i]] is var value && value < least)
                (last, least) = (i, value);
        }

        var byPair = auction.Lacking[a] == 0 && last >= 0;
        var through = byPair ? _candidates.Slots?[last] ?? -1 : -1;
        for (var slot = _candidates.FirstSlot[a]; slot < _candidates.FirstSlot[a + 1]; slot++)
            AddSlot(a, slot, auction.SlotCounts[slot], slot == through);
        if (!byPair)
        {
            _simplex.Hang(a, missing, auction.Lacking[a]);
            return;
        }

        // The application hangs on the reviewer it would give up first, by its slot where it has one.
        _simplex.Hang(TailOf(a, through), _arcOf[_candidates.PairOf(last)], 1);
    }

    private void AddSlot(int a, int slot, int taken, bool turned)
    {
        var (least, most) = (_candidates.SlotMin[slot], _candidates.SlotMax[slot]);
        var node = TailOf(a, slot);
        var filling = least > 0 ? _simplex.AddArc(a, node, least, -_weights.Places) : -1;
        var rest = most > least || least == 0 ? _simplex.AddArc(a, node, most - least, 0) : -1;
        var (first, second) = (Math.Min(taken, least), Math.Max(0, taken - least));
        if (filling >= 0)
            _simplex.Fill(filling, first);
        if (rest >= 0)
            _simplex.Fill(rest, second);
        var hung = filling >= 0 && (first < least || rest < 0) ? filling : rest;
        _simplex.Hang(turned ? a : node, hung, hung == filling ? first : second);
    }

    // Pairs and places that would gain at the prices of the last flow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddGaining()
    {
        var before = _simplex.Arcs;
        for (var e = 0; e < _experts; e++)
            while (_steps[e] < _facts.MaxLoad[e] && CostOf(e, _steps[e]) + _simplex.PotentialOf(ExpertNode(e)) - _simplex.PotentialOf(_root) < 0)
                AddPlaces(e);
        if (_candidates.Count < _facts.PairCount)
            for (var a = 0; a < _facts.Reviews.Length; a++)
                AddGaining(a);
        return _simplex.Arcs > before;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGaining(int a)
    {
        var own = _simplex.PotentialOf(a);
        var simple = _kept[a].Count == 0;
        for (var pair = _facts.FirstPair(a); pair < _facts.FirstPair(a + 1); pair++)
        {
            if (_arcOf[pair] >= 0)
                continue;
            var slot = simple ? -1 : _candidates.SlotOf(_facts, _kept, a, _facts.ExpertOf(pair));
            var tail = simple ? own : _simplex.PotentialOf(TailOf(a, slot));
            if (tail - _facts.FitOf(pair) * _weights.Fit - _simplex.PotentialOf(ExpertNode(_facts.ExpertOf(pair))) < 0)
                AddPair(a, slot, pair);
        }
    }
}
