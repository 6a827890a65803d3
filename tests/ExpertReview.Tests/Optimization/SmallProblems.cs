using System.Text;
using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Tests.Optimization;

/// <summary>Small problems of every kind the format knows, made of CsCheck's own choices so that it can make a failing one smaller: total and
/// fair, limits and even, all pairs and listed ones, required pairs, conflicts, groups apart, overlapping and for some applications, minimum and
/// maximum loads, numbers of their own.</summary>
internal static class SmallProblems
{
    private const int MostGroups = 3;

    /// <summary>Problems that contradict nothing; at most four applications and four experts.</summary>
    public static Gen<AssignmentProblem> All { get; } = Of(Gen.Bool);

    /// <summary>Those of the sum of fit alone whose groups share no expert at an application: what a flow holds.</summary>
    public static Gen<AssignmentProblem> Flows { get; } = Of(Gen.Const(false)).Where(problem => !Overlap(problem));

    /// <summary>A problem as its file, for the message of a failed test.</summary>
    public static string Shown(AssignmentProblem problem) => Encoding.UTF8.GetString(ProblemFile.Write(problem));

    /// <summary>A problem with an old plan of any lawfulness.</summary>
    public static Gen<(AssignmentProblem Problem, HashSet<ReviewPair> Old)> WithOldPlans { get; } =
        Gen.Select(All, Gen.Bool.Array[16]).Select(made => (made.Item1, Enumerable.Range(0, 16).Where(i => made.Item2[i])
            .Select(i => new ReviewPair(i / 4, i % 4)).Where(pair => pair.Application < made.Item1.Applications.Count && pair.Expert < made.Item1.Experts.Count).ToHashSet()));

    private static bool Overlap(AssignmentProblem problem) =>
        problem.Groups.SelectMany((group, g) => problem.Groups.Skip(g + 1).Select(other => (group, other)))
            .Any(two => two.group.Experts.Intersect(two.other.Experts).Any());

    private static Gen<AssignmentProblem> Of(Gen<bool> fair) =>
        (from sizes in Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4])
         from policy in Gen.Select(Gen.Int[0, 3], fair, Gen.Bool, Gen.Bool, Gen.Int[0, 2])
         from own in Gen.Select(Own.Array[sizes.Item1], Own.Array[sizes.Item2], Gen.Int[0, 2].Array[sizes.Item2])
         from pairs in Pair.Array[sizes.Item1 * sizes.Item2]
         from groups in Group.Array[0, MostGroups]
         select Build(sizes.Item1, sizes.Item2, policy, own, pairs, groups)).Where(problem => ProblemRules.BrokenBy(problem).Count == 0);

    // One in six has a number of its own.
    private static Gen<int?> Own { get; } = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4]).Select(drawn => drawn.Item1 == 5 ? drawn.Item2 : (int?)null);

    private static Gen<(int Listed, int Fit, int Rule)> Pair { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 9], Gen.Int[0, 17]);

    private static Gen<(int Experts, int Least, int Most, int Applications)> Group { get; } = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 31]);

    private static AssignmentProblem Build(
        int applications, int experts, (int Reviews, bool Fair, bool Even, bool Listed, int Least) policy,
        (int?[] Reviews, int?[] MaxLoads, int[] MinLoads) own, (int Listed, int Fit, int Rule)[] pairs, (int Experts, int Least, int Most, int Applications)[] groups)
    {
        ReviewPair At(int index) => new(index / experts, index % experts);
        var most = Math.Max(1, applications - policy.Least);
        return new AssignmentProblem(
            new AssignmentPolicy(
                policy.Reviews, 0, most, policy.Fair ? AssignmentObjective.Fair : AssignmentObjective.Total,
                policy.Even ? LoadBalance.Even : LoadBalance.Limits, policy.Listed ? UsablePairs.Listed : UsablePairs.All),
            [.. own.Reviews.Select((reviews, a) => new ProblemApplication($"A{a}", reviews ?? policy.Reviews))],
            [.. own.MaxLoads.Select((load, e) => new ProblemExpert($"E{e}", Math.Min(own.MinLoads[e], load ?? most), load ?? most))],
            [.. pairs.Index().Where(pair => pair.Item.Listed > 0).Select(pair => new PairFit(At(pair.Index).Application, At(pair.Index).Expert, pair.Item.Fit * 100_000 + pair.Item.Listed / 3))],
            [.. pairs.Index().Where(pair => pair.Item.Rule is 14 or 15 or 16).Select(pair => At(pair.Index))],
            [.. pairs.Index().Where(pair => pair.Item.Rule == 17).Select(pair => At(pair.Index))],
            [.. groups.Select((group, g) => new ReviewGroup(
                $"G{g}", [.. Enumerable.Range(0, experts).Where(e => (group.Experts >> e & 1) != 0)], group.Least, group.Most > 3 ? null : Math.Max(group.Least, group.Most),
                group.Applications > 15 ? null : [.. Enumerable.Range(0, applications).Where(a => (group.Applications >> a & 1) != 0)]))]);
    }
}
