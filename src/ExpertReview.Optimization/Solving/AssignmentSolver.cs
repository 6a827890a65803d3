using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Cores;
using ExpertReview.Optimization.Flows;
using ExpertReview.Optimization.Shortages;

namespace ExpertReview.Optimization.Solving;

/// <summary>Solves assignment problems exactly: as one flow where no group overlaps another and only the total counts, else stage by
/// stage over the pairs that prices leave open.</summary>
public sealed class AssignmentSolver : IAssignmentSolver, IPlanRepairer
{
    // As OR-Tools itself says it. Its native library takes longer to load than a small problem to solve, and a plain flow needs nothing of it.
    internal static readonly string Version = typeof(Google.OrTools.Graph.MinCostFlow).Assembly.GetName().Version!.ToString(3);

    /// <inheritdoc/>
    public AssignmentPlan Solve(AssignmentProblem problem, SolveOptions options, CancellationToken stop)
    {
        MustBeConsistent(problem);
        using var limit = LimitOf(options, stop);
        return Solved(new ReviewFacts(problem), options.Progress, limit.Token);
    }

    /// <inheritdoc/>
    public RepairedPlan Repair(AssignmentProblem problem, IReadOnlySet<ReviewPair> old, SolveOptions options, CancellationToken stop)
    {
        MustBeConsistent(problem);
        using var limit = LimitOf(options, stop);
        var facts = new ReviewFacts(problem, old);
        var repaired = Solved(facts, options.Progress, limit.Token);
        var (status, bound) = new PlanClaim(problem, one => Solved(new ReviewFacts(one), options.Progress, limit.Token)).Of(repaired.Figures);
        return new RepairedPlan(
            repaired with { Solver = repaired.Solver with { Method = $"repair+{repaired.Solver.Method}", Status = status }, TotalBound = bound },
            repaired.Solver.Status == PlanStatus.Optimal);
    }

    private static void MustBeConsistent(AssignmentProblem problem)
    {
        if (ProblemRules.BrokenBy(problem) is [var broken, ..])
            throw new ArgumentException($"the problem contradicts itself: {broken}", nameof(problem));
    }

    private static CancellationTokenSource LimitOf(SolveOptions options, CancellationToken stop)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.TimeLimit is { } time)
            limit.CancelAfter(time);
        return limit;
    }

    private static AssignmentPlan Solved(ReviewFacts facts, IProgress<string>? progress, CancellationToken stop)
    {
        var flow = new ReviewNetwork(facts, DisjointGroups.Of(facts, out var holdsAll));
        progress?.Report("min-cost-flow");
        if (!Finished(flow.Solve, stop))
            return Stopped(facts);
        if (holdsAll && facts.Problem.Policy.Objective == AssignmentObjective.Total)
            return PlanOf(facts, "min-cost-flow", PlanStatus.Optimal, facts.PlanOf(flow.IsChosen), null, flow);
        var found = new StagedSearch(facts, flow, holdsAll, progress, stop).Run();
        return PlanOf(facts, found.Method, found.Proven ? PlanStatus.Optimal : PlanStatus.Feasible, found.Pairs, found.TotalBound, holdsAll ? flow : null);
    }

    private static bool Finished(Func<bool> solve, CancellationToken stop) => Patience.TryWait(solve, stop, out var solved)
        && (solved ? true : throw new InvalidOperationException("the flow's costs don't fit 64 bits"));

    private static AssignmentPlan Stopped(ReviewFacts facts) =>
        PlanOf(facts, "greedy", PlanStatus.Feasible, facts.PlanOf(Mending.Of(facts, Greedy.ChosenOf(facts).Contains).Contains), null, null);

    private static AssignmentPlan PlanOf(
        ReviewFacts facts, string method, PlanStatus status, List<ReviewPair> pairs, long? bound, ReviewNetwork? flow)
    {
        var figures = FiguresOf(facts.Problem, pairs);
        var shortfalls = figures.MissingReviews == 0 ? [] : new ShortageReasons(facts, pairs).Of(flow);
        return new AssignmentPlan(
            new SolverRun(method, Version, 0, status), figures,
            status == PlanStatus.Optimal ? figures.Total : Math.Max(figures.Total, (bound ?? Greedy.TotalBound(facts)) * facts.FitUnit), pairs, shortfalls);
    }

    // The solver's own count, apart from the audit's.
    internal static PlanFigures FiguresOf(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        var loads = problem.Experts.Select(_ => 0L).ToArray();
        long missing = 0, places = 0, total = 0;
        long? worst = null;
        var at = 0;
        for (var a = 0; a < problem.Applications.Count; a++)
        {
            var (from, score) = (at, 0L);
            for (; at < pairs.Count && pairs[at].Application == a; at++)
            {
                loads[pairs[at].Expert]++;
                score += problem.FitOf(a, pairs[at].Expert);
            }

            missing += problem.Applications[a].Reviews - (at - from);
            total += score;
            if (problem.Applications[a].Reviews > 0)
                worst = Math.Min(worst ?? long.MaxValue, score);
            places += MissingPlaces(problem, a, pairs, from, at);
        }

        var load = problem.Experts.Select((expert, e) => Math.Max(0, expert.MinLoad - loads[e])).Sum();
        return new PlanFigures(missing, places, load, loads.Sum(one => one * one), worst, total);
    }

    private static long MissingPlaces(AssignmentProblem problem, int application, IReadOnlyList<ReviewPair> pairs, int from, int to)
    {
        long missing = 0;
        for (var g = 0; g < problem.Groups.Count; g++)
        {
            var group = problem.Groups[g];
            if (group.Min == 0 || (group.Applications is { } named && !named.Contains(application)))
                continue;
            var reached = 0;
            for (var i = from; i < to; i++)
                reached += problem.IsInGroup(g, pairs[i].Expert) ? 1 : 0;
            missing += Math.Max(0, Math.Min(group.Min, problem.Applications[application].Reviews) - reached);
        }

        return missing;
    }
}
