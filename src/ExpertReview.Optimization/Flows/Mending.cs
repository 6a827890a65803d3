namespace ExpertReview.Optimization.Flows;

/// <summary>Makes a lawful plan of pairs that a simpler method chose, and fills missing reviews and group places by exchanges of up to two
/// reviews. What a search begins with, and what stands when it is stopped. Its effort is counted, so it gives the same plan again.</summary>
internal sealed class Mending
{
    private const int MostPasses = 4;
    private const long MostTries = 30_000_000;

    private readonly ReviewFacts _facts;
    private readonly List<int>[] _chosen;
    private readonly List<int>[] _ofExpert;
    private readonly long[] _left;
    private long _tries;

    private Mending(ReviewFacts facts, Func<int, bool> chosen)
    {
        _facts = facts;
        _left = [.. facts.MaxLoad];
        _ofExpert = [.. facts.MaxLoad.Select(_ => new List<int>())];
        _chosen = [.. facts.Reviews.Select(_ => new List<int>())];
        for (var a = 0; a < _chosen.Length; a++)
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
                if (chosen(pair))
                    Use(a, pair);
    }

    /// <summary>The mended plan, as pairs. <paramref name="chosen"/> keeps to reviews and loads, perhaps not to group maximums.</summary>
    public static HashSet<int> Of(ReviewFacts facts, Func<int, bool> chosen)
    {
        var plan = new Mending(facts, chosen);
        for (var a = 0; a < plan._chosen.Length; a++)
            plan.KeepMaximums(a);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var changed = false;
            for (var a = 0; a < plan._chosen.Length; a++)
            {
                while (plan._chosen[a].Count < facts.Reviews[a] && plan.Change(a, -1))
                    changed = true;
                while (plan.Missing(a, -1, -1) > 0 && plan.FillPlace(a))
                    changed = true;
            }

            if (!changed)
                break;
        }

        return [.. plan._chosen.SelectMany(pairs => pairs)];
    }

    private void Use(int a, int pair)
    {
        _chosen[a].Add(pair);
        _ofExpert[_facts.ExpertOf(pair)].Add(pair);
        _left[_facts.ExpertOf(pair)]--;
    }

    private void Drop(int a, int pair)
    {
        _chosen[a].Remove(pair);
        _ofExpert[_facts.ExpertOf(pair)].Remove(pair);
        _left[_facts.ExpertOf(pair)]++;
    }

    private void KeepMaximums(int a)
    {
        foreach (var places in _facts.Groups[a])
            while (Count(a, places.Group, -1, -1) > places.Max)
                Drop(a, _chosen[a].Where(pair => _facts.Problem.IsInGroup(places.Group, _facts.ExpertOf(pair))).MinBy(_facts.FitOf));
    }

    private bool FillPlace(int a)
    {
        foreach (var dropped in _chosen[a].OrderBy(_facts.FitOf).ToList())
            if (Change(a, dropped))
                return true;
        return false;
    }

    // Gives the application one more reviewer, or another for one it has, so that more of what it misses is there: a free expert, or
    // one whose other application gets a free expert instead.
    private bool Change(int a, int dropped)
    {
        var missing = dropped < 0 ? int.MaxValue : Missing(a, -1, -1);
        var candidates = Enumerable.Range(_facts.FirstPair(a), _facts.FirstPair(a + 1) - _facts.FirstPair(a))
            .Where(pair => !_chosen[a].Contains(pair) && Missing(a, pair, dropped) is >= 0 and var left && left < missing)
            .OrderBy(pair => Missing(a, pair, dropped)).ThenByDescending(_facts.FitOf).ToList();
        if (candidates.FindIndex(pair => _left[_facts.ExpertOf(pair)] > 0) is var free and >= 0)
        {
            Put(a, candidates[free], dropped);
            return true;
        }

        foreach (var pair in candidates)
            foreach (var taken in _ofExpert[_facts.ExpertOf(pair)].ToList())
                if (Replacement(taken, dropped) is { } instead)
                {
                    Put(_facts.ApplicationOf(taken), instead, taken);
                    Put(a, pair, dropped);
                    return true;
                }

        return false;
    }

    private void Put(int a, int pair, int dropped)
    {
        if (dropped >= 0)
            Drop(a, dropped);
        Use(a, pair);
    }

    // Another reviewer for the application of a pair that is taken from it, without anything more missing there.
    private int? Replacement(int taken, int dropped)
    {
        var b = _facts.ApplicationOf(taken);
        var (missing, freed) = (Missing(b, -1, -1), dropped < 0 ? -1 : _facts.ExpertOf(dropped));
        int? best = null;
        for (var pair = _facts.FirstPair(b); pair < _facts.FirstPair(b + 1) && _tries < MostTries; pair++)
        {
            _tries++;
            var e = _facts.ExpertOf(pair);
            if (_left[e] + (e == freed ? 1 : 0) > 0 && (best is null || _facts.FitOf(pair) > _facts.FitOf(best.Value))
                && !_chosen[b].Contains(pair) && Missing(b, pair, taken) is >= 0 and var left && left <= missing)
                best = pair;
        }

        return best;
    }

    // Group places missing at an application with one pair more and one less; -1 when that breaks a maximum.
    private int Missing(int a, int more, int less)
    {
        var missing = 0;
        foreach (var places in _facts.Groups[a])
        {
            var count = Count(a, places.Group, more, less);
            if (more >= 0 && count > places.Max && _facts.Problem.IsInGroup(places.Group, _facts.ExpertOf(more)))
                return -1;
            missing += Math.Max(0, places.Min - count);
        }

        return missing;
    }

    private int Count(int a, int group, int more, int less)
    {
        var count = more >= 0 && _facts.Problem.IsInGroup(group, _facts.ExpertOf(more)) ? 1 : 0;
        foreach (var pair in _chosen[a])
            count += pair != less && _facts.Problem.IsInGroup(group, _facts.ExpertOf(pair)) ? 1 : 0;
        return count;
    }
}
