using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Optimization.Panels;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Panels;

/// <summary>A problem to be split, how, and (under repair) the older split.</summary>
internal sealed record PanelCase(AssignmentProblem Problem, PanelPolicy Policy, OldPanels? Old)
{
    public PanelAnswer Answer => new PanelSolver().Split(Problem, Policy, Old, SolveOptions.Default, CancellationToken.None);

    public string Shown => $"{Policy} old {(Old is null ? "none" : string.Join(' ', Old.Files) + " / " + string.Join(' ', Old.Experts))}\n{SmallProblems.Shown(Problem)}";
}

/// <summary>Small problems of every kind with panels of every size that counting allows.</summary>
internal static class SmallPanels
{
    public static Gen<PanelCase> New { get; } = Of(Gen.Const((int[]?)null));

    public static Gen<PanelCase> Repairs { get; } = Of(Gen.Int[-1, 3].Array[8].Select(drawn => (int[]?)drawn));

    private static Gen<PanelCase> Of(Gen<int[]?> old) =>
        Gen.Select(SmallProblems.All, Gen.Int[0, 2], Gen.Bool, Gen.Bool, old)
            .Where(drawn => PanelPolicy.FilesIn(drawn.Item1) > 0)
            .Select(drawn => Build(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5));

    private static PanelCase Build(AssignmentProblem problem, int number, bool free, bool even, int[]? old)
    {
        var files = PanelPolicy.FilesIn(problem);
        var panels = 1 + number % Math.Min(files, problem.Experts.Count);
        var policy = PanelPolicy.Of(problem, panels);
        policy = policy with { LeastMembers = free ? 1 : policy.LeastMembers, LeastFiles = even ? files / panels : 1, MostFiles = even ? (files + panels - 1) / panels : files };
        return new PanelCase(problem, policy, old is null ? null : new OldPanels(
            policy, Places(problem.Applications.Count, old, 0, 0, panels, a => problem.Applications[a].Reviews > 0), Places(problem.Experts.Count, old, 4, -1, panels, _ => true), []));
    }

    // A drawn 3 means that the older split did not know the number.
    private static Dictionary<int, int> Places(int count, int[] drawn, int from, int least, int panels, Func<int, bool> known) =>
        Enumerable.Range(0, count).Where(i => known(i) && drawn[from + i] < 3).ToDictionary(i => i, i => Math.Clamp(drawn[from + i], least, panels - 1));
}
