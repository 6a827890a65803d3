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
        var pairs = new List<int>();
        var fits = Array.Empty<int>();
        for (var a = 0; a < applications; a++)
        {
            var (from, count) = (facts.FirstPair(a), facts.FirstPair(a + 1) - facts.FirstPair(a));
            var wanted = (int)Math.Min(count, TimesReviews * facts.Reviews[a]);
            if (count <= Few || wanted > count / 2)
            {
                for (var pair = from; pair < from + count; pair++)
                    pairs.Add(pair);
            }
            else if (wanted > 0)
            {
                if (fits.Length < count)
                    fits = new int[count];
                AddBest(pairs, facts.Fits.Slice(from, count), fits.AsSpan(0, count), from, wanted);
            }

            Starts[a + 1] = pairs.Count;
        }

        Count = pairs.Count;
        _pairs = Count == facts.PairCount ? null : [.. pairs];
        (Experts, Fits) = (new int[Count], new int[Count]);
        for (var i = 0; i < Count; i++)
            (Experts[i], Fits[i]) = (facts.Experts[PairOf(i)], facts.Fits[PairOf(i)]);
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

    private static void AddBest(List<int> pairs, ReadOnlySpan<int> fits, Span<int> sorted, int from, int wanted)
    {
        fits.CopyTo(sorted);
        sorted.Sort();
        var least = sorted[^wanted];
        for (var i = 0; i < fits.Length; i++)
            if (fits[i] >= least)
                pairs.Add(from + i);
    }
}
