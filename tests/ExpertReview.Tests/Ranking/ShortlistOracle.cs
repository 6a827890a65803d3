using ExpertReview.Domain.Ranking;

namespace ExpertReview.Tests.Ranking;

/// <summary>The definition of formats.md by enumerating every subset of the candidates: slow, short and without the product's code.</summary>
internal sealed class ShortlistOracle
{
    private readonly List<RankingRow> _candidates;
    private readonly List<(QuotaBy By, string Value, bool AtLeast, int Places)> _rules = [];
    private readonly int _top;

    public ShortlistOracle(IEnumerable<RankingRow> rows, IReadOnlyList<ScoredApplication> applications, ShortlistPolicy policy)
    {
        _candidates = [.. rows.Where(row => row.Rank is not null && (policy.PassLine is null || row.Figures!.Score >= policy.PassLine))];
        _top = policy.Top ?? int.MaxValue;
        foreach (var quota in policy.Quotas)
            foreach (var value in quota.Value == "*" ? applications.Select(one => one.ValueOf(quota.By)).OfType<string>().Distinct().ToList() : [quota.Value])
            {
                if (quota.Min is > 0 and var min)
                    _rules.Add((quota.By, value, true, min));
                if (quota.Max is { } max)
                    _rules.Add((quota.By, value, false, max));
            }
    }

    public int Missing { get; private set; }

    /// <summary>The list as a set of numbers.</summary>
    public SortedSet<string> List()
    {
        var sets = Sets(_rules).ToList();
        Missing = sets.Min(set => set.Missing);
        var best = sets.Where(set => set.Missing == Missing).Select(set => set.Set).ToList();
        var taken = 0;
        foreach (var group in Enumerable.Range(0, _candidates.Count).GroupBy(i => _candidates[i].Rank))
        {
            var standing = group.Where(i => Completable(taken | 1 << i)).Aggregate(0, (set, i) => set | 1 << i);
            if (!Completable(taken | standing))
                break;
            taken |= standing;
        }

        return [.. Enumerable.Range(0, _candidates.Count).Where(i => (taken >> i & 1) == 1).Select(i => _candidates[i].Application.No)];

        bool Completable(int set) => best.Exists(other => (other & set) == set);
    }

    /// <summary>Every minimal set of bounds that cannot hold together, as sorted texts.</summary>
    public SortedSet<string> MinimalFailures()
    {
        var rules = _rules.Distinct().ToList();
        var failing = Enumerable.Range(0, 1 << rules.Count).Where(chosen => !Sets(Chosen(chosen)).Any(set => set.Missing == 0)).ToList();
        return [.. failing.Where(set => !failing.Exists(other => other != set && (other & set) == other))
            .Select(set => string.Join(';', Chosen(set).Select(rule => $"{rule.By} {rule.Value} {rule.AtLeast} {rule.Places}").Order(StringComparer.Ordinal)))];

        List<(QuotaBy By, string Value, bool AtLeast, int Places)> Chosen(int set) => [.. rules.Where((_, i) => (set >> i & 1) == 1)];
    }

    public int Rules => _rules.Distinct().Count();

    private IEnumerable<(int Set, int Missing)> Sets(List<(QuotaBy By, string Value, bool AtLeast, int Places)> rules)
    {
        for (var set = 0; set < 1 << _candidates.Count; set++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)set) > _top)
                continue;
            var counts = rules.Select(rule => (rule, Count: Enumerable.Range(0, _candidates.Count).Count(i => (set >> i & 1) == 1 && _candidates[i].Application.ValueOf(rule.By) == rule.Value))).ToList();
            if (counts.TrueForAll(one => one.rule.AtLeast || one.Count <= one.rule.Places))
                yield return (set, counts.Sum(one => one.rule.AtLeast ? Math.Max(0, one.rule.Places - one.Count) : 0));
        }
    }
}
