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
        var problem = Instances.ProblemOf("s120x40x3-across");
        var told = new List<SolverProgress>();
        var plan = new AssignmentSolver().Solve(problem, new SolveOptions(Progress: new Kept(told)), CancellationToken.None);
        var searched = told.Where(one => one is { Method: "highs", Aim: "Total" }).ToList();
        Assert.NotEmpty(searched);
        Assert.All(searched, one => Assert.True(one.Bound >= plan.Figures.Total / 1_000_000m, one.ToString()));
        Assert.All(searched.Where(one => one.Best is not null), one => Assert.True(one.Best <= plan.Figures.Total / 1_000_000m, one.ToString()));
        Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
        Assert.Contains(told, one => one.ToString().StartsWith("min-cost-flow", StringComparison.Ordinal));
    }

    private sealed class Kept(List<SolverProgress> told) : IProgress<string>
    {
        public void Report(string value) => told.Add(SolverProgress.Read(value));
    }
}
