using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>What changed between the lists that two plans were made from.</summary>
public static class ListDifference
{
    /// <summary>One sentence for each list that changed.</summary>
    public static IReadOnlyList<Words> Of(AssignmentProblem before, AssignmentProblem after)
    {
        var changes = new List<Words>();
        void Compare(Words name, IEnumerable<string> old, IEnumerable<string> now)
        {
            var (were, are) = (old.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
            var (come, gone) = (are.Count(one => !were.Contains(one)), were.Count(one => !are.Contains(one)));
            if (come + gone > 0)
                changes.Add(new($"{name.Zh}：新增 {come}，减少 {gone}", $"{name.En}: {come} more, {gone} less"));
        }

        Compare(new("申报", "applications"), before.Applications.Select(one => one.No), after.Applications.Select(one => one.No));
        Compare(new("专家", "experts"), before.Experts.Select(one => one.No), after.Experts.Select(one => one.No));
        Compare(new("回避的组合", "pairs kept apart"), Apart(before), Apart(after));
        return changes.Count > 0 ? changes : [new("申报的服务功能、专家的份数或匹配度有变动", "functions, loads or fits changed")];
    }

    private static IEnumerable<string> Apart(AssignmentProblem problem) =>
        problem.Conflicts.All().Select(pair => $"{problem.Applications[pair.Application].No} {problem.Experts[pair.Expert].No}");
}
