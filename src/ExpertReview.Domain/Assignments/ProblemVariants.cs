namespace ExpertReview.Domain.Assignments;

/// <summary>The same problem with one thing changed. What comes out may contradict itself (<see cref="ProblemRules"/>).</summary>
public static class ProblemVariants
{
    /// <summary>With a pair required; a conflict of it is lifted, and under listed pairs it gets fit 0 where it has none.</summary>
    public static AssignmentProblem Requiring(this AssignmentProblem problem, ReviewPair pair) => Copy(
        problem, problem.Experts,
        problem.Policy.Pairs == UsablePairs.Listed && !problem.Fits.Contains(pair.Application, pair.Expert)
            ? [.. problem.Fits.All(), new PairFit(pair.Application, pair.Expert, 0)]
            : [.. problem.Fits.All()],
        [.. Plain(problem.Conflicts).Where(one => one != pair)], [.. Plain(problem.Required).Append(pair).Distinct()], problem.Groups, pair);

    /// <summary>With a pair in conflict.</summary>
    public static AssignmentProblem Barring(this AssignmentProblem problem, ReviewPair pair) => Copy(
        problem, problem.Experts, [.. problem.Fits.All()], [.. Plain(problem.Conflicts).Append(pair).Distinct()], [.. Plain(problem.Required)], problem.Groups);

    /// <summary>With a repair made.</summary>
    public static AssignmentProblem RepairedBy(this AssignmentProblem problem, PlanRepair repair) => Copy(
        problem,
        [.. problem.Experts.Select((expert, e) => repair is PlanRepair.RaiseMaxLoad raise && raise.Expert == e ? expert with { MaxLoad = raise.To } : expert)],
        [.. problem.Fits.All()],
        [.. Plain(problem.Conflicts).Where(pair => repair is not PlanRepair.LiftConflict lift || lift.Pair != pair)], [.. Plain(problem.Required)], problem.Groups);

    /// <summary>Without minimums of groups, minimum loads, balance and fit: what decides how many reviews are missing, and nothing else. Groups keep their places.</summary>
    public static AssignmentProblem OnlyReviews(this AssignmentProblem problem) => new(
        problem.Policy with { MinLoad = 0, Objective = AssignmentObjective.Total, Balance = LoadBalance.Limits }, problem.Applications, [.. problem.Experts.Select(expert => expert with { MinLoad = 0 })],
        problem.Policy.Pairs == UsablePairs.Listed ? [.. problem.Fits.All().Select(pair => pair with { Micro = 0 })] : [],
        [.. Plain(problem.Conflicts)], [.. Plain(problem.Required)], [.. problem.Groups.Select(group => group with { Min = 0 })]);

    /// <summary>With more experts, in no group, who take any number of reviews of some applications with fit 0 and none of the others.</summary>
    public static AssignmentProblem WithNewExperts(this AssignmentProblem problem, int count, IReadOnlyList<int> applications)
    {
        var taken = problem.Experts.Select(expert => expert.No).ToHashSet(StringComparer.Ordinal);
        var added = Enumerable.Range(0, int.MaxValue).Select(i => $"+{i}").Where(no => !taken.Contains(no)).Take(count)
            .Select(no => new ProblemExpert(no, 0, problem.Applications.Count)).ToList();
        var (listed, reviewed) = (problem.Policy.Pairs == UsablePairs.Listed, applications.ToHashSet());
        var pairs = (from a in Enumerable.Range(0, problem.Applications.Count)
                     where reviewed.Contains(a) == listed
                     from e in Enumerable.Range(problem.Experts.Count, count)
                     select new ReviewPair(a, e)).ToList();
        return Copy(
            problem, [.. problem.Experts, .. added],
            listed ? [.. problem.Fits.All(), .. pairs.Select(pair => new PairFit(pair.Application, pair.Expert, 0))] : [.. problem.Fits.All()],
            listed ? [.. Plain(problem.Conflicts)] : [.. Plain(problem.Conflicts), .. pairs], [.. Plain(problem.Required)], problem.Groups);
    }

    private static AssignmentProblem Copy(
        AssignmentProblem problem, IReadOnlyList<ProblemExpert> experts, IReadOnlyList<PairFit> fits, IReadOnlyList<ReviewPair> conflicts,
        IReadOnlyList<ReviewPair> required, IReadOnlyList<ReviewGroup> groups, ReviewPair? certain = null) =>
        new(problem.Policy, problem.Applications, experts, fits, conflicts, required, groups, [.. problem.MaxProbabilities.All().Where(one => certain != new ReviewPair(one.Application, one.Expert))]);

    private static IEnumerable<ReviewPair> Plain(PairTable pairs) => pairs.All().Select(pair => new ReviewPair(pair.Application, pair.Expert));
}
