using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>The second judge of reasons: are exactly the recused pairs told, and is it true what is said of every other panel?</summary>
internal static class PanelReasonAudit
{
    public static IEnumerable<AuditFinding> Of(AssignmentProblem problem, PanelPlan plan)
    {
        var wanted = (from panel in plan.Panels.Index()
                      from file in panel.Item.Files
                      from member in panel.Item.Members
                      let rule = problem.ForbiddenBy(file, member)
                      where rule is not null
                      select (panel.Index, Pair: new ReviewPair(file, member), Rule: rule.Value)).ToList();
        var told = plan.Recusals.Select(one => (one.Panel, one.Pair, one.Rule)).ToList();
        foreach (var (_, pair, _) in wanted.Except(told))
            yield return new("recusals", new($"未列出回避 {Name(problem, pair)}", $"the recused pair {Name(problem, pair)} is not told"));
        foreach (var (_, pair, _) in told.Except(wanted))
            yield return new("recusals", new($"{Name(problem, pair)} 不是本组的回避", $"{Name(problem, pair)} is no recused pair of its panel"));
        if (told.Count != told.Distinct().Count())
            yield return new("recusals", new("同一回避列出多次", "a recused pair is told twice"));
        foreach (var recusal in plan.Recusals.Where(one => wanted.Contains((one.Panel, one.Pair, one.Rule))))
            if (!Tried(problem, plan, recusal.Panel, recusal.Pair.Application).SequenceEqual(recusal.Elsewhere))
                yield return new("recusals", new($"{Name(problem, recusal.Pair)} 不能移到别组的理由与重算不符", $"the reasons of {Name(problem, recusal.Pair)} differ from those recomputed"));
    }

    private static IEnumerable<PanelTrial> Tried(AssignmentProblem problem, PanelPlan plan, int home, int file)
    {
        for (var p = 0; p < plan.Panels.Count; p++)
        {
            if (p == home)
                continue;
            var (broken, expert) = Broken(problem, plan, home, plan.Panels[p], file);
            yield return new PanelTrial(p, plan.Panels[p].Members.Count(member => problem.ForbiddenBy(file, member) is not null), broken, expert);
        }
    }

    private static (PanelRule? Rule, int? Expert) Broken(AssignmentProblem problem, PanelPlan plan, int home, Panel there, int file)
    {
        if (plan.Panels[home].Files.Count <= plan.Policy.LeastFiles || there.Files.Count >= plan.Policy.MostFiles)
            return (PanelRule.Files, null);
        if (problem.Required.ExpertsOf(file).ToArray().Any(expert => !there.Members.Contains(expert)))
            return (PanelRule.Required, null);
        var scorers = there.Members.Where(member => problem.ForbiddenBy(file, member) is null).ToList();
        foreach (var member in scorers)
            if (1 + there.Files.Count(other => problem.ForbiddenBy(other, member) is null) > problem.Experts[member].MaxLoad)
                return (PanelRule.MaxLoad, member);
        for (var g = 0; g < problem.Groups.Count; g++)
            if ((problem.Groups[g].Applications?.Contains(file) ?? true) && scorers.Count(member => problem.IsInGroup(g, member)) > problem.Groups[g].Max)
                return (PanelRule.GroupMaximum, null);
        return (null, null);
    }

    private static string Name(AssignmentProblem problem, ReviewPair pair) => $"[{problem.Applications[pair.Application].No}, {problem.Experts[pair.Expert].No}]";
}
