using System.Runtime.CompilerServices;

namespace ExpertReview.Optimization.Flows;

/// <summary>A nearly best plan with the prices of the experts' places, for the simplex to begin with: applications bid for places, which go to
/// the highest bids. It proves nothing and need not be right; the simplex ends what it began.</summary>
/// <remarks>Bertsekas and Castañon, "The auction algorithm for the transportation problem", Annals of Operations Research 20 (1989).</remarks>
internal sealed class AuctionStart
{
    // One more than it must be: with whole numbers a bid then never ties.
    private const long Step = 1;

    // In a shortage prices climb for ever; the simplex is then the faster way.
    private const int MostBidsPerReview = 12;

    // Places that are owed begin so far below the others, in parts of the largest fit, and take more bids (measured on 10,000 × 5,000 with even loads: from
    // further below the bids never end, from nearer the places of experts whom nobody prefers stay free).
    private const int OwedPart = 4;
    private const int MostBidsForOwed = 40;

    private readonly Candidates _candidates;
    private readonly long[] _least;
    private readonly long _missing;
    private readonly long _placeGain;
    private readonly long _loadGain;
    private readonly long[]? _owed;
    private readonly long _owedGain;
    private readonly int[] _firstPlace;
    private readonly long[] _bids;
    private readonly int[] _holders;

    private AuctionStart(ReviewFacts facts, Candidates candidates, long[] places, StageWeights weights, long[]? owed)
    {
        (_owed, _owedGain) = (owed, facts.MostFit * weights.Fit / OwedPart);
        (_candidates, _least, _missing, _placeGain, _loadGain) = (candidates, facts.MinLoad, weights.Missing, weights.Places, weights.Load);
        _firstPlace = new int[places.Length + 1];
        for (var e = 0; e < places.Length; e++)
            _firstPlace[e + 1] = checked(_firstPlace[e] + (int)places[e]);
        (_bids, _holders) = (new long[_firstPlace[^1]], new int[_firstPlace[^1]]);
        Loads = new int[places.Length];
        // Nobody bids where there is no place.
        Prices = [.. places.Select((count, e) => count == 0 ? 2 * _missing : PriceOf(e))];
        Chosen = new bool[candidates.Count];
        Lacking = [.. facts.Reviews.Select(reviews => (int)reviews)];
        SlotCounts = new int[candidates.SlotMin.Length];
    }

    /// <summary>Price of the next place with each expert: the lowest bid when all are taken.</summary>
    public long[] Prices { get; }

    /// <summary>Whether each candidate has a place.</summary>
    public bool[] Chosen { get; }

    /// <summary>Reviews each application did not get.</summary>
    public int[] Lacking { get; }

    /// <summary>Places taken with each expert.</summary>
    public int[] Loads { get; }

    /// <summary>Reviewers in each slot.</summary>
    public int[] SlotCounts { get; }

    /// <summary>Whether the next place with an expert is one that is taken already: no other is free, or each free one is dearer.</summary>
    public bool IsFull(int expert) =>
        Loads[expert] == _firstPlace[expert + 1] - _firstPlace[expert] || (_owed is not null && Loads[expert] >= _owed[expert] && Loads[expert] > 0 && _bids[_firstPlace[expert]] < 0);

    /// <summary>Lets the applications bid.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="candidates">The pairs that may be bid for.</param>
    /// <param name="places">Places with each expert, at most his maximum load.</param>
    /// <param name="weights">What the stages weigh against fit.</param>
    /// <param name="owed">Places that each expert should surely fill, at least his minimum load: they begin below the price of the others; null for none.</param>
    public static AuctionStart Of(ReviewFacts facts, Candidates candidates, long[] places, StageWeights weights, long[]? owed = null)
    {
        var auction = new AuctionStart(facts, candidates, places, weights, owed);
        auction.Run((owed is null ? MostBidsPerReview : MostBidsForOwed) * facts.Reviews.Sum());
        return auction;
    }

    private void Run(long left)
    {
        var waiting = new Queue<int>(Enumerable.Range(0, Lacking.Length).Where(a => Lacking[a] > 0));
        while (left > 0 && waiting.TryDequeue(out var a))
            for (; left > 0 && Lacking[a] > 0; left--)
                if (!Bid(a, waiting))
                    break;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Bid(int a, Queue<int> waiting)
    {
        var (best, first, second) = (-1, -_missing, -_missing);
        var (experts, fits, slots) = (_candidates.Experts, _candidates.Fits, _candidates.Slots);
        for (var i = _candidates.Starts[a]; i < _candidates.Starts[a + 1]; i++)
        {
            if (Chosen[i])
                continue;
            var value = fits[i] - Prices[experts[i]];
            if (slots is not null && slots[i] is var slot and >= 0)
            {
                if (SlotCounts[slot] == _candidates.SlotMax[slot])
                    continue;
                if (SlotCounts[slot] < _candidates.SlotMin[slot])
                    value += _placeGain;
            }

            if (value > first)
                (best, second, first) = (i, first, value);
            else if (value > second)
                second = value;
        }

        if (best < 0)
            return false;
        var price = Prices[experts[best]];
        Take(experts[best], best, price + (first - second) + Step, waiting);
        Hold(best, true);
        Lacking[a]--;
        return true;
    }

    private void Hold(int candidate, bool held)
    {
        Chosen[candidate] = held;
        if (_candidates.Slots is { } slots && slots[candidate] >= 0)
            SlotCounts[slots[candidate]] += held ? 1 : -1;
    }

    private void Take(int expert, int candidate, long bid, Queue<int> waiting)
    {
        var from = _firstPlace[expert];
        if (!IsFull(expert))
        {
            Rise(from, Loads[expert]++, bid, candidate);
        }
        else
        {
            var loser = _candidates.OwnerOf(_holders[from]);
            Hold(_holders[from], false);
            if (Lacking[loser]++ == 0)
                waiting.Enqueue(loser);
            Sink(from, Loads[expert], bid, candidate);
        }

        Prices[expert] = IsFull(expert) ? _bids[from] : PriceOf(expert);
    }

    // Of a place that is free: what the stages before fit give for it.
    private long PriceOf(int expert) => _owed is not null ? Loads[expert] < _owed[expert] ? -_owedGain : 0 : Loads[expert] < _least[expert] ? -_loadGain : 0;

    private void Rise(int from, int at, long bid, int candidate)
    {
        for (; at > 0 && _bids[from + (at - 1) / 2] > bid; at = (at - 1) / 2)
            (_bids[from + at], _holders[from + at]) = (_bids[from + (at - 1) / 2], _holders[from + (at - 1) / 2]);
        (_bids[from + at], _holders[from + at]) = (bid, candidate);
    }

    private void Sink(int from, int count, long bid, int candidate)
    {
        var at = 0;
        for (var below = 1; below < count; below = 2 * at + 1)
        {
            if (below + 1 < count && _bids[from + below + 1] < _bids[from + below])
                below++;
            if (_bids[from + below] >= bid)
                break;
            (_bids[from + at], _holders[from + at]) = (_bids[from + below], _holders[from + below]);
            at = below;
        }

        (_bids[from + at], _holders[from + at]) = (bid, candidate);
    }
}
