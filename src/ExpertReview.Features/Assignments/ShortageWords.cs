using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>Why reviews are missing, in words with names and numbers.</summary>
internal static class ShortageWords
{
    // Beyond this many names a count says more.
    private const int MostNames = 12;

    public static IReadOnlyList<Words> Of(AssignmentProblem problem, AssignmentPlan plan, IReadOnlyList<ShortageCause>? causes)
    {
        var missing = plan.Figures.MissingReviews;
        if (causes is null)
            return [new($"方案缺 {missing} 份评审。有上限的专业组有共同的专家，逐条排除原因所需的求解过多；每个申报的原因见方案的 shortfalls", $"the plan misses {missing} reviews. Groups with maximums share experts, and leaving out rule after rule would take too many solvings; the reasons of each application stand in the plan's shortfalls")];
        var least = causes.Sum(cause => cause.Missing);
        var lines = new List<Words>();
        if (least == 0)
            lines.Add(new("按此问题，可以不缺评审", "no review need be missing in this problem"));
        if (missing > least)
            lines.Add(new($"方案缺 {missing} 份，最少可缺 {least} 份：请重新求解", $"the plan misses {missing} reviews and could miss {least}: solve again"));
        foreach (var cause in causes)
            lines.AddRange(Cause(problem, cause));
        return lines;
    }

    private static IEnumerable<Words> Cause(AssignmentProblem problem, ShortageCause cause)
    {
        var (applications, got) = (Names(cause.Applications.Select(a => Of(problem.Applications[a]))), cause.Wanted - cause.ToldBefore - cause.Missing);
        var before = cause.ToldBefore == 0 ? new Words("", "") : new Words($"（其中 {cause.ToldBefore} 份已在上文说明）", $" ({cause.ToldBefore} of them told above)");
        yield return cause.Applications.Count == 1
            ? new($"{applications.Zh} 应有 {cause.Wanted} 份评审{before.Zh}，至多 {got} 份，缺 {cause.Missing} 份，因为：", $"{applications.En} wants {cause.Wanted} reviews{before.En}, can get {got} and misses {cause.Missing}, because:")
            : new($"{applications.Zh} 共应有 {cause.Wanted} 份评审{before.Zh}，至多 {got} 份，缺 {cause.Missing} 份，因为：", $"{applications.En} together want {cause.Wanted} reviews{before.En}, can get {got} and miss {cause.Missing}, because:");
        if (cause.FullExperts.Count > 0)
        {
            var loads = Names(cause.FullExperts.Select(e => $"{Of(problem.Experts[e])} {problem.Experts[e].MaxLoad}"));
            yield return new($"  上限已满的专家（份）：{loads.Zh}", $"  experts at their maximum load: {loads.En}");
        }

        foreach (var (a, g) in cause.FullGroups.Take(MostNames))
            yield return new(
                $"  {Of(problem.Applications[a])} 的“{problem.Groups[g].Name}”专家至多 {problem.Groups[g].Max} 位", $"  {Of(problem.Applications[a])} may have at most {problem.Groups[g].Max} reviewers of group {problem.Groups[g].Name}");
        if (cause.FullGroups.Count > MostNames)
            yield return new($"  另有 {cause.FullGroups.Count - MostNames} 处专业组已满", $"  and {cause.FullGroups.Count - MostNames} more full groups");
        if (cause.Once.Count > 0)
        {
            var once = Names(cause.Once.Select(pair => $"[{Of(problem.Applications[pair.Application])}, {Of(problem.Experts[pair.Expert])}]"));
            yield return new($"  其他可评的专家已各评一份：{once.Zh}", $"  other experts who may review them do so already, once each: {once.En}");
        }

        if (cause.Required.Count > 0)
        {
            var required = Names(cause.Required.Select(pair => $"[{Of(problem.Applications[pair.Application])}, {Of(problem.Experts[pair.Expert])}]"));
            yield return new($"  指定评审占用名额：{required.Zh}", $"  required pairs take places: {required.En}");
        }

        if (cause.Conflicts.Count > 0)
        {
            var conflicts = Names(cause.Conflicts.Select(pair => $"[{Of(problem.Applications[pair.Application])}, {Of(problem.Experts[pair.Expert])}]"));
            yield return new($"  {(cause.Smallest ? "" : "与其余专家的")}回避 {cause.Conflicts.Count} 对：{conflicts.Zh}", $"  {cause.Conflicts.Count} conflicts{(cause.Smallest ? "" : " with the other experts")}: {conflicts.En}");
        }

        if (cause.NotListed > 0)
            yield return new($"  与其余专家有 {cause.NotListed} 对未列入 fit", $"  {cause.NotListed} pairs with the other experts are not listed in fit");
        if (cause.Conflicts.Count == 0 && cause.NotListed == 0 && cause.FullGroups.Count == 0)
            yield return new($"  专家共 {problem.Experts.Count} 位", $"  there are {problem.Experts.Count} experts");
        if (cause.Smallest)
            yield return new("  以上各项缺一不可：少任一项，这些申报即不缺评审（均已重新求解核实）", "  each of these counts: without any one of them none of these reviews would be missing (each was solved for)");
        foreach (var line in Ways(problem, cause))
            yield return line;
    }

    private static IEnumerable<Words> Ways(AssignmentProblem problem, ShortageCause cause)
    {
        var repairs = Names(cause.Repairs.Select(repair => Repair(problem, repair)));
        if (cause.Repairs.Count > 0)
            yield return new($"  下列任一项可少缺一份（均已重新求解核实）：{repairs.Zh}", $"  each of these gives one review (each was solved for): {repairs.En}");
        if (cause.NewExperts is { } count)
            yield return new(
                $"  或新增 {count} 位专家，能评这些申报而无回避{(cause.FullGroups.Count > 0 ? "、不属于已满的组" : "")}，即可补足（已重新求解核实）",
                $"  or {(count == 1 ? "one more expert" : $"{count} more experts")} who may review them{(cause.FullGroups.Count > 0 ? ", in none of the full groups," : "")} would be enough (solved for)");
    }

    private static Words Repair(AssignmentProblem problem, PlanRepair repair) => repair switch
    {
        PlanRepair.RaiseMaxLoad raise => new($"{Of(problem.Experts[raise.Expert])} 的上限提高到 {raise.To}", $"raise the maximum load of {Of(problem.Experts[raise.Expert])} to {raise.To}"),
        PlanRepair.LiftConflict { Pair: var (a, e) } => new($"解除 [{Of(problem.Applications[a])}, {Of(problem.Experts[e])}] 的回避", $"lift the conflict [{Of(problem.Applications[a])}, {Of(problem.Experts[e])}]"),
        _ => throw new ArgumentOutOfRangeException(nameof(repair)),
    };

    private static string Of(ProblemApplication application) => application.Name is { Length: > 0 } name ? $"{name}（{application.No}）" : application.No;

    private static string Of(ProblemExpert expert) => expert.Name is { Length: > 0 } name ? $"{name}（{expert.No}）" : expert.No;

    private static Words Names(IEnumerable<string> names) => Names(names.Select(name => new Words(name, name)));

    private static Words Names(IEnumerable<Words> names)
    {
        var all = names.ToList();
        var more = all.Count - MostNames;
        return new(
            string.Join('、', all.Take(MostNames).Select(name => name.Zh)) + (more > 0 ? $" 等 {all.Count} 个" : ""),
            string.Join(", ", all.Take(MostNames).Select(name => name.En)) + (more > 0 ? $" and {more} more" : ""));
    }
}
