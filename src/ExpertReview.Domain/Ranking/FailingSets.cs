namespace ExpertReview.Domain.Ranking;

/// <summary>The smallest sets of quotas that cannot hold together within the number of places: minimal hitting sets of what has to be
/// given up. Each is minimal: without any one of its quotas the rest can hold.</summary>
internal sealed class FailingSets
{
    private const int Most = 200;
    private readonly IReadOnlyList<QuotaRule> _rules;
    private readonly IReadOnlyList<ScoredApplication> _candidates;
    private readonly int? _top;

    private FailingSets(IReadOnlyList<QuotaRule> rules, IReadOnlyList<ScoredApplication> candidates, int? top) =>
        (_rules, _candidates, _top) = (rules, candidates, top);

    /// <summary>The sets, in the order of the quotas; false when there are more than can be told.</summary>
    public static (IReadOnlyList<IReadOnlyList<QuotaRule>> Sets, bool All) Of(IReadOnlyList<QuotaRule> rules, IReadOnlyList<ScoredApplication> candidates, int? top)
    {
        var distinct = rules.Distinct().ToList();
        var alone = distinct.Where(rule => rule.AtLeast && (CountOf(rule, candidates) < rule.Places || top < rule.Places)).ToList();
        var rest = distinct.Except(alone).Where(rule => rule.AtLeast || CountOf(rule, candidates) > rule.Places).ToList();
        var search = new FailingSets(rest, candidates, top);
        var (sets, all) = search.Minimal();
        return ([.. alone.Select(rule => new[] { rule }), .. sets.Select(set => set.Select(index => rest[index]).ToArray())], all);
    }

    private static int CountOf(QuotaRule rule, IReadOnlyList<ScoredApplication> candidates) =>
        candidates.Count(application => application.ValueOf(rule.By) == rule.Value);

    private (List<SortedSet<int>> Sets, bool All) Minimal()
    {
        var sets = new List<SortedSet<int>> { new() };
        var failing = new HashSet<SortedSet<int>>(SortedSet<int>.CreateSetComparer());
        for (var rounds = 0; rounds < Most && sets.Count <= Most; rounds++)
        {
            if (sets.Find(set => !failing.Contains(set)) is not { } open)
                return (InOrder(sets), All: true);
            if (!CanHold(open))
            {
                failing.Add(open);
                continue;
            }

            var givenUp = GivenUpBeside(open);
            if (givenUp.Count == 0)
                return ([], All: true);
            sets = Hit(sets, givenUp);
        }

        return (InOrder([.. sets.Where(failing.Contains)]), All: false);
    }

    // What has to be given up when this set holds and as much as possible beside it.
    private SortedSet<int> GivenUpBeside(SortedSet<int> kept)
    {
        var holds = new SortedSet<int>(kept);
        var givenUp = new SortedSet<int>();
        for (var index = 0; index < _rules.Count; index++)
        {
            if (!holds.Add(index) || CanHold(holds))
                continue;
            holds.Remove(index);
            givenUp.Add(index);
        }

        return givenUp;
    }

    private static List<SortedSet<int>> Hit(List<SortedSet<int>> sets, SortedSet<int> givenUp)
    {
        var hit = sets.Where(set => set.Overlaps(givenUp)).ToList();
        var hits = new List<SortedSet<int>>(hit);
        foreach (var set in sets.Except(hit))
            foreach (var index in givenUp)
            {
                var larger = new SortedSet<int>(set) { index };
                if (!hit.Exists(other => other.IsSubsetOf(larger)))
                    hits.Add(larger);
            }

        return hits;
    }

    private bool CanHold(SortedSet<int> rules) =>
        Completion.Plan(new Places([.. rules.Select(index => _rules[index])], _candidates, _top), 0) is not null;

    private static List<SortedSet<int>> InOrder(List<SortedSet<int>> sets) =>
        [.. sets.OrderBy(set => set.Count).ThenBy(set => string.Join(',', set.Select(index => index.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))), StringComparer.Ordinal)];
}
