using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Solving;

/// <summary>A lawful plan without search: what stands when the solver is stopped before it has anything better.</summary>
internal static class Greedy
{
    /// <summary>Gives each application in turn its best experts that still have a place, as pairs.</summary>
    public static HashSet<int> ChosenOf(ReviewFacts facts)
    {
        var left = facts.MaxLoad.ToArray();
        var chosen = new HashSet<int>();
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var (wanted, places) = (facts.Reviews[a], facts.Groups[a].ToDictionary(group => group.Group, group => group.Max));
            foreach (var pair in Enumerable.Range(facts.FirstPair(a), facts.FirstPair(a + 1) - facts.FirstPair(a)).OrderByDescending(facts.IsOld).ThenByDescending(facts.FitOf))
            {
                var e = facts.ExpertOf(pair);
                if (wanted == 0 || left[e] == 0 || places.Any(group => group.Value == 0 && facts.Problem.IsInGroup(group.Key, e)))
                    continue;
                chosen.Add(pair);
                wanted--;
                left[e]--;
                foreach (var group in places.Keys.Where(group => facts.Problem.IsInGroup(group, e)).ToList())
                    places[group]--;
            }
        }

        return chosen;
    }

    /// <summary>No plan has a larger sum of fit, whatever its other figures: each application's best pairs, loads left out. In units.</summary>
    public static long TotalBound(ReviewFacts facts)
    {
        long bound = facts.RequiredScore.Sum();
        for (var a = 0; a < facts.Reviews.Length; a++)
            bound += Enumerable.Range(facts.FirstPair(a), facts.FirstPair(a + 1) - facts.FirstPair(a)).Select(facts.FitOf)
                .OrderDescending().Take((int)Math.Min(int.MaxValue, facts.Reviews[a])).TakeWhile(fit => fit > 0).Sum();
        return bound;
    }
}
