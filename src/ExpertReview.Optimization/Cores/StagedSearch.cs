using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Cores;

/// <summary>Solves what a flow cannot hold. First every stage is taken to reach its bound and only the last is searched: a plan that
/// keeps them proves them all. Where none does, each stage is searched in turn.</summary>
internal sealed class StagedSearch(ReviewFacts facts, ReviewNetwork flow, bool flowIsWhole, IProgress<string>? progress, CancellationToken stop)
{
    private const int CandidatesOfApplication = 12;
    private const int MostOpen = 60_000;
    private const int NodesOfFew = 300;
    private const int NodesOfAll = 2_000;

    // Up to this many pairs the score of every application is held from the start; beyond, of those that would fall below.
    private const int FewPairs = 20_000;

    // Up to this many pairs a stage that prices don't prove is searched in whole numbers over all of them.
    private const int MostExact = 6_000;

    private readonly HashSet<int> _active = [];
    private readonly Dictionary<Stage, long> _settled = [];
    private readonly List<int> _taking = [.. Enumerable.Range(0, facts.Reviews.Length).Where(a => facts.Problem.Applications[a].Reviews > 0)];
    private readonly SortedSet<int> _scored = [];
    private HashSet<int> _best = [];
    private HashSet<int> _last = [];
    private long[]? _worth;
    private long? _totalBound;
    private bool _proven = true;
    private bool _inTurn;

    /// <summary>The best plan.</summary>
    public StagedAnswer Run()
    {
        Offer(flowIsWhole ? [.. Enumerable.Range(0, facts.PairCount).Where(flow.IsChosen)] : Mending.Of(facts, flow.IsChosen));
        Begin();
        TakeBounds();
        if (IsAsGoodAsTheFlow())
            return Answer("min-cost-flow");
        if (!SearchTotal())
            SearchInTurn();
        return Answer(flowIsWhole ? "min-cost-flow+highs" : "glop+highs");
    }

    // The bound of the total is one only among plans that reach the settled figures.
    private StagedAnswer Answer(string method)
    {
        var reached = _settled.All(stage => stage.Key == Stage.Total || _worth![(int)stage.Key] == stage.Value);
        return new StagedAnswer(
            method, facts.PlanOf(_best.Contains), _proven && !stop.IsCancellationRequested, reached ? _totalBound + facts.RequiredScore.Sum() : null);
    }

    private bool Offer(HashSet<int> pairs)
    {
        var worth = PlanWorth.Of(facts, pairs);
        if (_worth is not null && worth.AsSpan().SequenceCompareTo(_worth) <= 0)
            return false;
        (_best, _worth) = (pairs, worth);
        return true;
    }

    // The flow knows nothing of overlapping groups and of the worst score, so no plan is better than it: one that has its figures and
    // misses nothing else is the best.
    private bool IsAsGoodAsTheFlow()
    {
        var counts = new FlowCounts(facts, flow);
        long total = 0;
        for (var pair = 0; pair < facts.PairCount; pair++)
            total += flow.IsChosen(pair) ? facts.FitOf(pair) : 0;
        long[] most = [-counts.MissingReviews, -counts.MissingPlaces, -counts.MissingLoad, counts.Kept, -counts.Squares, _settled[Stage.Worst], total];
        return _worth.AsSpan().SequenceEqual(most);
    }

    private bool IsEven => facts.Problem.Policy.Balance == LoadBalance.Even;

    private bool IsFair => facts.Problem.Policy.Objective == AssignmentObjective.Fair;

    // The pairs to begin with: those of the flow, the best of each application, and some of each of its groups.
    private void Begin()
    {
        var reduced = flow.Reduced();
        int ByReduced(int one, int other) => reduced[other].CompareTo(reduced[one]);
        int ByFit(int one, int other) => facts.FitOf(other).CompareTo(facts.FitOf(one)) is var order and not 0 ? order : ByReduced(one, other);
        _active.UnionWith(facts.Old);
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var (from, to) = (facts.FirstPair(a), facts.FirstPair(a + 1));
            for (var pair = from; pair < to; pair++)
                if (flow.IsChosen(pair))
                    _active.Add(pair);
            _active.UnionWith(BestPairs.Of(from, to, CandidatesOfApplication, ByReduced));
            if (IsFair)
                _active.UnionWith(BestPairs.Of(from, to, (int)Math.Min(facts.Reviews[a], 1000) + 2, ByFit));
            foreach (var places in facts.Groups[a])
                _active.UnionWith(BestPairs.Of(from, to, places.Min + 2, ByReduced, pair => facts.Problem.IsInGroup(places.Group, facts.ExpertOf(pair))));
        }
    }

    // The flow leaves out groups that overlap, so what it misses is missing in every plan.
    private void TakeBounds()
    {
        var counts = new FlowCounts(facts, flow);
        _settled[Stage.Missing] = -counts.MissingReviews;
        _settled[Stage.Places] = flowIsWhole ? -counts.MissingPlaces : BoundOf(Stage.Places);
        var same = flowIsWhole || -_settled[Stage.Places] == counts.MissingPlaces;
        _settled[Stage.Load] = same ? -counts.MissingLoad : BoundOf(Stage.Load);
        same &= -_settled[Stage.Load] == counts.MissingLoad;
        _settled[Stage.Kept] = !facts.RepairsPlan ? 0 : same ? counts.Kept : BoundOf(Stage.Kept, otherwise: facts.Old.Count);
        same &= _settled[Stage.Kept] == (facts.RepairsPlan ? counts.Kept : 0);
        _settled[Stage.Squares] = !IsEven ? 0 : same ? -counts.Squares : BoundOf(Stage.Squares);
        _settled[Stage.Worst] = TopOfWorst();
    }

    private long TopOfWorst() => IsFair ? TopScore.Of(facts, _taking, _settled[Stage.Missing] == 0 && _settled[Stage.Places] == 0) : 0;

    private long BoundOf(Stage stage, long otherwise = 0)
    {
        progress?.Report($"glop {stage}");
        return RelaxedPrices.Of(facts, Model(stage), _active, stop)?.Bound ?? otherwise;
    }

    private StageModel Model(Stage stage) => new(facts, stage, _settled, stage == Stage.Worst ? _taking : _scored);

    private bool SearchTotal()
    {
        _scored.UnionWith(facts.PairCount <= FewPairs ? _taking : Below(flow.IsChosen, margin: 1));
        var found = SearchScored();
        _totalBound = found.Bound;
        _proven = found.Proven;
        return found.Gain is not null;
    }

    // A plan over fewer score rows is the answer as soon as it keeps them all.
    private (long? Gain, bool Proven, long? Bound) SearchScored()
    {
        while (true)
        {
            var found = Search(Stage.Total);
            if (found.Gain is null || !IsFair)
                return found;
            if (!Below(_last.Contains, margin: 0).Any())
                return found;
            if (!found.Proven || stop.IsCancellationRequested)
                return (found.Gain, false, found.Bound);
            _scored.UnionWith(Below(_last.Contains, margin: 1));
        }
    }

    // The applications whose score is below the settled worst one, or with a margin not far above it.
    private IEnumerable<int> Below(Func<int, bool> chosen, int margin)
    {
        foreach (var a in IsFair ? _taking : [])
        {
            var score = facts.RequiredScore[a];
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
                score += chosen(pair) ? facts.FitOf(pair) : 0;
            if (score < _settled[Stage.Worst] + margin * facts.MostFit / 4)
                yield return a;
        }
    }

    private void SearchInTurn()
    {
        var (proven, moved) = (true, false);
        _inTurn = true;
        for (var stage = flowIsWhole ? Stage.Worst : Stage.Missing; stage <= Stage.Total && !stop.IsCancellationRequested; stage++)
        {
            if ((stage == Stage.Kept && !facts.RepairsPlan) || (stage == Stage.Squares && !IsEven) || (stage == Stage.Worst && !IsFair))
                continue;
            if (stage == Stage.Worst)
                _settled[stage] = TopOfWorst();
            // What a plan that keeps the earlier stages reaches already needs no search. A bound was taken of plans that reach the earlier
            // bounds: where one of those is not reached it is none any more, but that of the worst score is taken anew.
            if (stage < Stage.Total && (!moved || stage == Stage.Worst) && _settled.Where(one => one.Key <= stage).All(one => _worth![(int)one.Key] == one.Value))
                continue;
            var found = stage == Stage.Total ? SearchScored() : Search(stage);
            proven &= found.Proven;
            var before = _settled.GetValueOrDefault(stage);
            _settled[stage] = found.Gain is null ? _worth![(int)stage] : Math.Max(found.Gain.Value, _worth![(int)stage]);
            moved |= _settled[stage] != before;
            _totalBound = stage == Stage.Total ? found.Bound : null;
        }

        _proven = proven;
    }

    private (long? Gain, bool Proven, long? Bound) Search(Stage stage)
    {
        var model = Model(stage);
        var found = SearchCore(stage, model);
        if (found.Proven || !_inTurn || facts.PairCount > MostExact || stop.IsCancellationRequested)
            return found;
        progress?.Report($"cp-sat {stage}");
        var (answer, bound) = ExactSearch.Search(facts, model, _best, stop);
        if (answer.Pairs is null)
            return found;
        if (found.Gain is null || answer.Gain > found.Gain)
            (_last, found) = (answer.Pairs, found with { Gain = answer.Gain });
        Offer(answer.Pairs);
        bound = Math.Min(bound ?? long.MaxValue, found.Bound ?? long.MaxValue);
        return (found.Gain, found.Gain >= bound, bound);
    }

    // Pairs whose use (or want) costs more than the gap between bound and plan are in no better plan: the core is the rest.
    private (long? Gain, bool Proven, long? Bound) SearchCore(Stage stage, StageModel model)
    {
        progress?.Report($"glop {stage}");
        if (RelaxedPrices.Of(facts, model, _active, stop) is not { } prices)
            return (null, false, null);
        long? gain = null;
        var gap = Math.Max(model.MostGain / 300, Math.Abs(prices.Bound) / 500_000);
        for (var few = true; !stop.IsCancellationRequested; few = false)
        {
            var (open, forced) = Core(prices, gap, few);
            progress?.Report(new SolverProgress("highs", stage.ToString(), open.Count, Shown(stage, gain), Shown(stage, prices.Bound)).ToString());
            var answer = CoreSearch.Search(facts, model, open, forced, few ? NodesOfFew : NodesOfAll, stop);
            if (answer.Pairs is { } pairs && (gain is null || answer.Gain > gain))
            {
                (_last, gain) = (pairs, answer.Gain);
                Offer(pairs);
            }

            if (gain == prices.Bound || (!few && gain is not null && answer.Complete && prices.Bound - gain.Value <= gap))
                return (gain, true, gain);
            if (few && gain is null)
                continue;
            if (!few && (!answer.Complete || open.Count > MostOpen))
                return (gain, false, prices.Bound);
            if (!few && open.Count == facts.PairCount)
                return (gain, gain is not null, gain ?? prices.Bound);
            gap = gain is null ? Math.Max(1, gap) * 8 : prices.Bound - gain.Value;
        }

        return (gain, false, prices.Bound);
    }

    // What is missing counts negative in a search; fits are in units, the required pairs' left out of the total.
    private decimal? Shown(Stage stage, long? gain) => gain is null ? null : stage switch
    {
        Stage.Total => (gain + facts.RequiredScore.Sum()) * facts.FitUnit / 1_000_000m,
        Stage.Worst => gain * facts.FitUnit / 1_000_000m,
        _ => Math.Abs(gain.Value),
    };

    private (List<int> Open, List<int> Forced) Core(RelaxedPrices prices, long gap, bool few)
    {
        var (open, forced) = (new List<int>(), new List<int>());
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var near = new List<int>();
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
            {
                if (prices.PairReduced[pair] > gap)
                    forced.Add(pair);
                else if (prices.PairReduced[pair] >= -gap)
                    near.Add(pair);
            }

            var most = few ? (int)Math.Min(facts.Reviews[a], 1000) + CandidatesOfApplication : int.MaxValue;
            open.AddRange(near.Count <= most ? near : near.OrderByDescending(pair => (_active.Contains(pair) ? 1 : 0, prices.PairReduced[pair], flow.IsChosen(pair))).Take(most));
        }

        open.Sort();
        return (open, forced);
    }
}
