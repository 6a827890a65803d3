using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Shortages;

/// <summary>Which single changes let one more review flow. A path of exchanges from an application that misses a review to an expert
/// with one more place (or, over a lifted conflict, to an expert with a free place) is a flow with one missing review less.</summary>
internal sealed class ExchangePaths
{
    private readonly ReviewNetwork _flow;
    private readonly AssignmentProblem _problem;
    private readonly ReviewFacts _facts;
    private readonly List<int>[] _arcs;
    private readonly bool[] _endsFree;

    public ExchangePaths(ReviewNetwork flow, AssignmentProblem problem, ReviewFacts facts)
    {
        (_flow, _problem, _facts) = (flow, problem, facts);
        _arcs = flow.Network.ArcsByNode();
        _endsFree = Reach([.. FreeExperts()], backwards: true);
    }

    /// <summary>True when only the conflict forbids the pair.</summary>
    public static bool IsUsableWithoutConflict(AssignmentProblem problem, ReviewPair pair) =>
        problem.Policy.Pairs == UsablePairs.All || problem.Fits.Contains(pair.Application, pair.Expert);

    /// <summary>The changes that help an application: its own first, then those of applications it can exchange with.</summary>
    public IEnumerable<PlanRepair> RepairsFrom(int application)
    {
        var reached = Reach([application], backwards: false);
        for (var e = 0; e < _facts.MaxLoad.Length; e++)
            if (reached[_flow.ExpertNode(e)] && _problem.Experts[e].MaxLoad < AssignmentProblem.MostReviews)
                yield return new PlanRepair.RaiseMaxLoad(e, _problem.Experts[e].MaxLoad + 1);
        foreach (var (a, e, _) in Conflicts(application))
            if (reached[_flow.SlotNode(a, e)] && _endsFree[_flow.ExpertNode(e)] && IsUsableWithoutConflict(_problem, new ReviewPair(a, e)))
                yield return new PlanRepair.LiftConflict(new ReviewPair(a, e));
    }

    private IEnumerable<PairFit> Conflicts(int first) =>
        _problem.Conflicts.All().Where(pair => pair.Application == first).Concat(_problem.Conflicts.All().Where(pair => pair.Application != first));

    private IEnumerable<int> FreeExperts()
    {
        var loads = new long[_facts.MaxLoad.Length];
        for (var pair = 0; pair < _facts.PairCount; pair++)
            loads[_facts.ExpertOf(pair)] += _flow.IsChosen(pair) ? 1 : 0;
        for (var e = 0; e < loads.Length; e++)
            if (loads[e] + _facts.RequiredLoad[e] < _problem.Experts[e].MaxLoad)
                yield return _flow.ExpertNode(e);
    }

    // Nodes joined by residual arcs, never through the sink: a path through it would take back another review.
    private bool[] Reach(int[] from, bool backwards)
    {
        var (network, reached, queue) = (_flow.Network, new bool[_flow.Network.Nodes], new Queue<int>(from));
        foreach (var node in from)
            reached[node] = true;
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs[node])
            {
                var leaves = network.Tails[arc] == node;
                var open = leaves != backwards ? network.Flows[arc] < network.Capacities[arc] : network.Flows[arc] > 0;
                var other = leaves ? network.Heads[arc] : network.Tails[arc];
                if (!open || reached[other] || other == _flow.Sink)
                    continue;
                reached[other] = true;
                queue.Enqueue(other);
            }
        }

        return reached;
    }
}
