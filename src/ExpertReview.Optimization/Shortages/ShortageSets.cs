using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Shortages;

/// <summary>The smallest cut of a flow that misses the fewest reviews, taken apart into what hangs together: from an application that misses
/// reviews, everything that an exchange of reviews reaches. No expert reached has a free place, so the rules at the edge of what is
/// reached are the cause.</summary>
internal sealed class ShortageSets
{
    private readonly ReviewFacts _facts;
    private readonly ReviewNetwork _flow;
    private readonly List<int>[] _arcs;
    private readonly bool[] _reached;

    public ShortageSets(ReviewFacts facts, ReviewNetwork flow)
    {
        (_facts, _flow) = (facts, flow);
        _arcs = flow.Network.ArcsByNode();
        _reached = new bool[flow.Network.Nodes];
        Missing = [.. facts.Reviews.Select((reviews, a) => reviews - Enumerable.Range(facts.FirstPair(a), facts.FirstPair(a + 1) - facts.FirstPair(a)).Count(flow.IsChosen))];
        Reach();
    }

    /// <summary>Reviews that each application misses.</summary>
    public long[] Missing { get; }

    /// <summary>One cause for each set, by its first application; repairs and new experts are left open.</summary>
    public IEnumerable<ShortageCause> All()
    {
        var seen = new bool[_reached.Length];
        for (var a = 0; a < _facts.Reviews.Length; a++)
            if (_reached[a] && !seen[a])
                yield return CauseOf(Together(a, seen));
    }

    private void Reach()
    {
        var queue = new Queue<int>(Enumerable.Range(0, Missing.Length).Where(a => Missing[a] > 0));
        foreach (var a in queue)
            _reached[a] = true;
        var network = _flow.Network;
        while (queue.TryDequeue(out var node))
            foreach (var arc in _arcs[node])
            {
                var leaves = network.Tails[arc] == node;
                var other = leaves ? network.Heads[arc] : network.Tails[arc];
                if (_reached[other] || other == _flow.Sink || (leaves ? network.Flows[arc] == network.Capacities[arc] : network.Flows[arc] == 0))
                    continue;
                _reached[other] = true;
                queue.Enqueue(other);
            }
    }

    // The nodes reached that arcs join, whichever way.
    private HashSet<int> Together(int first, bool[] seen)
    {
        var (set, queue) = (new HashSet<int> { first }, new Queue<int>([first]));
        seen[first] = true;
        while (queue.TryDequeue(out var node))
            foreach (var arc in _arcs[node])
            {
                var other = _flow.Network.Tails[arc] == node ? _flow.Network.Heads[arc] : _flow.Network.Tails[arc];
                if (!_reached[other] || seen[other])
                    continue;
                seen[other] = true;
                set.Add(other);
                queue.Enqueue(other);
            }

        return set;
    }

    private ShortageCause CauseOf(HashSet<int> set)
    {
        var problem = _facts.Problem;
        List<int> applications = [.. set.Where(node => node < _facts.Reviews.Length).Order()];
        List<int> experts = [.. Enumerable.Range(0, _facts.MaxLoad.Length).Where(e => set.Contains(_flow.ExpertNode(e)))];
        var (once, groups, conflicts, notListed) = (new List<ReviewPair>(), new List<(int, int)>(), new List<ReviewPair>(), 0L);
        foreach (var a in applications)
        {
            groups.AddRange(_flow.Kept[a].Where(places => !_reached[_flow.SlotOf(a, places.Group)]).Select(places => (a, places.Group)));
            for (var pair = _facts.FirstPair(a); pair < _facts.FirstPair(a + 1); pair++)
                if (_flow.IsChosen(pair) && _facts.ExpertOf(pair) is var e && _reached[_flow.SlotNode(a, e)] && !set.Contains(_flow.ExpertNode(e)))
                    once.Add(new ReviewPair(a, e));
            for (var e = 0; e < _facts.MaxLoad.Length; e++)
                if (!set.Contains(_flow.ExpertNode(e)) && _reached[_flow.SlotNode(a, e)] && problem.ForbiddenBy(a, e) is { } rule)
                {
                    if (rule == AssignmentRule.Conflict)
                        conflicts.Add(new ReviewPair(a, e));
                    else
                        notListed++;
                }
        }

        return new ShortageCause(
            applications, applications.Sum(a => (long)problem.Applications[a].Reviews), applications.Sum(a => Missing[a]), experts, once, groups, conflicts, notListed, [], null);
    }
}
