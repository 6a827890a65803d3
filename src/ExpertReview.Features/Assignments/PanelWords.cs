using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Features.Assignments;

/// <summary>A split into panels in words: sizes, leaders, figures and what is proven of them, and why each recused pair stays.</summary>
public static class PanelWords
{
    /// <summary>Its lines.</summary>
    public static IEnumerable<Words> Of(AssignmentProblem problem, PanelPlan plan)
    {
        foreach (var (p, panel) in plan.Panels.Index())
            yield return new(
                $"第 {p + 1} 组：申报 {panel.Files.Count} 份，专家 {panel.Members.Count} 位（{Names(panel.Members, problem)}），组长 {problem.Experts[panel.Leader].No}",
                $"panel {p + 1}: {panel.Files.Count} files, {panel.Members.Count} members ({Names(panel.Members, problem)}), leader {problem.Experts[panel.Leader].No}");
        if (plan.Alternates.Count > 0)
            yield return new($"备选专家：{Names(plan.Alternates, problem)}", $"alternates: {Names(plan.Alternates, problem)}");
        var (told, bounds) = (plan.Figures, plan.Bounds);
        yield return Figure("组内回避", "recused pairs", told.Recused, bounds.Recused);
        yield return Figure("各组份数之差", "spread of files", told.Spread, bounds.Spread);
        yield return Figure("专业组缺位", "missing group places", told.MissingGroupPlaces, bounds.MissingGroupPlaces);
        yield return Figure("匹配度合计", "total fit", told.Total / 1_000_000m, bounds.Total / 1_000_000m, "至多", "at most");
        foreach (var recusal in plan.Recusals)
            yield return Reason(problem, plan, recusal);
    }

    /// <summary>What a repair moved, one line a file or expert; those that are gone first.</summary>
    public static IEnumerable<Words> Moved(AssignmentProblem problem, OldPanels old, PanelPlan plan)
    {
        if (plan.Moves is { } moves)
            yield return new($"移动申报 {moves.Files} 份、专家 {moves.Members} 位", $"{moves.Files} files and {moves.Members} experts moved");
        foreach (var number in old.Gone)
            yield return new($"- {number}：已不在问题中", $"- {number}: not in the problem any more");
        var panelOf = plan.Panels.Index().SelectMany(panel => panel.Item.Files.Select(file => (file, panel.Index))).ToDictionary(pair => pair.file, pair => pair.Index);
        foreach (var (file, now) in panelOf.OrderBy(pair => pair.Key))
            if (Line(problem.Applications[file].No, old.Files.TryGetValue(file, out var before) ? before : null, now) is { } line)
                yield return line;
        var placed = plan.Panels.Index().SelectMany(panel => panel.Item.Members.Select(member => (member, panel.Index))).ToDictionary(pair => pair.member, pair => pair.Index);
        for (var e = 0; e < problem.Experts.Count; e++)
            if (Line(problem.Experts[e].No, old.Experts.TryGetValue(e, out var before) ? before : null, placed.GetValueOrDefault(e, -1)) is { } line)
                yield return line;
    }

    private static Words? Line(string number, int? before, int now) =>
        before == now ? null
        : before is { } place ? new Words($"> {number}：{Place(place).Zh} → {Place(now).Zh}", $"> {number}: {Place(place).En} → {Place(now).En}")
        : new Words($"+ {number}：{Place(now).Zh}", $"+ {number}: {Place(now).En}");

    private static Words Place(int panel) => panel < 0 ? new("备选", "alternate") : new($"第 {panel + 1} 组", $"panel {panel + 1}");

    private static Words Figure(string zh, string en, decimal told, decimal bound, string zhLimit = "至少", string enLimit = "at least")
    {
        var (shown, limit) = (told.ToString(CultureInfo.InvariantCulture), bound.ToString(CultureInfo.InvariantCulture));
        return told == bound ? new($"{zh} {shown}（已证明最好）", $"{en}: {shown} (proven best)") : new($"{zh} {shown}（已证明{zhLimit} {limit}）", $"{en}: {shown} (proven {enLimit} {limit})");
    }

    private static Words Reason(AssignmentProblem problem, PanelPlan plan, PanelRecusal recusal)
    {
        var (file, member) = (problem.Applications[recusal.Pair.Application].No, problem.Experts[recusal.Pair.Expert].No);
        var here = plan.Recusals.Count(one => one.Pair.Application == recusal.Pair.Application);
        var elsewhere = Elsewhere(problem, recusal);
        var rule = recusal.Rule == AssignmentRule.Conflict ? new Words("回避", "recused (conflict)") : new Words("未列入 fit，不评", "not listed in fit");
        return new(
            $"第 {recusal.Panel + 1} 组 [{file}, {member}] {rule.Zh}，本组共 {here} 位不评 {file}；{elsewhere.Zh}",
            $"panel {recusal.Panel + 1} [{file}, {member}]: {rule.En}, {here} of this panel do not score {file}; {elsewhere.En}");
    }

    /// <summary>Why a file with a recused member is in no other panel: what each of them would give.</summary>
    public static Words Elsewhere(AssignmentProblem problem, PanelRecusal recusal)
    {
        var why = recusal.Elsewhere.Select(trial => Trial(problem, trial)).ToList();
        return why.Count == 0
            ? new("没有别的组", "there is no other panel")
            : new("移到" + string.Join('，', why.Select(one => one.Zh)), "moved to " + string.Join(", ", why.Select(one => one.En)));
    }

    private static Words Trial(AssignmentProblem problem, PanelTrial trial)
    {
        var recused = new Words($"第 {trial.Panel + 1} 组有 {trial.Recused} 位不能评", $"panel {trial.Panel + 1} {trial.Recused} may not score it");
        if (trial.Broken is not { } rule)
            return recused;
        var (name, who) = (NoPanelSplit.NameOf(rule), trial.Expert is { } expert ? problem.Experts[expert].No + " " : "");
        return new($"{recused.Zh}且突破{who}{name.Zh}", $"{recused.En} and {who}{name.En} would be broken");
    }

    private static string Names(IReadOnlyList<int> experts, AssignmentProblem problem)
    {
        const int Most = 12;
        return string.Join(' ', experts.Take(Most).Select(e => problem.Experts[e].No)) + (experts.Count > Most ? $" … {experts.Count}" : "");
    }
}
