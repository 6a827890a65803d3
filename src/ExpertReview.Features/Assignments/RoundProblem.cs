using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Features.Assignments;

/// <summary>The assignment problem of a round (formats.md, Meanings): the applications that go to the experts by code, the pool (or those whom
/// a draw confirmed) in the order of its table, fits by functions and prefecture, the pairs kept apart, and the groups of the policy.</summary>
public static class RoundProblem
{
    /// <summary>Builds the problem; null when no application goes to the experts.</summary>
    /// <param name="policy">The frozen policy.</param>
    /// <param name="applications">Every application, with what is proposed for it.</param>
    /// <param name="experts">Who may review, in the order of the pool's table.</param>
    /// <param name="apart">Pairs of code and 专家编号 kept apart.</param>
    public static AssignmentProblem? Of(
        FrozenPolicy policy,
        IReadOnlyList<(Application Application, EligibilityProposal Proposal)> applications,
        IReadOnlyList<Expert> experts,
        IEnumerable<(string Code, string Expert)> apart)
    {
        var assigned = applications.Where(one => one.Proposal.Assigned).OrderBy(one => one.Application.No, StringComparer.Ordinal).ToList();
        if (assigned.Count == 0 || experts.Count == 0)
            return null;
        var applicationAt = assigned.Select((one, index) => (one.Application.No, index)).ToDictionary(pair => pair.No, pair => pair.index, StringComparer.Ordinal);
        var expertAt = experts.Select((one, index) => (one.No, index)).ToDictionary(pair => pair.No, pair => pair.index, StringComparer.Ordinal);
        var settings = policy.Settings;
        var most = settings.MaxLoad ?? assigned.Count;
        return new AssignmentProblem(
            policy.Assignment,
            [.. assigned.Select(one => new ProblemApplication(one.Application.No, settings.ReviewsPerApplication, one.Application.Organisation))],
            [.. experts.Select(one => ExpertOf(one, settings.MinLoad, one.MaxLoad ?? most))],
            Fits(assigned, experts),
            [.. apart.Where(pair => applicationAt.ContainsKey(pair.Code) && expertAt.ContainsKey(pair.Expert)).Select(pair => new ReviewPair(applicationAt[pair.Code], expertAt[pair.Expert])).Distinct().Order()],
            groups: [.. Groups(settings, experts), .. settings.CoverFunctions ? FunctionGroups(assigned, experts) : []]);
    }

    // An expert who takes fewer files than the policy's minimum is asked for what he takes: no contradiction, no shortage.
    private static ProblemExpert ExpertOf(Expert expert, int least, int most) => new(expert.No, Math.Min(least, most), most, expert.Name);

    private static List<PairFit> Fits(List<(Application Application, EligibilityProposal Proposal)> assigned, IReadOnlyList<Expert> experts)
    {
        var fits = new List<PairFit>(assigned.Count * experts.Count);
        for (var a = 0; a < assigned.Count; a++)
            for (var e = 0; e < experts.Count; e++)
                if (FunctionFit.Micro(experts[e].Functions, assigned[a].Proposal.Functions, experts[e].Prefecture, assigned[a].Application.Prefecture) is var micro and not 0)
                    fits.Add(new PairFit(a, e, (int)micro));
        return fits;
    }

    private static IEnumerable<ReviewGroup> Groups(RoundSettings settings, IReadOnlyList<Expert> experts) =>
        settings.Groups.Select(group => new ReviewGroup(group.Name, Indexes(experts, expert => expert.Group == group.Name), group.Min, group.Max));

    // One group a function: someone who knows it should be among the reviewers of each application in which it stands.
    private static IEnumerable<ReviewGroup> FunctionGroups(List<(Application Application, EligibilityProposal Proposal)> assigned, IReadOnlyList<Expert> experts) =>
        from function in ServiceFunctions.All
        let standing = Indexes(assigned, one => one.Proposal.Functions.Contains(function))
        where standing.Count > 0
        select new ReviewGroup(function.Code(), Indexes(experts, expert => expert.Functions.Contains(function)), 1, Applications: standing);

    private static List<int> Indexes<T>(IReadOnlyList<T> all, Predicate<T> wanted) =>
        [.. Enumerable.Range(0, all.Count).Where(index => wanted(all[index]))];
}
