using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Optimization.Panels;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Panels;

public sealed class PanelPropertyTests
{
    [Fact]
    public void Every_split_is_as_good_as_the_best_of_all_splits_and_passes_both_judges() => ManyCases.Each(SmallPanels.New, 400, AsGoodAsCanBe, one => one.Shown);

    [Fact]
    public void Every_repair_recuses_and_then_moves_as_few_as_the_best_of_all_splits() => ManyCases.Each(SmallPanels.Repairs, 300, AsGoodAsCanBe, one => one.Shown);

    [Fact]
    public void A_split_that_is_there_already_is_repaired_to_itself() => ManyCases.Each(
        SmallPanels.New, 100,
        one =>
        {
            if (one.Answer.Plan is not { } plan)
                return;
            var old = new OldPanels(one.Policy, PlacesOf(plan.Panels.Select(panel => panel.Files)), PlacesOf([.. plan.Panels.Select(panel => panel.Members)]), []);
            var experts = new Dictionary<int, int>(old.Experts);
            foreach (var alternate in plan.Alternates)
                experts[alternate] = -1;
            var again = (one with { Old = old with { Experts = experts } }).Answer.Plan!;
            Assert.Equal(new PanelMoves(0, 0), again.Moves);
            Assert.Equal(plan.PairsIn(one.Problem), again.PairsIn(one.Problem));
        },
        one => one.Shown);

    [Fact]
    public void The_cases_hold_what_they_should_hold()
    {
        var (recused, impossible, alternates, many) = (0, 0, 0, 0);
        var cases = Enumerable.Range(0, 400).Select(i => SmallPanels.New.Generate(new CsCheck.PCG(1, (ulong)i), null, out _)).ToList();
        foreach (var one in cases.Where(one => one.Policy.Panels > 1))
        {
            var plan = PanelLimits.BrokenBy(one.Problem, one.Policy).Count == 0 ? one.Answer : null;
            many += plan?.Plan is not null ? 1 : 0;
            recused += plan?.Plan?.Figures.Recused > 0 ? 1 : 0;
            alternates += plan?.Plan?.Alternates.Count > 0 ? 1 : 0;
            impossible += plan is { Plan: null } ? 1 : 0;
        }

        Assert.True(many > 70 && recused > 20 && alternates > 15 && impossible > 2, $"{many} split, {recused} recused, {alternates} with alternates, {impossible} impossible");
    }

    private static void AsGoodAsCanBe(PanelCase one)
    {
        if (PanelLimits.BrokenBy(one.Problem, one.Policy).Count > 0)
            return;
        var (answer, best) = (one.Answer, EverySplit.BestOf(one));
        if (answer.Plan is not { } plan)
        {
            Assert.Null(best);
            Assert.True(answer.Impossible);
            return;
        }

        Assert.Equal(best, KeyOf(plan));
        Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
        Assert.Empty(PanelAudit.Of(one.Problem, plan, one.Old));
        var pairs = new PanelSolver().PlanOf(one.Problem, plan);
        Assert.Empty(PlanAudit.BrokenRules(one.Problem, pairs.Pairs));
        Assert.Empty(PlanAudit.WrongFigures(one.Problem, pairs));
    }

    private static long[] KeyOf(PanelPlan plan) =>
        [plan.Figures.Recused, plan.Moves?.Members ?? 0, plan.Moves?.Files ?? 0, plan.Figures.Spread, plan.Figures.MissingGroupPlaces, -plan.Figures.Total];

    private static Dictionary<int, int> PlacesOf(IEnumerable<IReadOnlyList<int>> panels) =>
        panels.Index().SelectMany(panel => panel.Item.Select(which => (which, panel.Index))).ToDictionary(pair => pair.which, pair => pair.Index);
}
