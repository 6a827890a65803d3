using ExpertReview.Optimization.Flows;
using Google.OrTools.Sat;

namespace ExpertReview.Optimization.Cores;

/// <summary>How well the worst-served application can be served at most: no application beats its own best set of reviewers, other
/// applications left out.</summary>
internal static class TopScore
{
    /// <summary>An upper bound of the worst score in units.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="taking">The applications that take part.</param>
    /// <param name="complete">True when no reviews and no group places are missing.</param>
    public static long Of(ReviewFacts facts, IReadOnlyList<int> taking, bool complete)
    {
        var bounds = new PriorityQueue<(int Application, bool Exact), (long Bound, int Application)>();
        foreach (var a in taking)
            bounds.Enqueue((a, facts.Groups[a].Count == 0), (BestSet(facts, a, complete) + facts.RequiredScore[a], a));
        while (bounds.TryDequeue(out var lowest, out var at))
        {
            if (lowest.Exact)
                return at.Bound;
            bounds.Enqueue((lowest.Application, true), (Math.Min(at.Bound, BestLawful(facts, lowest.Application, complete) + facts.RequiredScore[lowest.Application]), lowest.Application));
        }

        return 0;
    }

    private static long BestSet(ReviewFacts facts, int application, bool complete) =>
        BestPairs.Of(
                facts.FirstPair(application), facts.FirstPair(application + 1), (int)facts.Reviews[application],
                (one, other) => facts.FitOf(other).CompareTo(facts.FitOf(one)), pair => facts.MaxLoad[facts.ExpertOf(pair)] > 0)
            .Select(facts.FitOf).TakeWhile(fit => complete || fit > 0).Sum();

    private static long BestLawful(ReviewFacts facts, int application, bool complete)
    {
        var cp = new CpModel();
        var pairs = Enumerable.Range(facts.FirstPair(application), facts.FirstPair(application + 1) - facts.FirstPair(application))
            .Where(pair => facts.MaxLoad[facts.ExpertOf(pair)] > 0).ToList();
        var variables = pairs.Select(_ => cp.NewBoolVar("")).ToList();
        cp.AddLinearConstraint(LinearExpr.Sum(variables), complete ? facts.Reviews[application] : 0, facts.Reviews[application]);
        foreach (var places in facts.Groups[application])
            cp.AddLinearConstraint(
                LinearExpr.Sum(variables.Where((_, i) => facts.Problem.IsInGroup(places.Group, facts.ExpertOf(pairs[i])))),
                complete ? places.Min : 0, Math.Max(places.Max, places.Min));
        cp.Maximize(LinearExpr.WeightedSum(variables, pairs.Select(facts.FitOf)));
        var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:0" };
        return solver.Solve(cp) == CpSolverStatus.Optimal ? (long)Math.Floor(solver.ObjectiveValue + 0.5) : BestSet(facts, application, complete);
    }
}
