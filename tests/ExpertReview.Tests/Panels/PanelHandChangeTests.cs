using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Optimization.Panels;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Panels;

/// <summary>Changes of panels by hand.</summary>
public sealed class PanelHandChangeTests
{
    private static readonly string[] Rules = ["members", "files", "alternates", "required", "max-load", "group-maximum"];

    [Fact]
    public void A_change_by_hand_breaks_rules_or_stands_and_its_figures_bounds_and_reasons_are_true() => ManyCases.Each(
        Gen.Select(SmallPanels.New, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3]), 600,
        made =>
        {
            var one = made.Item1;
            if (PanelLimits.BrokenBy(one.Problem, one.Policy).Count > 0 || one.Answer.Plan is not { } plan)
                return;
            var change = ChangeOf(one.Problem, plan, made.Item2, made.Item3, made.Item4);
            if (change?.Of(plan) is not { } after)
                return;
            var changed = new PanelSolver().Changed(one.Problem, plan, after.Panels);
            Assert.Equal(after.Alternates, changed.Alternates);
            Assert.Equal((PlanStatus.Feasible, "hand"), (changed.Solver.Status, changed.Solver.Method));
            // What may be wrong is a rule that the change breaks; a panel that is left empty has nobody to lead it.
            var found = PanelAudit.Of(one.Problem, changed).Select(finding => finding.What).ToList();
            var allowed = changed.Panels.Any(panel => panel.Members.Count == 0) ? [.. Rules, "leader"] : Rules;
            Assert.All(found, what => Assert.Contains(what, allowed));
            if (found.Count == 0)
                Assert.Empty(PlanAudit.BrokenRules(one.Problem, new PanelSolver().PlanOf(one.Problem, changed).Pairs));
            if (change is PanelHandChange.Lead)
                Assert.Empty(found);
        },
        made => $"{made.Item2} {made.Item3} {made.Item4} {made.Item1.Shown}");

    [Fact]
    public void A_change_that_changes_nothing_is_none()
    {
        var problem = new AssignmentProblem(new AssignmentPolicy(1), [new("A0", 1), new("A1", 1)], [new("E0", 0, 9), new("E1", 0, 9)], []);
        var plan = new PanelCase(problem, PanelPolicy.Of(problem, 2), null).Answer.Plan!;
        var home = plan.Panels.Index().First(panel => panel.Item.Files.Contains(0)).Index;
        Assert.Null(new PanelHandChange.MoveFile(0, home).Of(plan));
        Assert.Null(new PanelHandChange.Exchange(1, 1).Of(plan));
        Assert.Null(new PanelHandChange.Lead(plan.Panels[0].Leader).Of(plan));
        Assert.NotNull(new PanelHandChange.Exchange(0, 1).Of(plan));
    }

    private static PanelHandChange? ChangeOf(AssignmentProblem problem, PanelPlan plan, int kind, int which, int to)
    {
        var (expert, panel) = (which % problem.Experts.Count, to % plan.Panels.Count);
        List<int> files = [.. plan.Panels.SelectMany(one => one.Files)];
        return kind switch
        {
            0 => new PanelHandChange.MoveFile(files[which % files.Count], panel),
            1 => new PanelHandChange.MoveExpert(expert, to == 3 ? null : panel),
            2 => new PanelHandChange.Exchange(expert, to % problem.Experts.Count),
            _ => new PanelHandChange.Lead(expert),
        };
    }
}
