namespace ExpertReview.Domain.Assignments;

/// <summary>Who could come to one application of a plan, by a person's hand.</summary>
public static class PairCandidates
{
    /// <summary>Every expert: the lawful ones first, by load, then fit, then input order; then the others.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="pairs">The plan's pairs.</param>
    /// <param name="application">The application.</param>
    /// <param name="leaves">The expert whose place is to be taken; null when the place is free.</param>
    public static IReadOnlyList<PairCandidate> Of(AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs, int application, int? leaves)
    {
        var loads = new int[problem.Experts.Count];
        foreach (var pair in pairs)
            loads[pair.Expert]++;
        var there = pairs.Where(pair => pair.Application == application).Select(pair => pair.Expert).ToHashSet();
        var staying = there.Where(expert => expert != leaves).ToList();
        var full = Enumerable.Range(0, problem.Groups.Count)
            .Where(group => problem.Groups[group] is { Max: { } most } rule && (rule.Applications?.Contains(application) ?? true) && staying.Count(expert => problem.IsInGroup(group, expert)) >= most)
            .ToList();
        CandidateBar? Why(int expert) => problem.ForbiddenBy(application, expert) switch
        {
            AssignmentRule.Conflict => CandidateBar.Conflict,
            not null => CandidateBar.NotListed,
            _ when there.Contains(expert) => CandidateBar.AlreadyThere,
            _ when loads[expert] >= problem.Experts[expert].MaxLoad => CandidateBar.MaxLoad,
            _ when full.Any(group => problem.IsInGroup(group, expert)) => CandidateBar.GroupMaximum,
            _ => null,
        };
        return [.. Enumerable.Range(0, problem.Experts.Count).Select(expert => new PairCandidate(expert, loads[expert], problem.FitOf(application, expert), Why(expert)))
            .OrderBy(one => one.Why is not null).ThenBy(one => one.Load).ThenByDescending(one => one.Fit).ThenBy(one => one.Expert)];
    }
}
