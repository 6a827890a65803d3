using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

public sealed class ExplainTests
{
    // By construction: A1 may have two experts, A2 none, A3 to A6 only E1 and E2 of load 3 each.
    [Fact]
    public void Three_separate_reasons_are_told_apart_each_with_its_rules_and_ways_out()
    {
        var problem = Instances.ProblemOf("s20x10x3-conflicted");
        var causes = new PlanExplainer().CausesOf(problem, SolveOptions.Default, CancellationToken.None)!;
        Assert.Equal(3, causes.Count);
        Assert.Equal([0], causes[0].Applications);
        Assert.Equal((3L, 1L, 2, 8), (causes[0].Wanted, causes[0].Missing, causes[0].Once.Count, causes[0].Conflicts.Count));
        Assert.Equal([1], causes[1].Applications);
        Assert.Equal((3L, 0, 10, 3), (causes[1].Missing, causes[1].Once.Count, causes[1].Conflicts.Count, causes[1].NewExperts));
        Assert.Equal([2, 3, 4, 5], causes[2].Applications);
        Assert.Equal([0, 1], causes[2].FullExperts);
        Assert.Equal((12L, 6L, 0, 32, 2), (causes[2].Wanted, causes[2].Missing, causes[2].Once.Count, causes[2].Conflicts.Count, causes[2].NewExperts));
        Assert.Contains(new PlanRepair.RaiseMaxLoad(0, 4), causes[2].Repairs);
        Assert.All(causes, cause => Assert.NotEmpty(cause.Repairs));
    }

    [Fact]
    public void The_rules_of_a_cause_leave_exactly_what_is_missing_and_each_of_them_counts() => ManyCases.Each(
        SmallProblems.Flows.Where(problem => problem.Required.Count == 0), 600,
        problem =>
        {
            var causes = new PlanExplainer().CausesOf(problem, SolveOptions.Default, CancellationToken.None)!;
            Assert.Equal(new BruteForce(problem).BestKey()[0], causes.Sum(cause => cause.Missing));
            foreach (var cause in causes)
            {
                var places = cause.FullExperts.Sum(e => (long)Math.Min(problem.Experts[e].MaxLoad, Usable(problem, e)))
                    + cause.Once.Count + cause.FullGroups.Sum(full => (long)problem.Groups[full.Group].Max!.Value);
                Assert.Equal(cause.Wanted - cause.Missing, places);
                Assert.All(cause.Repairs, repair => Assert.True(Missing(problem.RepairedBy(repair)) < Missing(problem)));
                Assert.Equal(cause.Missing, Missing(Alone(problem, cause, null)));
                foreach (var rule in cause.Conflicts.Select(pair => (object)pair).Concat(cause.FullExperts.Cast<object>()))
                    Assert.True(Missing(Alone(problem, cause, rule)) < cause.Missing, $"{rule} does not count");
            }
        },
        SmallProblems.Shown);

    [Fact]
    public void A_price_is_the_difference_of_two_best_plans() => ManyCases.Each(
        Gen.Select(SmallProblems.All, Gen.Int[0, 15]), 400,
        made =>
        {
            var problem = made.Item1;
            var pair = new ReviewPair(made.Item2 / 4 % problem.Applications.Count, made.Item2 % 4 % problem.Experts.Count);
            var plan = Instances.Solved(problem);
            var price = new PlanExplainer().PriceOf(problem, plan.Pairs, pair, SolveOptions.Default, CancellationToken.None);
            Assert.Equal(!plan.Pairs.Contains(pair), price.Forced);
            Assert.Equal(price.Impossible is null, price.Changed is not null);
            if (price.Changed is not { } changed)
                return;
            Assert.Equal(price.Forced, changed.Pairs.Contains(pair));
            Assert.Equal(price.Forced, price.Nearest!.Plan.Pairs.Contains(pair));
            var variant = price.Forced ? problem.Requiring(pair) : problem.Barring(pair);
            Assert.Equal(new BruteForce(variant).BestKey(), BruteForce.KeyOf(variant, changed.Figures));
            if (price.Lifted is null)
                Assert.True(PlanOrder.KeyOf(problem.Policy, changed.Figures).AsSpan().SequenceCompareTo(PlanOrder.KeyOf(problem.Policy, price.Best.Figures)) >= 0);
        },
        made => $"{made.Item2} {SmallProblems.Shown(made.Item1)}");

    private static int Usable(AssignmentProblem problem, int expert) =>
        Enumerable.Range(0, problem.Applications.Count).Count(a => problem.ForbiddenBy(a, expert) is null);

    private static long Missing(AssignmentProblem problem) => Instances.Solved(problem.With(AssignmentObjective.Total, LoadBalance.Limits)).Figures.MissingReviews;

    // The applications of the cause and its rules alone, perhaps but one: every other expert takes any number.
    private static AssignmentProblem Alone(AssignmentProblem problem, ShortageCause cause, object? without)
    {
        var conflicts = cause.Conflicts.Select(pair => pair).ToHashSet();
        if (problem.Policy.Pairs == UsablePairs.Listed)
            foreach (var a in cause.Applications)
                foreach (var e in Enumerable.Range(0, problem.Experts.Count))
                    if (!cause.FullExperts.Contains(e) && problem.ForbiddenBy(a, e) is AssignmentRule.NotListed)
                        conflicts.Add(new ReviewPair(a, e));
        // What keeps a full expert from an application of the set is no rule of it.
        if (without is ReviewPair lifted)
            conflicts.Remove(lifted);
        return new AssignmentProblem(
            new AssignmentPolicy(0),
            [.. problem.Applications.Select((one, a) => one with { Reviews = cause.Applications.Contains(a) ? one.Reviews : 0 })],
            [.. problem.Experts.Select((one, e) => one with { MinLoad = 0, MaxLoad = cause.FullExperts.Contains(e) && !Equals(without, e) ? one.MaxLoad : 9 })],
            [], [.. conflicts], [],
            [.. cause.FullGroups.Select(full => problem.Groups[full.Group] with { Min = 0, Applications = [full.Application] })]);
    }
}
