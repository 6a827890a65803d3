using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

public sealed class OptimaTests
{
    public static TheoryData<string> Names => [.. Instances.Expected().Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_largest_total_is_found_and_proven(string name)
    {
        var optima = OptimaOf(name);
        var plan = Proven(Instances.ProblemOf(name).With(AssignmentObjective.Total, LoadBalance.Limits));
        Assert.Equal((optima[0], optima[1]), (plan.Figures.MissingReviews, plan.Figures.Total));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_largest_worst_score_and_then_the_largest_total_are_found_and_proven(string name)
    {
        var optima = OptimaOf(name);
        var plan = Proven(Instances.ProblemOf(name).With(AssignmentObjective.Fair, LoadBalance.Limits));
        Assert.Equal((optima[0], optima[2], optima[3]), (plan.Figures.MissingReviews, plan.Figures.Worst, plan.Figures.Total));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_smallest_sum_of_squared_loads_and_then_the_largest_total_are_found_and_proven(string name)
    {
        var optima = OptimaOf(name);
        var plan = Proven(Instances.ProblemOf(name).With(AssignmentObjective.Total, LoadBalance.Even));
        Assert.Equal((optima[0], optima[4], optima[5]), (plan.Figures.MissingReviews, plan.Figures.SumOfSquaredLoads, plan.Figures.Total));
    }

    private static long[] OptimaOf(string name) => Instances.Expected().Single(one => one.Name == name).Optima;

    private static AssignmentPlan Proven(AssignmentProblem problem)
    {
        var plan = Instances.Solved(problem);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, plan));
        Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
        return plan;
    }
}
