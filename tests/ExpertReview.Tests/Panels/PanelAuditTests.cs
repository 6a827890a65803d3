using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Optimization.Panels;

namespace ExpertReview.Tests.Panels;

/// <summary>The second judge finds every planted fault, and names it.</summary>
public sealed class PanelAuditTests
{
    // Two panels of two; E5 is an alternate. E1 may score nothing but A2, so one pair of any split is recused.
    private static readonly AssignmentProblem Problem = new(
        new AssignmentPolicy(2),
        [.. Enumerable.Range(1, 6).Select(a => new ProblemApplication($"A{a}", 2))],
        [.. Enumerable.Range(1, 5).Select(e => new ProblemExpert($"E{e}", 0, e == 2 ? 3 : 6))],
        [.. from a in Enumerable.Range(0, 6) from e in Enumerable.Range(0, 5) select new PairFit(a, e, 100_000 * ((a * 7 + e * 5) % 4))],
        [.. from e in Enumerable.Range(0, 5) select new ReviewPair(4, e)],
        [new ReviewPair(0, 1)],
        [new ReviewGroup("finance", [2, 3], 1, 1)]);

    private static readonly PanelPolicy Policy = new(2, 2, 2, 3, 3);
    private static readonly PanelPlan Plan = new PanelSolver().Split(Problem, Policy, null, SolveOptions.Default, CancellationToken.None).Plan!;

    [Fact]
    public void A_true_split_has_no_finding()
    {
        Assert.Empty(PanelAudit.Of(Problem, Plan));
        Assert.Equal((2, PlanStatus.Optimal), (Plan.Figures.Recused, Plan.Solver.Status));
        Assert.All(Plan.Recusals, recusal => Assert.Equal(PanelRule.Files, Assert.Single(recusal.Elsewhere).Broken));
    }

    public static TheoryData<string, string> Plants => new()
    {
        { "a file twice", "files" }, { "a file nowhere", "files" }, { "files out of order", "files" }, { "an expert nowhere", "members" }, { "members out of order", "members" },
        { "an expert twice", "members" }, { "a strange leader", "leader" }, { "a required pair apart", "required" }, { "a member too many", "members" }, { "a panel too few", "panels" },
        { "a file too many", "files" }, { "an expert left out", "alternates" }, { "above the maximum load", "max-load" }, { "above the group maximum", "group-maximum" },
        { "a policy that can't be", "policy" }, { "recused", "recused" }, { "spread", "spread" }, { "missing places", "missingGroupPlaces" }, { "total", "total" },
        { "a bound above", "bounds.recused" }, { "a bound of the fit below", "bounds.total" }, { "optimal without its bound", "bounds.total" },
        { "a reason missing", "recusals" }, { "a reason twice", "recusals" }, { "a reason of no pair", "recusals" }, { "a wrong rule of a reason", "recusals" },
        { "a wrong trial", "recusals" }, { "wrong moves", "moves" },
    };

    [Theory]
    [MemberData(nameof(Plants))]
    public void A_planted_fault_is_found(string fault, string what) => Assert.Contains(Judged(fault), finding => finding.What == what);

    private static List<AuditFinding> Judged(string fault)
    {
        var (one, two) = (Plan.Panels[0], Plan.Panels[1]);
        PanelPlan With(Panel first, Panel second) => Plan with { Panels = [first, second] };
        var (figures, bounds) = (Plan.Figures, Plan.Bounds);
        var recusal = Plan.Recusals[0];
        return PanelAudit.Of(Problem, fault switch
        {
            "a file twice" => With(one, two with { Files = [.. two.Files.Append(one.Files[0]).Order()] }),
            "a file nowhere" => With(one, two with { Files = [.. two.Files.Skip(1)] }),
            "files out of order" => With(one, two with { Files = [.. two.Files.Reverse()] }),
            "an expert nowhere" => Plan with { Alternates = [] },
            "members out of order" => With(one with { Members = [.. one.Members.Reverse()] }, two),
            "an expert twice" => Plan with { Alternates = [.. Plan.Alternates.Append(one.Members[0]).Order()] },
            "a strange leader" => With(one with { Leader = two.Leader }, two),
            "a required pair apart" => With(one with { Members = two.Members }, two with { Members = one.Members }),
            "a member too many" => With(one with { Members = [.. one.Members.Concat(Plan.Alternates).Order()] }, two) with { Alternates = [] },
            "a panel too few" => Plan with { Panels = [new Panel(one.Leader, [.. one.Members.Concat(two.Members).Order()], [.. one.Files.Concat(two.Files).Order()])] },
            "a file too many" => With(one with { Files = [.. one.Files.Append(two.Files[0]).Order()] }, two with { Files = [.. two.Files.Skip(1)] }),
            "an expert left out" => With(one, two with { Members = [.. two.Members.Skip(1)] }) with { Alternates = [.. Plan.Alternates.Append(two.Members[0]).Order()] },
            "above the maximum load" => Loaded(),
            "above the group maximum" => Grouped(),
            "a policy that can't be" => Plan with { Policy = Policy with { MostMembers = 3 } },
            "recused" => Plan with { Figures = figures with { Recused = figures.Recused - 1 } },
            "spread" => Plan with { Figures = figures with { Spread = figures.Spread + 1 } },
            "missing places" => Plan with { Figures = figures with { MissingGroupPlaces = figures.MissingGroupPlaces + 1 } },
            "total" => Plan with { Figures = figures with { Total = figures.Total + 1 } },
            "a bound above" => Plan with { Solver = Plan.Solver with { Status = PlanStatus.Feasible }, Bounds = bounds with { Recused = bounds.Recused + 1 } },
            "a bound of the fit below" => Plan with { Solver = Plan.Solver with { Status = PlanStatus.Feasible }, Bounds = bounds with { Total = bounds.Total - 1 } },
            "optimal without its bound" => Plan with { Bounds = bounds with { Total = bounds.Total + 1 } },
            "a reason missing" => Plan with { Recusals = [.. Plan.Recusals.Skip(1)] },
            "a reason twice" => Plan with { Recusals = [.. Plan.Recusals, recusal] },
            "a reason of no pair" => Plan with { Recusals = [.. Plan.Recusals, recusal with { Pair = recusal.Pair with { Application = 0 } }] },
            "a wrong rule of a reason" => Plan with { Recusals = [recusal with { Rule = AssignmentRule.NotListed }, .. Plan.Recusals.Skip(1)] },
            "a wrong trial" => Plan with { Recusals = [recusal with { Elsewhere = [recusal.Elsewhere[0] with { Recused = 0 }] }, .. Plan.Recusals.Skip(1)] },
            "wrong moves" => Plan with { Moves = new PanelMoves(0, 1) },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        }, new OldPanels(Policy, new Dictionary<int, int>(), new Dictionary<int, int>(), [])).Where(finding => finding.What != "moves" || fault == "wrong moves").ToList();
    }

    // E2 takes three files at most: A1 must be his, so his panel gets a fourth that he may score.
    private static PanelPlan Loaded()
    {
        var home = Plan.Panels.Single(panel => panel.Members.Contains(1));
        var away = Plan.Panels.Single(panel => panel != home);
        var moved = away.Files.Where(file => file != 4).ToList();
        return Plan with { Panels = [.. Plan.Panels.Select(panel => panel == home ? panel with { Files = [.. panel.Files.Concat(moved).Order()] } : panel with { Files = [.. panel.Files.Except(moved)] })] };
    }

    // Both finance experts in one panel.
    private static PanelPlan Grouped() => Plan with
    {
        Panels = [Plan.Panels[0] with { Members = [2, 3] }, Plan.Panels[1] with { Members = [0, 1] }], Alternates = [4],
    };
}
