using CsCheck;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

/// <summary>What a change of a problem that should not matter, or can only matter one way, does to the figures.</summary>
public sealed class MetamorphicTests
{
    private const int Cases = 400;

    [Fact]
    public void Renaming_and_shuffling_change_no_figure() => ManyCases.Each(
        Gen.Select(SmallProblems.All, Gen.Shuffle(new[] { 0, 1, 2, 3 }), Gen.Shuffle(new[] { 0, 1, 2, 3 })), Cases,
        made =>
        {
            var problem = made.Item1;
            int[] applications = [.. made.Item2.Where(a => a < problem.Applications.Count)];
            int[] experts = [.. made.Item3.Where(e => e < problem.Experts.Count)];
            ReviewPair Moved(PairFit pair) => new(Array.IndexOf(applications, pair.Application), Array.IndexOf(experts, pair.Expert));
            var shuffled = new AssignmentProblem(
                problem.Policy, [.. applications.Select(a => problem.Applications[a] with { No = $"申报{a}" })], [.. experts.Select(e => problem.Experts[e] with { No = $"专家{e}" })],
                [.. problem.Fits.All().Select(pair => new PairFit(Moved(pair).Application, Moved(pair).Expert, pair.Micro))],
                [.. problem.Conflicts.All().Select(Moved)], [.. problem.Required.All().Select(Moved)],
                [.. problem.Groups.Select(group => group with
                {
                    Experts = [.. group.Experts.Select(e => Array.IndexOf(experts, e))],
                    Applications = group.Applications?.Select(a => Array.IndexOf(applications, a)).ToList(),
                })]);
            Assert.Equal(KeyOf(problem), KeyOf(shuffled));
        },
        made => SmallProblems.Shown(made.Item1));

    [Fact]
    public void An_expert_who_takes_nothing_changes_no_figure() => ManyCases.Each(
        SmallProblems.All, Cases,
        problem => Assert.Equal(KeyOf(problem), KeyOf(With(problem, experts: [.. problem.Experts, new ProblemExpert("idle", 0, 0)]))), SmallProblems.Shown);

    [Fact]
    public void Fit_in_other_units_gives_the_same_figures_in_those_units() => ManyCases.Each(
        SmallProblems.All, Cases,
        problem =>
        {
            var scaled = With(problem, fits: [.. problem.Fits.All().Select(pair => pair with { Micro = 7 * pair.Micro })]);
            long[] expected = [.. KeyOf(problem).Select((figure, i) => i < 4 ? figure : 7 * figure)];
            Assert.Equal(expected, KeyOf(scaled));
        },
        SmallProblems.Shown);

    [Fact]
    public void One_rule_more_is_never_better() => ManyCases.Each(
        Gen.Select(SmallProblems.All, Gen.Int[0, 3], Gen.Int[0, 15]), Cases,
        made =>
        {
            var (problem, kind, at) = made;
            var pair = new ReviewPair(at / 4 % problem.Applications.Count, at % 4 % problem.Experts.Count);
            var stricter = kind switch
            {
                0 => With(problem, conflicts: [.. Plain(problem.Conflicts).Append(pair).Distinct()]),
                1 => With(problem, required: [.. Plain(problem.Required).Append(pair).Distinct()]),
                2 => With(problem, experts: [.. problem.Experts.Select((one, e) => e == pair.Expert ? one with { MinLoad = Math.Min(one.MinLoad, Math.Max(0, one.MaxLoad - 1)), MaxLoad = Math.Max(0, one.MaxLoad - 1) } : one)]),
                _ => With(problem, groups: [.. problem.Groups, new ReviewGroup("all", [.. Enumerable.Range(0, problem.Experts.Count)], 0, at % 3)]),
            };
            // A lower minimum with the lower maximum may miss less load: then nothing is stricter.
            if (ProblemRules.BrokenBy(stricter).Count > 0 || stricter.Experts[pair.Expert].MinLoad < problem.Experts[pair.Expert].MinLoad)
                return;
            Assert.True(KeyOf(stricter).AsSpan().SequenceCompareTo(KeyOf(problem)) >= 0);
        },
        made => $"{made.Item2} {made.Item3} {SmallProblems.Shown(made.Item1)}");

    [Fact]
    public void An_expert_split_in_two_of_the_same_load_is_never_worse() => ManyCases.Each(
        SmallProblems.All, Cases,
        problem =>
        {
            var last = problem.Experts.Count - 1;
            if (problem.Policy.Balance == LoadBalance.Even || problem.Experts[last].MinLoad > 0 || problem.Experts[last].MaxLoad < 2)
                return;
            var half = problem.Experts[last].MaxLoad / 2;
            if (problem.Required.All().Count(pair => pair.Expert == last) > problem.Experts[last].MaxLoad - half)
                return;
            IEnumerable<PairFit> Twice(PairTable pairs) => pairs.All().Concat(pairs.All().Where(pair => pair.Expert == last).Select(pair => pair with { Expert = last + 1 }));
            var split = new AssignmentProblem(
                problem.Policy, problem.Applications,
                [.. problem.Experts.SkipLast(1), problem.Experts[last] with { MaxLoad = problem.Experts[last].MaxLoad - half }, new ProblemExpert("half", 0, half)],
                [.. Twice(problem.Fits)], [.. Twice(problem.Conflicts).Select(pair => new ReviewPair(pair.Application, pair.Expert))], Plain(problem.Required),
                [.. problem.Groups.Select(group => group.Experts.Contains(last) ? group with { Experts = [.. group.Experts, last + 1] } : group)]);
            Assert.True(KeyOf(split).AsSpan().SequenceCompareTo(KeyOf(problem)) <= 0);
        },
        SmallProblems.Shown);

    private static long[] KeyOf(AssignmentProblem problem)
    {
        var plan = Instances.Solved(problem);
        Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
        return BruteForce.KeyOf(problem, plan.Figures);
    }

    private static ReviewPair[] Plain(PairTable pairs) => [.. pairs.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))];

    private static AssignmentProblem With(
        AssignmentProblem problem, IReadOnlyList<ProblemExpert>? experts = null, IReadOnlyList<PairFit>? fits = null, IReadOnlyList<ReviewPair>? conflicts = null,
        IReadOnlyList<ReviewPair>? required = null, IReadOnlyList<ReviewGroup>? groups = null) => new(
        problem.Policy, problem.Applications, experts ?? problem.Experts, fits ?? [.. problem.Fits.All()], conflicts ?? Plain(problem.Conflicts),
        required ?? Plain(problem.Required), groups ?? problem.Groups);
}
