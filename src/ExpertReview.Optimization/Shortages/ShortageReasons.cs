using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Shortages;

/// <summary>Says of each application that misses reviews which rules keep experts from it, and which single changes would help.</summary>
internal sealed class ShortageReasons(ReviewFacts facts, IReadOnlyList<ReviewPair> plan)
{
    // More than a person reads; every one is true.
    private const int MostRepairs = 60;

    // Exchanges are looked for from each application by itself; beyond this many only repairs without exchange are.
    private const int MostSearched = 200;

    private readonly AssignmentProblem _problem = facts.Problem;
    private readonly HashSet<ReviewPair> _plan = [.. plan];
    private readonly ILookup<int, int> _reviewers = plan.ToLookup(pair => pair.Application, pair => pair.Expert);
    private readonly int[] _reviews = CountOf(plan, facts.Reviews.Length, pair => pair.Application);
    private readonly int[] _loads = CountOf(plan, facts.MaxLoad.Length, pair => pair.Expert);

    /// <summary>The shortfalls of the plan, in input order.</summary>
    /// <param name="flow">The flow that gave the plan, with the fewest missing reviews, or null: then only repairs that need no
    /// exchange of reviews are found.</param>
    public List<Shortfall> Of(ReviewNetwork? flow)
    {
        var search = flow is not null && Enumerable.Range(0, _reviews.Length).Count(a => _reviews[a] < _problem.Applications[a].Reviews) <= MostSearched;
        var paths = search ? new ExchangePaths(flow!, _problem, facts) : null;
        var shortfalls = new List<Shortfall>();
        for (var a = 0; a < _reviews.Length; a++)
            if (_problem.Applications[a].Reviews - _reviews[a] is > 0 and var missing)
                shortfalls.Add(new Shortfall(a, missing, Why(a), [.. (paths?.RepairsFrom(a) ?? Direct(a)).Take(MostRepairs)]));
        return shortfalls;
    }

    private static int[] CountOf(IReadOnlyList<ReviewPair> plan, int count, Func<ReviewPair, int> indexOf)
    {
        var counts = new int[count];
        foreach (var pair in plan)
            counts[indexOf(pair)]++;
        return counts;
    }

    private List<ShortfallReason> Why(int application)
    {
        AssignmentRule[] order = [AssignmentRule.Conflict, AssignmentRule.NotListed, AssignmentRule.MaxLoad, AssignmentRule.GroupMaximum];
        var kept = Enumerable.Range(0, _loads.Length)
            .Where(e => !_plan.Contains(new ReviewPair(application, e)))
            .Select(e => _problem.ForbiddenBy(application, e)
                ?? (_loads[e] >= _problem.Experts[e].MaxLoad ? AssignmentRule.MaxLoad : GroupIsFull(application, e) ? AssignmentRule.GroupMaximum : null))
            .OfType<AssignmentRule>()
            .CountBy(rule => rule)
            .ToDictionary();
        var why = order.Where(kept.ContainsKey).Select(rule => new ShortfallReason(rule, kept[rule])).ToList();
        // A drawn plan may miss a review that no rule keeps away.
        return why.Count == 0 && _reviews[application] == _loads.Length ? [new ShortfallReason(AssignmentRule.TooFewExperts, _loads.Length)] : why;
    }

    // With the change made the plan plus this one pair is lawful, so fewer reviews are missing.
    private IEnumerable<PlanRepair> Direct(int application)
    {
        for (var e = 0; e < _loads.Length; e++)
        {
            var pair = new ReviewPair(application, e);
            if (_plan.Contains(pair) || GroupIsFull(application, e))
                continue;
            var full = _loads[e] >= _problem.Experts[e].MaxLoad;
            var forbidden = _problem.ForbiddenBy(application, e);
            if (full && forbidden is null && _problem.Experts[e].MaxLoad < AssignmentProblem.MostReviews)
                yield return new PlanRepair.RaiseMaxLoad(e, _problem.Experts[e].MaxLoad + 1);
            if (!full && forbidden == AssignmentRule.Conflict && ExchangePaths.IsUsableWithoutConflict(_problem, pair))
                yield return new PlanRepair.LiftConflict(pair);
        }
    }

    private bool GroupIsFull(int application, int expert)
    {
        foreach (var places in facts.Groups[application])
            if (_problem.Groups[places.Group].Max is { } most && _problem.IsInGroup(places.Group, expert)
                && _reviewers[application].Count(one => _problem.IsInGroup(places.Group, one)) >= most)
                return true;
        return false;
    }
}
