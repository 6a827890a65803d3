using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;
using ExpertReview.Optimization.Shortages;

namespace ExpertReview.Optimization.Solving;

/// <summary>Explains by solving again: the smallest cut of the flow names the rules, or where groups overlap leaving out one rule after the other; each repair is tried,
/// and a pair's price is the difference of two best plans.</summary>
public sealed class PlanExplainer : IPlanExplainer
{
    // More than a person reads, or waits for: each of these is solved for.
    private const int MostRepairs = 12;
    private const int MostTries = 8;
    private const int MostCauses = 20;

    // Beyond this many pairs each solving takes seconds.
    private const int ManyPairs = 100_000;
    private const int MostCausesOfMany = 2;

    private readonly AssignmentSolver _solver = new();

    /// <inheritdoc/>
    public IReadOnlyList<ShortageCause>? CausesOf(AssignmentProblem problem, SolveOptions options, CancellationToken stop)
    {
        // Minimums come after the reviews: what a group asks for is no reason that one is missing, what it forbids is.
        problem = problem.OnlyReviews();
        var facts = new ReviewFacts(problem);
        var flow = new ReviewNetwork(facts, DisjointGroups.Of(facts, out var holdsAll));
        if (!holdsAll)
            return Filtered(problem, stop);
        if (!Patience.TryWait(flow.Solve, stop, out var solved))
            throw new OperationCanceledException(stop);
        if (!solved)
            throw new InvalidOperationException("the flow's costs don't fit 64 bits");
        var sets = new ShortageSets(facts, flow);
        var (missing, most) = (sets.Missing.Sum(), facts.PairCount > ManyPairs ? MostCausesOfMany : MostCauses);
        var paths = missing == 0 ? null : new ExchangePaths(flow, problem, facts);
        return
        [
            .. sets.All().Select((cause, i) => i >= most
                ? cause
                : cause with
                {
                    Repairs = [.. Tried(problem, cause.Applications.Where(a => sets.Missing[a] > 0).SelectMany(paths!.RepairsFrom).Distinct(), missing, stop)],
                    NewExperts = NewExperts(problem, cause, missing, stop),
                }),
        ];
    }

    private List<ShortageCause>? Filtered(AssignmentProblem problem, CancellationToken stop)
    {
        var causes = new ShortageFilter(problem, one => _solver.Solve(one, SolveOptions.Default, stop), stop).Causes();
        var missing = causes?.Sum(cause => cause.Missing) ?? 0;
        return causes is null
            ? null
            : [.. causes.Select((cause, i) => i >= MostCauses ? cause : cause with { Repairs = [.. Tried(problem, RepairsOf(problem, cause), missing, stop)], NewExperts = NewExperts(problem, cause, missing, stop) })];
    }

    // A single change helps only where it breaks every smallest set, so it breaks this one.
    private static IEnumerable<PlanRepair> RepairsOf(AssignmentProblem problem, ShortageCause cause) =>
    [
        .. cause.FullExperts.Where(e => problem.Experts[e].MaxLoad < AssignmentProblem.MostReviews).Select(e => new PlanRepair.RaiseMaxLoad(e, problem.Experts[e].MaxLoad + 1)),
        .. cause.Conflicts.Where(pair => ExchangePaths.IsUsableWithoutConflict(problem, pair)).Select(pair => new PlanRepair.LiftConflict(pair)),
    ];

    /// <inheritdoc/>
    public PairPrice PriceOf(AssignmentProblem problem, IReadOnlyList<ReviewPair> plan, ReviewPair pair, SolveOptions options, CancellationToken stop)
    {
        var forced = !plan.Contains(pair);
        var lifted = forced ? problem.ForbiddenBy(pair.Application, pair.Expert) : null;
        var changed = forced ? problem.Requiring(pair) : problem.Barring(pair);
        var best = _solver.Solve(problem, options, stop);
        return ProblemRules.BrokenBy(changed) is [var broken, ..]
            ? new PairPrice(forced, lifted, broken, best, null, null)
            : new PairPrice(forced, lifted, null, best, _solver.Solve(changed, options, stop), _solver.Repair(changed, plan.ToHashSet(), options, stop));
    }

    // Raised loads first, then lifted conflicts, each kept only when solving with it misses less.
    private IEnumerable<PlanRepair> Tried(AssignmentProblem problem, IEnumerable<PlanRepair> repairs, long missing, CancellationToken stop) =>
        repairs.OrderBy(repair => repair is PlanRepair.RaiseMaxLoad ? 0 : 1).Take(MostRepairs).Where(repair => MissingOf(problem.RepairedBy(repair), stop) < missing);

    private int? NewExperts(AssignmentProblem problem, ShortageCause cause, long missing, CancellationToken stop)
    {
        var least = (int)((cause.Missing + cause.Applications.Count - 1) / cause.Applications.Count);
        for (var count = least; count < least + MostTries && count <= cause.Missing; count++)
            if (MissingOf(problem.WithNewExperts(count, cause.Applications), stop) <= missing - cause.Missing)
                return count;
        return null;
    }

    private long MissingOf(AssignmentProblem problem, CancellationToken stop) =>
        _solver.Solve(problem.With(AssignmentObjective.Total, LoadBalance.Limits), SolveOptions.Default, stop).Figures.MissingReviews;
}
