using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Solving;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Assignments;

public sealed class SolverProgressTests
{
    [Theory]
    [InlineData("min-cost-flow")]
    [InlineData("glop Places")]
    [InlineData("highs Total, 812 pairs, bound 249.4")]
    [InlineData("highs Worst, 3 pairs, best 1.4438, bound 1.5")]
    public void A_line_says_the_same_when_it_is_read(string line) => Assert.Equal(line, SolverProgress.Read(line).ToString());

    [Fact]
    public void Best_and_bound_of_the_last_search_are_the_plans_own()
    {
        var problem = Instances.ProblemOf("s120x40x3-across").With(AssignmentObjective.Fair, LoadBalance.Limits);
        var told = new List<SolverProgress>();
        var plan = new AssignmentSolver().Solve(problem, new SolveOptions(Progress: new Kept(told)), CancellationToken.None);
        Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
        Assert.Equal("min-cost-flow", told[0].Method);
        var last = told.Last(one => one is { Method: "highs", Aim: "Total" });
        Assert.True(last.Bound >= plan.Figures.Total / 1_000_000m, last.ToString());
        Assert.True(last.Best is null || last.Best <= plan.Figures.Total / 1_000_000m, last.ToString());
        Assert.True(last.Pairs > 0, last.ToString());
    }

    private sealed class Kept(List<SolverProgress> told) : IProgress<string>
    {
        public void Report(string value) => told.Add(SolverProgress.Read(value));
    }
}
