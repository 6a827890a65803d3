namespace ExpertReview.Optimization.Flows;

/// <summary>The pairs a flow is first looked for over: all of them, or where an application has very many its best.</summary>
internal sealed class Candidates
{
    // Below this number a choice would save nothing.
    private const int Few = 64;

    // Eight times the reviews: fewer cost more rounds of pricing than they save (measured on 2,000 × 800 dense pairs).
    private const int TimesReviews = 8;

    private readonly int[]? _pairs;

    public Candidates(ReviewFacts facts, List<GroupPlaces>[] kept)
    {
        var applications = facts.Reviews.Length;
        Starts = new int[applications + 1];
        if (Enumerable.Range(0, applications).All(a => TakesAll(facts, a)))
        {
            (Experts, Fits, Count) = (facts.Experts, facts.Fits, facts.PairCount);
            for (var a = 0; a < applications; a++)
                Starts[a + 1] = facts.FirstPair(a + 1);
        }
        else
        {
            _pairs = Chosen(facts);
            Count = _pairs.Length;
            (Experts, Fits) = (new int[Count], new int[Count]);
            for (var i = 0; i < Count; i++)
                (Experts[i], Fits[i]) = (facts.Experts[_pairs[i]], facts.Fits[_pairs[i]]);
        }

        FirstSlot = new int[applications + 1];
        for (var a = 0; a < applications; a++)
            FirstSlot[a + 1] = FirstSlot[a] + kept[a].Count;
        SlotMin = [.. kept.SelectMany(places => places.Select(one => Math.Min(one.Min, one.Max)))];
        SlotMax = [.. kept.SelectMany(places => places.Select(one => one.Max))];
        if (SlotMin.Length > 0)
            Slots = [.. Enumerable.Range(0, applications).SelectMany(a => Enumerable.Range(Starts[a], Starts[a + 1] - Starts[a]).Select(i => SlotOf(facts, kept, a, Experts[i])))];
    }

    /// <summary>How many candidates there are.</summary>
    public int Count { get; }

    /// <summary>Where each application's candidates begin.</summary>
    public int[] Starts { get; }

    /// <summary>The expert of each.</summary>
    public int[] Experts { get; }

    /// <summary>The fit of each, in units.</summary>
    public int[] Fits { get; }

    /// <summary>The slot of each, -1 for none; null where there is no slot at all.</summary>
    public int[]? Slots { get; }

    /// <summary>Number of each application's first slot.</summary>
    public int[] FirstSlot { get; }

    /// <summary>Least places of each slot that count.</summary>
    public int[] SlotMin { get; }

    /// <summary>Most places of each slot.</summary>
    public int[] SlotMax { get; }

    /// <summary>The pair of a candidate.</summary>
    public int PairOf(int candidate) => _pairs is null ? candidate : _pairs[candidate];

    /// <summary>The application of a candidate.</summary>
    public int OwnerOf(int candidate)
    {
        var found = Array.BinarySearch(Starts, candidate);
        if (found < 0)
            return ~found - 1;
        // An application without candidates begins where the next one does.
        while (Starts[found + 1] == candidate)
            found++;
        return found;
    }

    /// <summary>The slot through which an application would take an expert, counted over all applications; -1 for none.</summary>
    public int SlotOf(ReviewFacts facts, List<GroupPlaces>[] kept, int application, int expert)
    {
        for (var k = 0; k < kept[application].Count; k++)
            if (facts.Problem.IsInGroup(kept[application][k].Group, expert))
                return FirstSlot[application] + k;
        return -1;
    }

    private static int Wanted(ReviewFacts facts, int application) =>
        (int)Math.Min(facts.FirstPair(application + 1) - facts.FirstPair(application), TimesReviews * facts.Reviews[application]);

    private static bool TakesAll(ReviewFacts facts, int application) =>
        facts.FirstPair(application + 1) - facts.FirstPair(application) is var count && (count <= Few || Wanted(facts, application) > count / 2);

    private int[] Chosen(ReviewFacts facts)
    {
        var (pairs, best) = (new List<int>(), Array.Empty<int>());
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var (from, to, wanted) = (facts.FirstPair(a), facts.FirstPair(a + 1), Wanted(facts, a));
            if (TakesAll(facts, a))
                pairs.AddRange(Enumerable.Range(from, to - from));
            else if (wanted > 0)
            {
                if (best.Length < wanted)
                    best = new int[wanted];
                var least = LeastOfBest(facts.Fits.AsSpan(from, to - from), best.AsSpan(0, wanted));
                for (var pair = from; pair < to; pair++)
                    if (facts.Fits[pair] >= least)
                        pairs.Add(pair);
            }

            Starts[a + 1] = pairs.Count;
        }

        return [.. pairs];
    }

    // The best so far, the least of them first: a heap.
    private static int LeastOfBest(ReadOnlySpan<int> fits, Span<int> best)
    {
        fits[..best.Length].CopyTo(best);
        best.Sort();
        foreach (var fit in fits[best.Length..])
        {
            if (fit <= best[0])
                continue;
            var at = 0;
            for (var below = 1; below < best.Length; below = 2 * at + 1)
            {
                if (below + 1 < best.Length && best[below + 1] < best[below])
                    below++;
                if (best[below] >= fit)
                    break;
                (best[at], at) = (best[below], below);
            }

            best[at] = fit;
        }

        return best[0];
    }
}
