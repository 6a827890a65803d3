namespace ExpertReview.Domain.Ranking;

/// <summary>Whether a list can still be completed to one that keeps every maximum and the number of places and misses at most so many
/// minimum places; exact. Only candidates that serve a minimum matter: any other could be left out of a completion. Quotas by one
/// or two attributes are a flow; with more, a search that branches on the most constrained minimum, with flows over pairs of
/// attributes as bound.</summary>
internal sealed class Completion(Places places)
{
    private readonly int[] _plan = new int[places.Types.Length];

    /// <summary>The fewest minimum places that any list misses, given what is taken.</summary>
    public static long FewestMissing(Places places)
    {
        var least = LeastMissing(places);
        if (places.Attributes.Length > 2)
            while (Plan(places, least) is null)
                least++;
        return least;
    }

    /// <summary>How many of each type a completion takes, or null when there is none.</summary>
    public static int[]? Plan(Places places, long missing)
    {
        if (places.Missing <= missing)
            return new int[places.Types.Length];
        if (places.Attributes.Length > 2)
            return new Completion(places) is var search && search.Complete(missing) ? search._plan : null;
        var (gain, plan) = PairFlow.Best(places, places.Attributes.Length > 0 ? 0 : -1, places.Attributes.Length > 1 ? 1 : -1);
        return places.Missing - gain <= missing ? plan : null;
    }

    // True leaves the completion in _plan and the places as they were.
    private bool Complete(long missing)
    {
        if (places.Missing <= missing)
            return true;
        if (LeastMissing(places) > missing || MostConstrained() is not { } choices)
            return false;
        var shut = new List<(int Type, int Number)>();
        var found = false;
        foreach (var type in choices)
        {
            places.Take(type);
            _plan[type]++;
            found = Complete(missing);
            places.Take(type, -1);
            if (found)
                break;
            _plan[type]--;

            // Every list with one more of this type has been looked at.
            shut.Add((type, places.Available[type]));
            places.Available[type] = 0;
        }

        found = found || Complete(missing);
        foreach (var (type, number) in shut)
            places.Available[type] = number;
        return found;
    }

    // The types that can serve the open minimum with the fewest such types, those that serve most minimums first; null when no open
    // minimum can be served.
    private List<int>? MostConstrained()
    {
        var serving = new Dictionary<int, List<int>>();
        for (var type = 0; type < places.Types.Length; type++)
            if (places.Fits(type))
                foreach (var slot in places.Types[type])
                    if (slot >= 0 && places.Gain(slot, places.Used[slot]) > 0)
                    {
                        if (!serving.TryGetValue(slot, out var types))
                            serving[slot] = types = [];
                        types.Add(type);
                    }

        return serving.Count == 0
            ? null
            : [.. serving.OrderBy(pair => pair.Value.Count).ThenBy(pair => pair.Key).First().Value.OrderByDescending(GainOf)];
    }

    private int GainOf(int type) => places.Types[type].Sum(slot => slot < 0 ? 0 : places.Gain(slot, places.Used[slot]));

    // No list misses fewer: attributes are split into pairs, and each pair's minimums are filled as if the others' quotas were not there.
    private static long LeastMissing(Places places)
    {
        var best = 0L;
        foreach (var pairs in Pairings(places.Attributes.Length))
            best = Math.Max(best, places.Missing - pairs.Sum(pair => PairFlow.Best(places, pair.First, pair.Second).Gain));
        return best;
    }

    private static (int First, int Second)[][] Pairings(int attributes) => attributes switch
    {
        0 => [[]],
        1 => [[(0, -1)]],
        2 => [[(0, 1)]],
        3 => [[(0, 1), (2, -1)], [(0, 2), (1, -1)], [(1, 2), (0, -1)]],
        _ => [[(0, 1), (2, 3)], [(0, 2), (1, 3)], [(0, 3), (1, 2)]],
    };
}
