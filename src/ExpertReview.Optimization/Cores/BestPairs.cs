namespace ExpertReview.Optimization.Cores;

/// <summary>The first few pairs in an order, without sorting all of them.</summary>
internal static class BestPairs
{
    // Beyond so many sorting is the faster way.
    private const int Few = 64;

    /// <summary>The first <paramref name="count"/> of the pairs from one to before another; equal ones in their own order.</summary>
    /// <param name="from">The first pair.</param>
    /// <param name="to">After the last pair.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="order">Below zero when the first of two pairs comes before the second.</param>
    /// <param name="only">Which pairs count; null for all.</param>
    public static List<int> Of(int from, int to, int count, Comparison<int> order, Func<int, bool>? only = null)
    {
        if (count > Few)
            return [.. Enumerable.Range(from, to - from).Where(only ?? (_ => true)).Order(Comparer<int>.Create(order)).Take(count)];
        var best = new List<int>(count + 1);
        for (var pair = from; count > 0 && pair < to; pair++)
        {
            if ((best.Count == count && order(best[^1], pair) <= 0) || (only is not null && !only(pair)))
                continue;
            var at = best.Count;
            while (at > 0 && order(best[at - 1], pair) > 0)
                at--;
            best.Insert(at, pair);
            if (best.Count > count)
                best.RemoveAt(count);
        }

        return best;
    }
}
