using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

/// <summary>Our own flow against OR-Tools' on problems that are too large to try every plan of.</summary>
public sealed class SimplexFlowTests
{
    public static TheoryData<int, int, int, LoadBalance, bool> Sizes => new()
    {
        { 40, 12, 40, LoadBalance.Limits, false }, { 40, 12, 40, LoadBalance.Even, false }, { 40, 12, 40, LoadBalance.Limits, true }, { 40, 12, 40, LoadBalance.Even, true },
        { 30, 150, 12, LoadBalance.Limits, false }, { 30, 150, 12, LoadBalance.Even, true }, { 90, 140, 4, LoadBalance.Limits, true },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_costs_exactly_what_the_flow_of_OR_Tools_costs(int applications, int experts, int rounds, LoadBalance balance, bool rules)
    {
        var random = new Random(applications * 1000 + experts + (rules ? 1 : 0) + (int)balance);
        for (var round = 0; round < rounds; round++)
        {
            var facts = new ReviewFacts(Made(random, applications, experts, balance, rules));
            var kept = DisjointGroups.Of(facts, out _);
            var slots = applications + kept.Sum(places => places.Count);
            var ours = new ReviewNetwork(facts, kept);
            Assert.NotNull(StageWeights.ForSimplex(facts, slots));
            Assert.True(ours.Solve());
            var theirs = new ReviewNetwork(facts, kept).Network;
            var weights = StageWeights.For(facts, slots, theirs.Nodes, fit: true)!;
            Assert.True(theirs.TrySolve(weights.Of));
            Assert.Equal(CostOf(theirs, weights), CostOf(ours.Network, weights));
            AssertBalanced(ours.Network, facts, ours.Sink);
        }
    }

    [Theory]
    [InlineData(40, 12, 60, false)]
    [InlineData(40, 12, 60, true)]
    [InlineData(30, 150, 20, true)]
    [InlineData(120, 30, 10, false)]
    public void Prices_for_the_places_that_even_loads_surely_fill_change_no_figure(int applications, int experts, int rounds, bool rules)
    {
        var random = new Random(applications * 31 + experts + (rules ? 1 : 0));
        for (var round = 0; round < rounds; round++)
        {
            var problem = Made(random, applications, experts, LoadBalance.Even, rules);
            var facts = new ReviewFacts(problem);
            var kept = DisjointGroups.Of(facts, out _);
            var weights = StageWeights.ForSimplex(facts, applications + kept.Sum(places => places.Count))!;
            PlanFigures Figures(int many)
            {
                var chosen = SimplexFlow.ChosenOf(facts, kept, weights, many);
                Assert.NotNull(chosen);
                return AssignmentSolver.FiguresOf(problem, facts.PlanOf(pair => chosen[pair]));
            }

            Assert.Equal(Figures(int.MaxValue), Figures(0));
        }
    }

    private static Int128 CostOf(FlowNetwork network, StageWeights weights) =>
        Enumerable.Range(0, network.Tails.Count).Aggregate((Int128)0, (sum, arc) => sum + (Int128)network.Flows[arc] * weights.Of(network.Prices[arc]));

    // What flows into a node flows out of it, and no arc holds more than it can.
    private static void AssertBalanced(FlowNetwork network, ReviewFacts facts, int sink)
    {
        var left = new long[network.Nodes];
        for (var a = 0; a < facts.Reviews.Length; a++)
            left[a] = facts.Reviews[a];
        left[sink] = -facts.Reviews.Sum();
        for (var arc = 0; arc < network.Flows.Length; arc++)
        {
            Assert.InRange(network.Flows[arc], 0, network.Capacities[arc]);
            left[network.Tails[arc]] -= network.Flows[arc];
            left[network.Heads[arc]] += network.Flows[arc];
        }

        Assert.All(left, one => Assert.Equal(0, one));
    }

    private static AssignmentProblem Made(Random random, int applications, int experts, LoadBalance balance, bool rules)
    {
        var pairs = (from a in Enumerable.Range(0, applications) from e in Enumerable.Range(0, experts) select new ReviewPair(a, e)).ToList();
        var policy = new AssignmentPolicy(random.Next(1, 5), Balance: balance, Pairs: (UsablePairs)random.Next(2));
        var tight = applications * policy.ReviewsPerApplication / experts;
        var conflicts = pairs.Where(_ => random.Next(8) == 0).ToList();
        var groups = rules ? Enumerable.Range(0, 2).Select(g => Group(random, g, applications, experts)).ToList() : [];
        var required = rules ? pairs.Except(conflicts).Where(pair => pair.Expert == pair.Application % experts && pair.Application % 5 == 0).ToList() : [];
        var problem = new AssignmentProblem(
            policy,
            [.. Enumerable.Range(0, applications).Select(a => new ProblemApplication($"A{a}", policy.ReviewsPerApplication))],
            [.. Enumerable.Range(0, experts).Select(e => new ProblemExpert($"E{e}", rules ? random.Next(0, 3) : 0, random.Next(Math.Max(2, tight - 1), tight + 4)))],
            [.. pairs.Where(pair => random.Next(3) > 0 || required.Contains(pair)).Select(pair => new PairFit(pair.Application, pair.Expert, random.Next(-200, 1000) * 1000))],
            conflicts, required, groups);
        return ProblemRules.BrokenBy(problem).Count == 0 ? problem : Made(random, applications, experts, balance, rules);
    }

    private static ReviewGroup Group(Random random, int number, int applications, int experts) => new(
        $"G{number}", [.. Enumerable.Range(0, experts).Where(e => e % 3 == number)], random.Next(0, 3), random.Next(2) == 0 ? null : random.Next(2, 4),
        random.Next(2) == 0 ? null : [.. Enumerable.Range(0, applications).Where(_ => random.Next(3) > 0)]);
}
