namespace ExpertReview.Domain.Assignments;

/// <summary>What a problem must not contradict. A shortage is no contradiction.</summary>
public static class ProblemRules
{
    /// <summary>Every contradiction: experts, then groups, then required pairs.</summary>
    public static IReadOnlyList<BrokenProblemRule> BrokenBy(AssignmentProblem problem) =>
        [.. Loads(problem), .. GroupNumbers(problem), .. RequiredPairs(problem), .. RequiredInGroups(problem)];

    private static IEnumerable<BrokenProblemRule> Loads(AssignmentProblem problem) =>
        from e in Enumerable.Range(0, problem.Experts.Count)
        where problem.Experts[e].MinLoad > problem.Experts[e].MaxLoad
        select new BrokenProblemRule(ProblemRule.MinLoadAboveMaxLoad, Expert: e);

    private static IEnumerable<BrokenProblemRule> GroupNumbers(AssignmentProblem problem) =>
        from g in Enumerable.Range(0, problem.Groups.Count)
        where problem.Groups[g].Min > problem.Groups[g].Max
        select new BrokenProblemRule(ProblemRule.GroupMinimumAboveMaximum, Group: g);

    private static IEnumerable<BrokenProblemRule> RequiredPairs(AssignmentProblem problem)
    {
        var reviews = new int[problem.Applications.Count];
        var loads = new int[problem.Experts.Count];
        foreach (var (a, e, _) in problem.Required.All())
        {
            var pair = new ReviewPair(a, e);
            if (problem.ForbiddenBy(a, e) is { } rule)
                yield return new(rule == AssignmentRule.Conflict ? ProblemRule.RequiredPairInConflict : ProblemRule.RequiredPairNotListed, pair);
            if (problem.MaxProbabilities.ValueOf(a, e) < AssignmentProblem.CertainMicro)
                yield return new(ProblemRule.RequiredPairLimited, pair);
            if (++reviews[a] > problem.Applications[a].Reviews)
                yield return new(ProblemRule.RequiredBeyondReviews, pair);
            if (++loads[e] > problem.Experts[e].MaxLoad)
                yield return new(ProblemRule.RequiredBeyondMaxLoad, pair, e);
        }
    }

    private static IEnumerable<BrokenProblemRule> RequiredInGroups(AssignmentProblem problem)
    {
        if (problem.Required.Count == 0)
            yield break;
        for (var g = 0; g < problem.Groups.Count; g++)
        {
            if (problem.Groups[g].Max is not { } most)
                continue;
            foreach (var a in problem.Groups[g].Applications ?? [.. Enumerable.Range(0, problem.Applications.Count)])
            {
                var places = 0;
                foreach (var e in problem.Required.ExpertsOf(a).ToArray())
                    if (problem.IsInGroup(g, e) && ++places > most)
                        yield return new(ProblemRule.RequiredBeyondGroupMaximum, new ReviewPair(a, e), Group: g);
            }
        }
    }
}
