using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

/// <summary>Why reviews are missing where maximums of groups overlap: against trying every plan.</summary>
public sealed class ShortageFilterTests
{
    // E0 and E1 are both in two groups of which an application may have one each; E2 is in conflict with A0.
    private static readonly AssignmentProblem Overlapping = new(
        new AssignmentPolicy(3), [new("A0", 3), new("A1", 1)], [new("E0", 0, 2), new("E1", 0, 2), new("E2", 0, 2), new("E3", 0, 2)], [], [new(0, 2)], [],
        [new ReviewGroup("G0", [0, 1], 0, 1), new ReviewGroup("G1", [1, 3], 0, 1), new ReviewGroup("G2", [0, 1, 2, 3], 2)]);

    [Fact]
    public void A_smallest_set_of_rules_is_named_with_ways_out_that_were_tried()
    {
        var cause = Assert.Single(new PlanExplainer().CausesOf(Overlapping, SolveOptions.Default, CancellationToken.None)!);
        Assert.True(cause.Smallest);
        Assert.Equal([0], cause.Applications);
        Assert.Equal((3L, 1L), (cause.Wanted, cause.Missing));
        Assert.Empty(cause.FullExperts);
        Assert.NotEmpty(cause.FullGroups);
        Assert.Equal([new ReviewPair(0, 2)], cause.Conflicts);
        Assert.Equal([new PlanRepair.LiftConflict(new ReviewPair(0, 2))], cause.Repairs);
        Assert.Equal(1, cause.NewExperts);
    }

    [Fact]
    public void Minimums_that_overlap_are_no_reason_and_leave_the_smallest_cut()
    {
        var problem = new AssignmentProblem(
            new AssignmentPolicy(2), [new("A0", 2)], [new("E0", 0, 1), new("E1", 0, 1)], [], [new(0, 1)], [], [new ReviewGroup("G0", [0, 1], 1), new ReviewGroup("G1", [0, 1], 2)]);
        var cause = Assert.Single(new PlanExplainer().CausesOf(problem, SolveOptions.Default, CancellationToken.None)!);
        Assert.False(cause.Smallest);
        Assert.Equal(1, cause.Missing);
    }

    [Fact]
    public void Causes_add_up_to_what_is_missing_and_each_rule_of_a_first_cause_counts() => ManyCases.Each(
        SmallProblems.All.Where(MaximumsOverlap), 500,
        problem =>
        {
            var causes = new PlanExplainer().CausesOf(problem, SolveOptions.Default, CancellationToken.None)!;
            var missing = Missing(problem);
            Assert.Equal(missing, causes.Sum(cause => cause.Missing));
            foreach (var cause in causes)
                Assert.All(cause.Repairs, repair => Assert.True(Missing(problem.RepairedBy(repair)) < missing, $"{repair} does not help"));
            // Of several lists a cause tells the count alone, not whose they are.
            foreach (var cause in causes.Where(cause => cause is { Smallest: true, ToldBefore: 0 } && (cause.NotListed == 0 || cause.Applications.Count == 1)))
            {
                var rules = RulesOf(cause);
                Assert.Equal(cause.Missing, Missing(Alone(problem, rules)));
                foreach (var rule in rules)
                    Assert.True(Missing(Alone(problem, [.. rules.Where(one => !one.Equals(rule))])) == 0, $"{rule} does not count");
            }
        },
        SmallProblems.Shown);

    [Fact]
    public void The_cases_hold_what_they_should_hold()
    {
        var cases = Enumerable.Range(0, 500).Select(i => SmallProblems.All.Where(MaximumsOverlap).Generate(new PCG(1, (ulong)i), null, out _)).ToList();
        var causes = cases.SelectMany(one => new PlanExplainer().CausesOf(one, SolveOptions.Default, CancellationToken.None)!).ToList();
        var (smallest, groups, loads, later, required) = (
            causes.Count(one => one.Smallest), causes.Count(one => one is { Smallest: true, FullGroups.Count: > 0 }), causes.Count(one => one is { Smallest: true, FullExperts.Count: > 0 }),
            causes.Count(one => one.ToldBefore > 0), causes.Count(one => one.Required.Count > 0));
        Assert.True(smallest > 100 && groups > 50 && loads > 20 && later > 5 && required > 0, $"{smallest} smallest, {groups} with groups, {loads} with loads, {later} after others, {required} with required pairs");
    }

    private static bool MaximumsOverlap(AssignmentProblem problem) =>
        (from one in problem.Groups.Index()
         from other in problem.Groups.Skip(one.Index + 1)
         where one.Item.Max is not null && other.Max is not null && one.Item.Experts.Intersect(other.Experts).Any()
            && (one.Item.Applications is null || other.Applications is null || one.Item.Applications.Intersect(other.Applications).Any())
         select one).Any();

    private static long Missing(AssignmentProblem problem) => new BruteForce(problem).BestKey()[0];

    private static List<object> RulesOf(ShortageCause cause) =>
    [
        .. cause.Applications.Select(a => (object)("wants", a)), .. cause.FullExperts.Select(e => (object)("load", e)), .. cause.FullGroups.Select(full => (object)("group", full.Application, full.Group)),
        .. cause.Conflicts.Select(pair => (object)("conflict", pair)), .. cause.Required.Select(pair => (object)("required", pair)), .. cause.NotListed > 0 ? [(object)"lists"] : Array.Empty<object>(),
    ];

    // Only these rules: every other expert takes any number, and nobody else wants reviews.
    private static AssignmentProblem Alone(AssignmentProblem problem, List<object> rules)
    {
        bool Has(object rule) => rules.Contains(rule);
        var required = problem.Required.All().Select(pair => new ReviewPair(pair.Application, pair.Expert)).Where(pair => Has(("required", pair))).ToList();
        var barred = problem.Conflicts.All().Select(pair => new ReviewPair(pair.Application, pair.Expert)).Where(pair => Has(("conflict", pair))).ToHashSet();
        if (Has("lists"))
            barred.UnionWith(
                from a in rules.OfType<(string, int)>().Where(rule => rule.Item1 == "wants").Select(rule => rule.Item2)
                from e in Enumerable.Range(0, problem.Experts.Count)
                where !problem.Fits.Contains(a, e)
                select new ReviewPair(a, e));
        return new AssignmentProblem(
            new AssignmentPolicy(0),
            [.. problem.Applications.Select((one, a) => one with { Reviews = Has(("wants", a)) ? one.Reviews : required.Count(pair => pair.Application == a) })],
            [.. problem.Experts.Select((one, e) => one with { MinLoad = 0, MaxLoad = Has(("load", e)) ? one.MaxLoad : 9 })],
            [], [.. barred], required,
            [.. from full in rules.OfType<(string, int, int)>()
                select problem.Groups[full.Item3] with { Min = 0, Applications = [full.Item2] }]);
    }
}
