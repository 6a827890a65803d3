using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Cores;
using ExpertReview.Optimization.Draws;
using ExpertReview.Optimization.Flows;
using ExpertReview.Optimization.Shortages;

namespace ExpertReview.Optimization.Solving;

/// <summary>An assignment by lot in which no pair is more probable than a limit, the problem's own for the pair included (a required one is certain). Its probabilities are the
/// cheapest flow of parts of reviews, so every stage of formats.md up to the total is best in expectation, exactly; each draw is a whole
/// flow of the same network, so it keeps every hard rule, and its expectation is the flow of parts.</summary>
public sealed class RandomisedAssignment
{
    private const decimal Parts = 1_000_000;

    private readonly ReviewFacts _facts;
    private readonly ReviewNetwork _flow;

    private RandomisedAssignment(ReviewFacts facts, ReviewNetwork flow, decimal maxProbability) =>
        (_facts, _flow, Probabilities) = (facts, flow, ProbabilitiesOf(facts, flow, maxProbability));

    /// <summary>How probable each pair is.</summary>
    public AssignmentProbabilities Probabilities { get; }

    /// <summary>Two groups that share an expert at an application, which parts of reviews can't hold; null when no two do.</summary>
    public static GroupOverlap? OverlapIn(AssignmentProblem problem)
    {
        var facts = new ReviewFacts(problem);
        var kept = DisjointGroups.Of(facts, out _);
        for (var a = 0; a < kept.Length; a++)
            foreach (var left in facts.Groups[a].Except(kept[a]))
                foreach (var other in kept[a])
                    if (problem.Groups[left.Group].Experts.Intersect(problem.Groups[other.Group].Experts).Order().Select(e => (int?)e).FirstOrDefault() is { } shared)
                        return new GroupOverlap(a, other.Group, left.Group, shared);
        return null;
    }

    /// <summary>Finds the probabilities.</summary>
    /// <param name="problem">A problem whose groups share no expert at an application.</param>
    /// <param name="maxProbability">Above 0, at most 1, with at most six places.</param>
    /// <param name="stop">Ends it without an answer.</param>
    /// <exception cref="ArgumentException">The problem breaks <see cref="ProblemRules"/>, its groups overlap, or the limit is none.</exception>
    public static RandomisedAssignment Of(AssignmentProblem problem, decimal maxProbability, CancellationToken stop)
    {
        if (ProblemRules.BrokenBy(problem).Count > 0 || maxProbability is <= 0 or > 1 || decimal.Truncate(maxProbability * Parts) != maxProbability * Parts)
            throw new ArgumentException("the problem contradicts itself, or the limit is no probability of at most six places", nameof(problem));
        var facts = new ReviewFacts(problem);
        var kept = DisjointGroups.Of(facts, out var all);
        if (!all)
            throw new ArgumentException("groups share an expert at an application", nameof(problem));
        // As few parts of a review as every limit is a whole number of.
        var most = (long)(maxProbability * Parts);
        var part = problem.MaxProbabilities.All().Where(pair => pair.Micro < most).Aggregate(Divisor(most, (long)Parts), (divisor, pair) => Divisor(divisor, pair.Micro));
        var flow = new ReviewNetwork(facts, kept, (long)Parts / part, MostOf(facts, most, part));
        if (!Patience.TryWait(flow.Solve, stop, out var solved))
            throw new OperationCanceledException(stop);
        return solved ? new RandomisedAssignment(facts, flow, maxProbability) : throw new InvalidOperationException("the flow's costs don't fit 64 bits");
    }

    /// <summary>The pairs of one draw, in a plan's order. The same seed gives the same draw.</summary>
    public IReadOnlyList<ReviewPair> Draw(long seed)
    {
        var drawn = FlowRounding.Of(_flow.Network, _flow.Unit, new SeededNumbers(seed));
        return _facts.PlanOf(pair => drawn[_flow.ArcOf(pair)] > 0);
    }

    /// <summary>One draw as a plan. It claims to be optimal only where the best plan is no better; else it tells the best total as its bound.</summary>
    public AssignmentPlan PlanOf(long seed, SolveOptions options, CancellationToken stop)
    {
        var (pairs, problem) = (Draw(seed), _facts.Problem);
        var figures = AssignmentSolver.FiguresOf(problem, pairs);
        var (status, bound) = new PlanClaim(problem, one => new AssignmentSolver().Solve(one, options, stop)).Of(figures);
        return new AssignmentPlan(
            new SolverRun("randomised-flow", AssignmentSolver.Version, seed, status), figures, bound, pairs,
            figures.MissingReviews == 0 ? [] : new ShortageReasons(_facts, pairs).Of(flow: null));
    }

    private static Func<int, long> MostOf(ReviewFacts facts, long most, long part)
    {
        var limits = new long[facts.PairCount];
        for (var a = 0; a < facts.Reviews.Length; a++)
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
                limits[pair] = Math.Min(most, facts.Problem.MaxProbabilities.ValueOf(a, facts.ExpertOf(pair)) ?? most) / part;
        return pair => limits[pair];
    }

    private static long Divisor(long left, long right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }

    private static AssignmentProbabilities ProbabilitiesOf(ReviewFacts facts, ReviewNetwork flow, decimal maxProbability)
    {
        var counts = new FlowCounts(facts, flow);
        var pairs = new List<PairProbability>();
        var loads = facts.RequiredLoad.Select(load => load * flow.Unit).ToArray();
        var total = facts.RequiredScore.Sum(score => score) * (decimal)flow.Unit;
        for (var a = 0; a < facts.Reviews.Length; a++)
        {
            var from = pairs.Count;
            foreach (var e in facts.Problem.Required.ExpertsOf(a))
                pairs.Add(new PairProbability(new ReviewPair(a, e), 1));
            for (var pair = facts.FirstPair(a); pair < facts.FirstPair(a + 1); pair++)
            {
                var parts = flow.Network.Flows[flow.ArcOf(pair)];
                if (parts == 0)
                    continue;
                pairs.Add(new PairProbability(new ReviewPair(a, facts.ExpertOf(pair)), parts / (decimal)flow.Unit));
                loads[facts.ExpertOf(pair)] += parts;
                total += facts.FitOf(pair) * (decimal)parts;
            }

            pairs.Sort(from, pairs.Count - from, Comparer<PairProbability>.Create((one, other) => one.Pair.CompareTo(other.Pair)));
        }

        return new AssignmentProbabilities(
            maxProbability, counts.MissingReviews / (decimal)flow.Unit, counts.MissingPlaces / (decimal)flow.Unit, counts.MissingLoad / (decimal)flow.Unit,
            loads.Sum(load => Squares(load, flow.Unit)), total * facts.FitUnit / flow.Unit / 1_000_000m, pairs);
    }

    // A load is drawn as the whole number below or above what is expected, so its square lies on the line between the two.
    private static decimal Squares(long load, long unit)
    {
        var (whole, part) = Math.DivRem(load, unit);
        return whole * whole + (2 * whole + 1) * part / (decimal)unit;
    }
}
