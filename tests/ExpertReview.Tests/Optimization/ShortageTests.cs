using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

public sealed class ShortageTests
{
    // By construction: A1 may have two experts, A2 none, A3 to A6 only E1 and E2 of load 3 each.
    [Fact]
    public void A_shortage_names_its_reasons_and_exactly_the_changes_that_help()
    {
        var problem = Instances.ProblemOf("s20x10x3-conflicted");
        var plan = Instances.Solved(problem);
        Assert.Equal(10, plan.Shortfalls.Sum(shortfall => shortfall.Missing));
        Assert.Equal(new ShortfallReason(AssignmentRule.Conflict, 10), Assert.Single(plan.Shortfalls.Single(shortfall => shortfall.Application == 1).Why));
        var helped = plan.Shortfalls.SelectMany(shortfall => shortfall.Repairs).Distinct().ToList();
        var all = problem.Experts.Select((expert, e) => (PlanRepair)new PlanRepair.RaiseMaxLoad(e, expert.MaxLoad + 1))
            .Concat(problem.Conflicts.All().Select(pair => new PlanRepair.LiftConflict(new ReviewPair(pair.Application, pair.Expert))))
            .Where(repair => Instances.Solved(Repaired.By(problem, repair)).Figures.MissingReviews == 9).ToList();
        Assert.Equal(48, all.Count);
        Assert.Equal(all.ToHashSet(), helped.ToHashSet());
    }

    [Fact]
    public void More_reviews_than_experts_are_missing_and_no_error()
    {
        var problem = new AssignmentProblem(new AssignmentPolicy(5), [new("A1", 5)], [new("E1", 0, 9), new("E2", 0, 9)], []);
        var shortfall = Assert.Single(Instances.Solved(problem).Shortfalls);
        Assert.Equal(3, shortfall.Missing);
        Assert.Equal(new ShortfallReason(AssignmentRule.TooFewExperts, 2), Assert.Single(shortfall.Why));
    }

    [Fact]
    public void A_stopped_solver_gives_a_lawful_plan_marked_feasible()
    {
        var problem = Instances.ProblemOf("s120x40x3-across");
        var plan = new ExpertReview.Optimization.Solving.AssignmentSolver().Solve(problem, SolveOptions.Default, new CancellationToken(canceled: true));
        Assert.Equal(PlanStatus.Feasible, plan.Solver.Status);
        Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(problem, plan));
        Assert.True(plan.TotalBound >= 249_550_200);
    }

    [Fact]
    public void The_second_judge_knows_each_repair_that_helps_and_each_that_does_not()
    {
        var problem = Instances.ProblemOf("s20x10x3-conflicted");
        var plan = Instances.Solved(problem);
        Assert.Equal([], RepairAudit.Useless(problem, plan));
        List<PlanRepair> useless = [new PlanRepair.RaiseMaxLoad(5, problem.Experts[5].MaxLoad + 1), new PlanRepair.LiftConflict(new ReviewPair(1, 0))];
        var wrong = plan with { Shortfalls = [plan.Shortfalls[0] with { Repairs = useless }] };
        Assert.Equal(2, RepairAudit.Useless(problem, wrong)!.Count);
    }
}
