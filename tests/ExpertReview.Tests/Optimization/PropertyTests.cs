using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

public sealed class PropertyTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Every_figure_of_every_policy_is_as_good_as_that_of_the_best_of_all_plans() => ManyCases.Each(
        SmallProblems.All, Cases,
        problem =>
        {
            var plan = Instances.Solved(problem);
            Judged(problem, plan);
            Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
            Assert.Equal(new BruteForce(problem).BestKey(), BruteForce.KeyOf(problem, plan.Figures));
        },
        SmallProblems.Shown);

    private static void Judged(AssignmentProblem problem, AssignmentPlan plan)
    {
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, plan));
        Assert.Empty(RepairAudit.Useless(problem, plan) ?? []);
    }
}
