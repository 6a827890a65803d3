using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>The proposed list, down the ranking (formats.md, Ties and places): an application at or above the pass line is taken whenever
/// the list so far with it can still be completed to one that keeps number of places and quotas. Applications of one rank are judged
/// together. Where the quotas cannot all hold, maximums hold and the fewest minimum places are missed.</summary>
internal sealed class Shortlisting
{
    private readonly IReadOnlyList<RankingRow> _candidates;
    private readonly IReadOnlyList<QuotaRule> _rules;
    private readonly Places _places;
    private readonly long _missing;
    private readonly bool[] _shut;
    private int[] _plan;
    private bool _stopped;

    private Shortlisting(IReadOnlyList<RankingRow> candidates, IReadOnlyList<QuotaRule> rules, int? top)
    {
        (_candidates, _rules) = (candidates, rules);
        _places = new Places(rules, [.. candidates.Select(row => row.Application)], top);
        _missing = Completion.FewestMissing(_places);
        _plan = Completion.Plan(_places, _missing)!;
        _shut = new bool[_places.Types.Length];
    }

    /// <summary>The rows with list and reasons, in the same order, and the minimums that cannot be kept.</summary>
    public static (IReadOnlyList<RankingRow> Rows, IReadOnlyList<QuotaFailure> Failures) Of(ScoringTemplate template, IReadOnlyList<RankingRow> rows, ReviewScores scores)
    {
        var words = new ShortlistReasons(template, rows, scores.Shortlist);
        if (scores.Shortlist is not { } policy)
            return ([.. rows.Select(row => row.Rank is null ? row : row with { Why = words.NoList(row) })], []);
        var line = policy.PassLine ?? template.Rules.PassLine;
        var candidates = rows.Where(row => row.Rank is not null && (line is null || row.Figures!.Score >= line)).ToList();
        var listing = new Shortlisting(candidates, QuotaRules.Of(policy.Quotas, scores.Applications), policy.Top);
        var places = listing.Run(words);
        var proposed = new List<RankingRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            proposed.Add(i < candidates.Count ? places[i] : rows[i].Rank is null ? rows[i] : rows[i] with { Why = words.BelowLine(rows[i], line!.Value) });
        return (proposed, listing._missing == 0 ? [] : listing.Failures(candidates, places, policy.Top));
    }

    private List<RankingRow> Run(ShortlistReasons words)
    {
        var rows = new List<RankingRow>(_candidates.Count);
        while (rows.Count < _candidates.Count)
        {
            var first = rows.Count;
            var end = first;
            while (end < _candidates.Count && _candidates[end].Rank == _candidates[first].Rank)
                end++;
            rows.AddRange(Judge(first, end, words));
        }

        return rows;
    }

    // Those of one rank: each by itself, then the others together.
    private List<RankingRow> Judge(int first, int end, ShortlistReasons words)
    {
        var rows = Enumerable.Range(first, end - first).Select(i => _candidates[i]).ToList();
        if (_stopped)
            return [.. rows.Select(row => row with { Why = words.AfterMeeting(row) })];
        var alone = Enumerable.Range(first, end - first).Select(i => Allows(_places.TypeOf[i])).ToList();
        var standing = Enumerable.Range(first, end - first).Where(i => alone[i - first]).Select(i => _places.TypeOf[i]).ToList();
        var why = rows.Select((row, i) => alone[i] ? default : words.Excluded(row, _places, _rules, _missing)).ToList();
        var together = standing.Count == 0 || TryTake(standing);
        _stopped = !together;
        return
        [
            .. rows.Select((row, i) => (alone[i], together) switch
            {
                (false, _) => row with { Why = why[i] },
                (true, true) => row with { Shortlisted = true, Why = words.Taken(row, first + i) },
                _ => row with { Why = words.Meeting(row, standing.Count) },
            }),
        ];
    }

    private bool Allows(int type)
    {
        if (_shut[type])
            return false;
        if (!_places.Fits(type))
            return !(_shut[type] = true);
        if (_plan[type] > 0)
            return true;
        _places.Take(type);
        var allowed = PlanFits() || Completion.Plan(_places, _missing) is not null;
        _places.Take(type, -1);

        // The list only grows: what it cannot take now it can never take.
        _shut[type] = !allowed;
        return allowed;
    }

    private bool TryTake(List<int> types)
    {
        var taken = 0;
        while (taken < types.Count && _places.Fits(types[taken]))
            _places.Take(types[taken++]);
        if (taken == types.Count)
        {
            var plan = (int[])_plan.Clone();
            foreach (var type in types)
                plan[type] = Math.Max(0, plan[type] - 1);
            if (PlanFits(plan))
                _plan = plan;
            else if (Completion.Plan(_places, _missing) is { } another)
                _plan = another;
            else
                taken = -taken;
        }
        else
        {
            taken = -taken;
        }

        for (var i = 0; i < -taken; i++)
            _places.Take(types[i], -1);
        return taken > 0;
    }

    private bool PlanFits() => PlanFits(_plan);

    // True when the known completion still goes beside what is taken: then nothing needs to be searched.
    private bool PlanFits(int[] plan)
    {
        var after = new int[_places.Used.Length];
        var all = 0L;
        for (var type = 0; type < plan.Length; type++)
        {
            if (plan[type] == 0)
                continue;
            if (plan[type] > _places.Available[type])
                return false;
            all += plan[type];
            foreach (var slot in _places.Types[type])
                if (slot >= 0)
                    after[slot] += plan[type];
        }

        if (all > _places.Left)
            return false;
        for (var slot = 0; slot < after.Length; slot++)
            if (after[slot] > 0 && _places.Used[slot] + after[slot] > _places.Maximums[slot])
                return false;
        return true;
    }

    // The minimums missed by the best list; where the list stops for the meeting, by its completion.
    private List<QuotaFailure> Failures(List<RankingRow> candidates, List<RankingRow> rows, int? top)
    {
        var (sets, all) = FailingSets.Of(_rules, [.. candidates.Select(row => row.Application)], top);
        var planned = new Dictionary<(QuotaBy, string), int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var type = _places.TypeOf[i];
            if (!rows[i].Shortlisted && _plan[type]-- <= 0)
                continue;
            foreach (var by in _places.Attributes)
                if (rows[i].Application.ValueOf(by) is { } value)
                    planned[(by, value)] = planned.GetValueOrDefault((by, value)) + 1;
        }

        return
        [
            .. from rule in _rules
               where rule.AtLeast && planned.GetValueOrDefault((rule.By, rule.Value)) < rule.Places
               let own = candidates.Count(row => row.Application.ValueOf(rule.By) == rule.Value)
               let reached = rows.Count(row => row.Shortlisted && row.Application.ValueOf(rule.By) == rule.Value)
               select new QuotaFailure(rule, own, reached, [.. sets.Where(set => set.Contains(rule))], all),
        ];
    }
}
