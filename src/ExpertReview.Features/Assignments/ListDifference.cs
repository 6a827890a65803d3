using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>What changed between the lists that two plans were made from, with names.</summary>
public static class ListDifference
{
    // Beyond this many names a count says more.
    private const int MostNames = 5;

    /// <summary>One sentence for each list that changed.</summary>
    public static IReadOnlyList<Words> Of(AssignmentProblem before, AssignmentProblem after)
    {
        List<Words> changes =
        [
            .. Compared(new("申报", "applications"), Applications(before), Applications(after)), .. Compared(new("专家", "experts"), Experts(before), Experts(after)),
            .. Compared(new("回避的组合", "pairs kept apart"), Pairs(before, before.Conflicts), Pairs(after, after.Conflicts)),
            .. Compared(new("指定评审", "required pairs"), Pairs(before, before.Required), Pairs(after, after.Required)),
            .. Loads(before, after),
        ];
        if (Policy(before) != Policy(after))
            changes.Add(new($"评审份数、目标或均衡：{Policy(before)} 改为 {Policy(after)}", $"reviews, objective or balance: {Policy(before)} became {Policy(after)}"));
        if (!Groups(before).SequenceEqual(Groups(after), StringComparer.Ordinal))
            changes.Add(new("专业组别的要求或成员有变动", "groups or their members changed"));
        return changes.Count > 0 ? changes : [new("申报的服务功能、专家的份数或匹配度有变动", "functions, loads or fits changed")];
    }

    private static IEnumerable<Words> Compared(Words name, Dictionary<string, string> old, Dictionary<string, string> now)
    {
        var (come, gone) = (now.Where(one => !old.ContainsKey(one.Key)).Select(one => one.Value).ToList(), old.Where(one => !now.ContainsKey(one.Key)).Select(one => one.Value).ToList());
        if (come.Count + gone.Count == 0)
            yield break;
        var (zh, en) = (Named("新增", come, "、"), Named("more:", come, ", "));
        var (less, fewer) = (Named("减少", gone, "、"), Named("less:", gone, ", "));
        yield return new(
            $"{name.Zh}：新增 {come.Count}，减少 {gone.Count}{(zh + less is { Length: > 0 } ? $"（{string.Join('；', new[] { zh, less }.Where(one => one.Length > 0))}）" : "")}",
            $"{name.En}: {come.Count} more, {gone.Count} less{(en + fewer is { Length: > 0 } ? $" ({string.Join("; ", new[] { en, fewer }.Where(one => one.Length > 0))})" : "")}");
    }

    private static string Named(string word, List<string> names, string comma) => names.Count is 0 or > MostNames ? "" : $"{word} {string.Join(comma, names.Order(StringComparer.Ordinal))}";

    private static IEnumerable<Words> Loads(AssignmentProblem before, AssignmentProblem after)
    {
        var old = before.Experts.ToDictionary(one => one.No, StringComparer.Ordinal);
        var changed = after.Experts.Where(one => old.TryGetValue(one.No, out var was) && (was.MaxLoad, was.MinLoad) != (one.MaxLoad, one.MinLoad)).Select(one => Named(one.No, one.Name)).ToList();
        if (changed.Count > 0)
            yield return new($"专家的评审份数上下限：{changed.Count} 位有变动{Named("：", changed, "、")}", $"loads of {changed.Count} experts changed{Named(":", changed, ", ")}");
    }

    private static string Policy(AssignmentProblem problem) =>
        $"{problem.Policy.ReviewsPerApplication}/{FormatNames.Of(FormatNames.Objectives, problem.Policy.Objective)}/{FormatNames.Of(FormatNames.Balances, problem.Policy.Balance)}";

    private static IEnumerable<string> Groups(AssignmentProblem problem) => problem.Groups.Select(group => string.Join(
        '|', [group.Name, $"{group.Min}-{group.Max}", .. group.Experts.Select(at => problem.Experts[at].No), "", .. group.Applications?.Select(at => problem.Applications[at].No) ?? []]));

    private static Dictionary<string, string> Applications(AssignmentProblem problem) => problem.Applications.ToDictionary(one => one.No, one => Named(one.No, one.Name), StringComparer.Ordinal);

    private static Dictionary<string, string> Experts(AssignmentProblem problem) => problem.Experts.ToDictionary(one => one.No, one => Named(one.No, one.Name), StringComparer.Ordinal);

    private static Dictionary<string, string> Pairs(AssignmentProblem problem, PairTable pairs) => pairs.All().ToDictionary(
        pair => $"{problem.Applications[pair.Application].No} {problem.Experts[pair.Expert].No}",
        pair => $"{problem.Applications[pair.Application].Name ?? problem.Applications[pair.Application].No} – {Named(problem.Experts[pair.Expert].No, problem.Experts[pair.Expert].Name)}",
        StringComparer.Ordinal);

    private static string Named(string no, string? name) => name is { Length: > 0 } ? $"{name}（{no}）" : no;
}
