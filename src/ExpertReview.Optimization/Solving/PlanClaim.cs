using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Solving;

/// <summary>What may be claimed of a plan that was not made to be the best one, such as a repaired or a drawn one: the problem is solved
/// beside it, so that status and bound keep their meaning of formats.md.</summary>
internal sealed class PlanClaim(AssignmentProblem problem, Func<AssignmentProblem, AssignmentPlan> solve)
{
    // Missing reviews, group places and minimum load stand first in the key.
    private const int Counts = 3;

    private readonly AssignmentPlan _best = solve(problem);

    /// <summary>Optimal when the plan is as good as the best one; else feasible, with a sum of fit that no lawful plan with the same
    /// earlier figures exceeds.</summary>
    public (PlanStatus Status, long Bound) Of(PlanFigures figures)
    {
        var (key, best) = (PlanOrder.KeyOf(problem.Policy, figures), PlanOrder.KeyOf(problem.Policy, _best.Figures));
        if (key.AsSpan().SequenceEqual(best))
            return (_best.Solver.Status, _best.TotalBound);
        return (PlanStatus.Feasible, Math.Max(figures.Total, BoundOf(key, best)));
    }

    private long BoundOf(long[] key, long[] best)
    {
        if (key.AsSpan(0, key.Length - 1).SequenceEqual(best.AsSpan(0, best.Length - 1)))
            return _best.TotalBound;
        // Without balance and worst score the best total among plans that miss as little: a bound for every one of them.
        if (key.AsSpan(0, Counts).SequenceEqual(best.AsSpan(0, Counts))
            && solve(problem.With(AssignmentObjective.Total, LoadBalance.Limits)) is var free
            && PlanOrder.KeyOf(problem.Policy, free.Figures).AsSpan(0, Counts).SequenceEqual(key.AsSpan(0, Counts)))
            return free.TotalBound;
        var facts = new ReviewFacts(problem);
        return Greedy.TotalBound(facts) * facts.FitUnit;
    }
}
