using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

public sealed class RepairTests
{
    private const int Cases = 2_000;

    [Fact]
    public void A_repair_misses_least_then_changes_fewest_pairs_then_is_the_best_of_all_plans() => ManyCases.Each(
        SmallProblems.WithOldPlans, Cases,
        made =>
        {
            var (problem, old) = made;
            var repaired = Repaired(problem, old);
            Assert.True(repaired.Fewest);
            Assert.Empty(PlanAudit.BrokenRules(problem, repaired.Plan.Pairs));
            Assert.Empty(PlanAudit.WrongFigures(problem, repaired.Plan));
            Assert.Equal(new BruteForce(problem, old).BestKey(), BruteForce.KeyOf(problem, repaired.Plan, old));
            // Status and bound keep the meaning they have in every plan.
            var best = new BruteForce(problem).BestKey();
            var key = BruteForce.KeyOf(problem, repaired.Plan.Figures);
            Assert.Equal(key.AsSpan().SequenceEqual(best), repaired.Plan.Solver.Status == PlanStatus.Optimal);
            if (key.AsSpan(0, key.Length - 1).SequenceEqual(best.AsSpan(0, key.Length - 1)))
                Assert.True(repaired.Plan.TotalBound >= -best[^1]);
        },
        made => $"{SmallProblems.Shown(made.Problem)}\n{string.Join(' ', made.Old)}");

    [Theory]
    [InlineData("s20x10x3-groups", AssignmentObjective.Total, LoadBalance.Limits)]
    [InlineData("s120x40x3", AssignmentObjective.Fair, LoadBalance.Limits)]
    [InlineData("s120x40x3-across", AssignmentObjective.Total, LoadBalance.Limits)]
    [InlineData("s120x40x3-shortage", AssignmentObjective.Total, LoadBalance.Even)]
    public void A_plan_that_holds_is_left_as_it_is(string name, AssignmentObjective objective, LoadBalance balance)
    {
        var problem = Instances.ProblemOf(name).With(objective, balance);
        var plan = Instances.Solved(problem);
        var repaired = Repaired(problem, plan.Pairs);
        Assert.Equal(plan.Pairs, repaired.Plan.Pairs);
        Assert.Equal((PlanStatus.Optimal, plan.TotalBound, true), (repaired.Plan.Solver.Status, repaired.Plan.TotalBound, repaired.Fewest));
    }

    [Fact]
    public void One_new_conflict_changes_one_pair_and_a_required_one_never()
    {
        var problem = Instances.ProblemOf("s120x40x3-across");
        var plan = Instances.Solved(problem);
        var (barred, scored) = (plan.Pairs[7], plan.Pairs[200]);
        var changed = new AssignmentProblem(
            problem.Policy, problem.Applications, problem.Experts, [.. problem.Fits.All()],
            [.. problem.Conflicts.All().Select(pair => new ReviewPair(pair.Application, pair.Expert)), barred], [scored], problem.Groups);
        var repaired = Repaired(changed, plan.Pairs);
        var changes = PlanChanges.Between(changed, new OldPlan(plan.Pairs, []), repaired.Plan.Pairs);
        Assert.Equal(2, changes.Count);
        Assert.Contains("回避", Assert.Single(changes, change => !change.Added).Why.Zh, StringComparison.Ordinal);
        Assert.Equal($"in place of {problem.Experts[barred.Expert].No}", Assert.Single(changes, change => change.Added).Why.En);
        Assert.Contains(scored, repaired.Plan.Pairs);
    }

    [Fact]
    public void Each_change_says_why()
    {
        var problem = new AssignmentProblem(
            new AssignmentPolicy(1), [new("A1", 1), new("A2", 1), new("A3", 1), new("A4", 0), new("A5", 1)],
            [new("E1", 0, 1), new("E2", 0, 5), new("E3", 0, 5)], [new(0, 1, 500_000)], conflicts: [new(2, 2), new(1, 1), new(1, 2)], required: [new(4, 2)]);
        // E1 had two reviews, A3 an expert who is in conflict now, A4 is not reviewed any more, and only E1 can review A2.
        var old = new OldPlan([new(0, 0), new(2, 0), new(3, 1)], [new GonePair("A1", "E9", false, true), new GonePair("A8", "E1", true, false)]);
        var repaired = Repaired(problem, old.Pairs);
        Assert.Contains(new ReviewPair(1, 0), repaired.Plan.Pairs);
        var told = PlanChanges.Between(problem, old, repaired.Plan.Pairs).Select(change => $"{(change.Added ? '+' : '-')}{change.Application}{change.Expert} {change.Why.En}");
        Assert.Equal(
            [
                "-A1E9 E9 is not in the problem any more", "-A8E1 A8 is not in the problem any more",
                "-A1E1 E1 takes at most 1 and had 2", "-A3E1 E1 takes at most 1 and had 2", "-A4E2 A4 wants 0 reviews and had 1",
                "+A1E2 in place of E1", "+A2E1 A2 had 0 reviews and wants 1", "+A3E2 in place of E1", "+A5E3 the pair is required",
            ],
            told);
    }

    [Fact]
    public void A_stopped_repair_is_lawful_and_claims_nothing()
    {
        var problem = Instances.ProblemOf("s120x40x3-across");
        var plan = Instances.Solved(problem);
        var repaired = new AssignmentSolver().Repair(problem, plan.Pairs.ToHashSet(), SolveOptions.Default, new CancellationToken(canceled: true));
        Assert.False(repaired.Fewest);
        Assert.Empty(PlanAudit.BrokenRules(problem, repaired.Plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, repaired.Plan));
    }

    private static RepairedPlan Repaired(AssignmentProblem problem, IEnumerable<ReviewPair> old) =>
        new AssignmentSolver().Repair(problem, old.ToHashSet(), SolveOptions.Default, CancellationToken.None);
}
