using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>The second judge of panels: recomputes every rule, every figure and every reason from the problem and the split alone, without a
/// solver. It does not prove that no better split exists.</summary>
public static class PanelAudit
{
    /// <summary>Everything that is wrong with a split, in the order of the rules; figures and reasons only where every file and expert
    /// has its one place.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">The split.</param>
    /// <param name="old">The split that it repairs; null when it is not at hand.</param>
    public static IReadOnlyList<AuditFinding> Of(AssignmentProblem problem, PanelPlan plan, OldPanels? old = null)
    {
        AuditFinding[] limits = [.. PanelLimits.BrokenBy(problem, plan.Policy).Select(limit => new AuditFinding("policy", limit.What))];
        AuditFinding[] places = [.. limits, .. FilePlaces(problem, plan), .. ExpertPlaces(problem, plan)];
        return places.Length > 0
            ? places
            : [.. Sizes(plan), .. Leaders(problem, plan), .. Rules(problem, plan), .. Figures(problem, plan), .. PanelReasonAudit.Of(problem, plan), .. Moves(plan, old)];
    }

    /// <summary>The figures of a split, recomputed.</summary>
    public static PanelFigures FiguresOf(AssignmentProblem problem, IReadOnlyList<Panel> panels)
    {
        long recused = 0, places = 0, total = 0;
        foreach (var panel in panels)
            foreach (var file in panel.Files)
            {
                var scorers = panel.Members.Where(member => problem.ForbiddenBy(file, member) is null).ToList();
                recused += panel.Members.Count - scorers.Count;
                total += scorers.Sum(member => (long)problem.FitOf(file, member));
                places += GroupsAt(problem, file).Sum(g => Math.Max(0L, Math.Min(problem.Groups[g].Min, problem.Applications[file].Reviews) - scorers.Count(member => problem.IsInGroup(g, member))));
            }

        var counts = panels.Select(panel => panel.Files.Count).ToList();
        return new PanelFigures(recused, counts.Max() - counts.Min(), places, total);
    }

    private static IEnumerable<int> GroupsAt(AssignmentProblem problem, int file) =>
        Enumerable.Range(0, problem.Groups.Count).Where(g => problem.Groups[g].Applications?.Contains(file) ?? true);

    private static IEnumerable<AuditFinding> FilePlaces(AssignmentProblem problem, PanelPlan plan)
    {
        var counts = plan.Panels.SelectMany(panel => panel.Files).CountBy(file => file).ToDictionary();
        for (var a = 0; a < problem.Applications.Count; a++)
        {
            var (wanted, found) = (problem.Applications[a].Reviews > 0 ? 1 : 0, counts.GetValueOrDefault(a));
            if (wanted != found)
                yield return new("files", new($"{problem.Applications[a].No} 在 {found} 个组中，应为 {wanted}", $"{problem.Applications[a].No} is in {found} panels, expected {wanted}"));
        }

        if (plan.Panels.Any(panel => !Ascending(panel.Files)))
            yield return new("files", new("申报未按输入顺序排列", "the files are not in input order"));
    }

    private static IEnumerable<AuditFinding> ExpertPlaces(AssignmentProblem problem, PanelPlan plan)
    {
        var counts = plan.Panels.SelectMany(panel => panel.Members).Concat(plan.Alternates).CountBy(expert => expert).ToDictionary();
        for (var e = 0; e < problem.Experts.Count; e++)
            if (counts.GetValueOrDefault(e) is var found and not 1)
                yield return new("members", new($"{problem.Experts[e].No} 在各组和备选专家中出现 {found} 次，应为 1 次", $"{problem.Experts[e].No} stands {found} times in panels and alternates, expected once"));
        if (!Ascending(plan.Alternates) || plan.Panels.Any(panel => !Ascending(panel.Members)))
            yield return new("members", new("专家未按输入顺序排列", "the experts are not in input order"));
    }

    private static bool Ascending(IReadOnlyList<int> numbers) => numbers.Zip(numbers.Skip(1)).All(two => two.First < two.Second);

    private static IEnumerable<AuditFinding> Sizes(PanelPlan plan)
    {
        var policy = plan.Policy;
        if (plan.Panels.Count != policy.Panels)
            yield return new("panels", new($"有 {plan.Panels.Count} 组，应为 {policy.Panels}", $"there are {plan.Panels.Count} panels, expected {policy.Panels}"));
        foreach (var (p, panel) in plan.Panels.Index())
        {
            if (panel.Members.Count < policy.LeastMembers || panel.Members.Count > policy.MostMembers)
                yield return new("members", new($"第 {p + 1} 组有 {panel.Members.Count} 位专家，应为 {policy.LeastMembers} 至 {policy.MostMembers}", $"panel {p + 1} has {panel.Members.Count} members, expected {policy.LeastMembers} to {policy.MostMembers}"));
            if (panel.Files.Count < policy.LeastFiles || panel.Files.Count > policy.MostFiles)
                yield return new("files", new($"第 {p + 1} 组有 {panel.Files.Count} 份申报，应为 {policy.LeastFiles} 至 {policy.MostFiles}", $"panel {p + 1} has {panel.Files.Count} files, expected {policy.LeastFiles} to {policy.MostFiles}"));
        }

        var placed = plan.Panels.Sum(panel => panel.Members.Count);
        if (policy.PlacedOf(placed + plan.Alternates.Count) is var wanted && placed != wanted)
            yield return new("alternates", new($"各组共 {placed} 位专家，人数上限允许 {wanted} 位", $"{placed} experts are in panels, the sizes allow {wanted}"));
    }

    private static IEnumerable<AuditFinding> Leaders(AssignmentProblem problem, PanelPlan plan) =>
        from panel in plan.Panels.Index()
        where !panel.Item.Members.Contains(panel.Item.Leader)
        let name = problem.Experts[panel.Item.Leader].No
        select new AuditFinding("leader", new($"第 {panel.Index + 1} 组组长 {name} 不是本组成员", $"the leader {name} is no member of panel {panel.Index + 1}"));

    private static IEnumerable<AuditFinding> Rules(AssignmentProblem problem, PanelPlan plan)
    {
        var scored = plan.PairsIn(problem).ToHashSet();
        foreach (var (a, e, _) in problem.Required.All())
            if (!scored.Contains(new ReviewPair(a, e)))
                yield return new("required", new($"指定评审 [{problem.Applications[a].No}, {problem.Experts[e].No}] 不在同一组", $"the required pair [{problem.Applications[a].No}, {problem.Experts[e].No}] is not in one panel"));
        foreach (var load in scored.CountBy(pair => pair.Expert).OrderBy(load => load.Key))
            if (load.Value > problem.Experts[load.Key].MaxLoad)
                yield return new("max-load", new($"{problem.Experts[load.Key].No} 评 {load.Value} 份，上限 {problem.Experts[load.Key].MaxLoad}", $"{problem.Experts[load.Key].No} scores {load.Value} files, at most {problem.Experts[load.Key].MaxLoad}"));
        foreach (var file in scored.GroupBy(pair => pair.Application).OrderBy(file => file.Key))
            foreach (var g in GroupsAt(problem, file.Key))
                if (file.Count(pair => problem.IsInGroup(g, pair.Expert)) is var found && found > problem.Groups[g].Max)
                    yield return new("group-maximum", new(
                        $"{problem.Applications[file.Key].No} 有 {found} 位“{problem.Groups[g].Name}”专家，至多 {problem.Groups[g].Max}",
                        $"{problem.Applications[file.Key].No} has {found} reviewers of group {problem.Groups[g].Name}, at most {problem.Groups[g].Max}"));
    }

    private static IEnumerable<AuditFinding> Figures(AssignmentProblem problem, PanelPlan plan)
    {
        var (told, actual, bounds, optimal) = (plan.Figures, FiguresOf(problem, plan.Panels), plan.Bounds, plan.Solver.Status == PlanStatus.Optimal);
        (string Name, long Told, long True, long Bound, int Better)[] figures =
        [
            ("recused", told.Recused, actual.Recused, bounds.Recused, -1), ("spread", told.Spread, actual.Spread, bounds.Spread, -1),
            ("missingGroupPlaces", told.MissingGroupPlaces, actual.MissingGroupPlaces, bounds.MissingGroupPlaces, -1), ("total", told.Total, actual.Total, bounds.Total, 1),
        ];
        foreach (var (name, said, recomputed, bound, better) in figures)
        {
            if (said != recomputed)
                yield return new(name, new($"方案写为 {Shown(name, said)}，重算为 {Shown(name, recomputed)}", $"the plan says {Shown(name, said)}, recomputed {Shown(name, recomputed)}"));
            if (recomputed.CompareTo(bound) * better > 0 || (optimal && recomputed != bound))
                yield return new($"bounds.{name}", new($"界限 {Shown(name, bound)} 与 {Shown(name, recomputed)}、状态不符", $"the bound {Shown(name, bound)} contradicts {Shown(name, recomputed)} and the status"));
        }
    }

    private static string Shown(string figure, long value) => (figure == "total" ? value / 1_000_000m : value).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<AuditFinding> Moves(PanelPlan plan, OldPanels? old)
    {
        if (old is null || old.MovesTo(plan.Panels) is not { } moves || moves == plan.Moves)
            yield break;
        yield return new("moves", new(
            $"与原分组相比移动专家 {moves.Members} 位、申报 {moves.Files} 份，方案写为 {plan.Moves?.Members} 位、{plan.Moves?.Files} 份",
            $"{moves.Members} experts and {moves.Files} files moved from the old split, the plan says {plan.Moves?.Members} and {plan.Moves?.Files}"));
    }
}
