using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>What a panel policy must not ask of a problem, by counting alone. Whether a split keeps every rule is the solver's question.</summary>
public static class PanelLimits
{
    /// <summary>Every number that can't be.</summary>
    public static IReadOnlyList<PanelLimit> BrokenBy(AssignmentProblem problem, PanelPolicy policy)
    {
        var (files, experts, most) = (PanelPolicy.FilesIn(problem), problem.Experts.Count, PanelPolicy.MostReviewers(problem));
        var panels = policy.Panels;
        if ((long)problem.Applications.Count * experts > PanelLimit.MostPairs)
            return [new("panels", new($"{problem.Applications.Count} × {experts} 对过多", $"{problem.Applications.Count} × {experts} pairs are too many"), new("至多 20000000 对", "at most 20000000 pairs"))];
        if (panels < 1 || panels > Math.Min(files, experts))
            return [new("panels", new($"不能分成 {panels} 组", $"{panels} panels can't be made"), new($"应为 1 至 {Math.Min(files, experts)}：每组至少一份申报、一位专家", $"from 1 to {Math.Min(files, experts)}: a panel has at least one application and one expert"))];
        return [.. Members(policy, panels, experts, most, problem), .. Files(policy, panels, files)];
    }

    private static IEnumerable<PanelLimit> Members(PanelPolicy policy, int panels, int experts, int most, AssignmentProblem problem)
    {
        if (policy.LeastMembers < 1 || policy.LeastMembers > policy.MostMembers)
            yield return new("members", new($"每组 {policy.LeastMembers} 至 {policy.MostMembers} 位专家不可用", $"{policy.LeastMembers} to {policy.MostMembers} members can't be"), new("应为 1 或以上，先小后大", "at least 1, the smaller number first"));
        else if (policy.MostMembers > most)
            yield return new(
                "members",
                new($"每组至多 {policy.MostMembers} 位专家，而 {Fewest(problem, most)} 只有 {most} 份评审", $"up to {policy.MostMembers} members, but {Fewest(problem, most)} has {most} reviews"),
                new($"每位成员评本组每份申报：至多 {most} 位，或把评审份数提高到 {policy.MostMembers}", $"every member scores every file: at most {most}, or raise the reviews to {policy.MostMembers}"));
        else if ((long)panels * policy.LeastMembers > experts)
            yield return new("members", new($"{panels} 组各至少 {policy.LeastMembers} 位专家，而专家只有 {experts} 位", $"{panels} panels of at least {policy.LeastMembers} members, but there are {experts} experts"), new($"每组至少至多 {experts / panels} 位", $"a least number of at most {experts / panels}"));
    }

    private static IEnumerable<PanelLimit> Files(PanelPolicy policy, int panels, int files)
    {
        if (policy.LeastFiles < 1 || policy.LeastFiles > policy.MostFiles)
            yield return new("files", new($"每组 {policy.LeastFiles} 至 {policy.MostFiles} 份申报不可用", $"{policy.LeastFiles} to {policy.MostFiles} files can't be"), new("应为 1 或以上，先小后大", "at least 1, the smaller number first"));
        else if ((long)panels * policy.LeastFiles > files || (long)panels * policy.MostFiles < files)
            yield return new("files", new($"{files} 份申报不能分成 {panels} 组、每组 {policy.LeastFiles} 至 {policy.MostFiles} 份", $"{files} applications can't make {panels} panels of {policy.LeastFiles} to {policy.MostFiles} files"), new($"最小数至多 {files / panels}，最大数至少 {(files + panels - 1) / panels}", $"a least number of at most {files / panels}, a most number of at least {(files + panels - 1) / panels}"));
    }

    private static string Fewest(AssignmentProblem problem, int most) => problem.Applications.First(application => application.Reviews == most).No;
}
