using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

public sealed class StoppedTests
{
    [Theory]
    [InlineData("min-cost-flow")]
    [InlineData("glop Places")]
    [InlineData("glop Total")]
    [InlineData("glop Worst")]
    [InlineData("highs Worst")]
    public void A_solver_stopped_in_any_stage_gives_a_lawful_plan_with_a_true_bound(string stage)
    {
        var problem = Instances.ProblemOf("s120x40x3-across").With(AssignmentObjective.Fair, LoadBalance.Limits);
        using var stop = new CancellationTokenSource();
        var plan = new AssignmentSolver().Solve(problem, new SolveOptions(Progress: new Stopping(stage, stop)), stop.Token);
        Assert.True(stop.IsCancellationRequested);
        Assert.Equal(PlanStatus.Feasible, plan.Solver.Status);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, plan));
        Assert.True(plan.Figures is not { MissingReviews: 0, MissingGroupPlaces: 0, MissingLoad: 0, Worst: 1_443_800 } || plan.TotalBound >= 249_350_400, "the bound of the optimum's figures");
    }

    [Fact]
    public void A_stopped_plan_misses_hardly_more_than_the_best()
    {
        var problem = Instances.ProblemOf("s120x40x3-across").With(AssignmentObjective.Fair, LoadBalance.Limits);
        using var stop = new CancellationTokenSource();
        var plan = new AssignmentSolver().Solve(problem, new SolveOptions(Progress: new Stopping("glop", stop)), stop.Token);
        Assert.Equal((0L, 0L, 0L), (plan.Figures.MissingReviews, plan.Figures.MissingGroupPlaces, plan.Figures.MissingLoad));
    }

    [Fact]
    public void The_same_unproven_plan_is_given_again()
    {
        var problem = Instances.ProblemOf("s120x40x3-across").With(AssignmentObjective.Fair, LoadBalance.Limits);
        var (first, second) = (Solved(problem), Solved(problem));
        Assert.Equal(first.Pairs, second.Pairs);
        Assert.Equal((first.Figures, first.TotalBound, first.Solver), (second.Figures, second.TotalBound, second.Solver));
    }

    private static AssignmentPlan Solved(AssignmentProblem problem)
    {
        using var stop = new CancellationTokenSource();
        return new AssignmentSolver().Solve(problem, new SolveOptions(Progress: new Stopping("glop Worst", stop)), stop.Token);
    }

    /// <summary>Stops a solver as soon as it begins a stage.</summary>
    private sealed class Stopping(string stage, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.StartsWith(stage, StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}
