using CsCheck;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Tests.Optimization;

public sealed class RandomProblemTests
{
    [Fact]
    public void Every_figure_is_as_good_as_that_of_the_best_of_all_plans() => Problems().Sample(
        problem =>
        {
            var plan = Instances.Solved(problem);
            Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
            Assert.Empty(PlanAudit.WrongFigures(problem, plan));
            Assert.Equal(PlanStatus.Optimal, plan.Solver.Status);
            Assert.Equal(new BruteForce(problem).BestKey(), BruteForce.KeyOf(problem, plan.Figures));
        },
        iter: 600, threads: 1, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Each_repair_alone_gives_fewer_missing_reviews() => Problems().Sample(
        problem =>
        {
            var plan = Instances.Solved(problem);
            foreach (var repair in plan.Shortfalls.SelectMany(shortfall => shortfall.Repairs).Distinct())
                Assert.True(Instances.Solved(Repaired.By(problem, repair)).Figures.MissingReviews < plan.Figures.MissingReviews, $"{repair}");
        },
        iter: 60, threads: 1, seed: "0N0XIzNsQ0O2");

    // Whole tables and short ones, shortage and plenty, groups apart, overlapping and for some applications only.
    private static Gen<AssignmentProblem> Problems() => Gen.Int[0, int.MaxValue - 1].Select(seed => Made(new Dice(seed))).Where(problem => ProblemRules.BrokenBy(problem).Count == 0);

    private static AssignmentProblem Made(Dice dice)
    {
        var (applications, experts) = (dice.Next(1, 4), dice.Next(1, 4));
        var pairs = (from a in Enumerable.Range(0, applications) from e in Enumerable.Range(0, experts) select new ReviewPair(a, e)).ToList();
        var policy = new AssignmentPolicy(
            dice.Next(0, 3), Objective: (AssignmentObjective)dice.Next(0, 1), Balance: (LoadBalance)dice.Next(0, 1), Pairs: (UsablePairs)dice.Next(0, 1));
        var least = dice.Next(0, 2);
        return new AssignmentProblem(
            policy,
            [.. Enumerable.Range(0, applications).Select(a => new ProblemApplication($"A{a}", dice.Next(0, 5) == 0 ? dice.Next(0, 4) : policy.ReviewsPerApplication))],
            [.. Enumerable.Range(0, experts).Select(e => new ProblemExpert($"E{e}", dice.Next(0, least), dice.Next(least, 4)))],
            [.. pairs.Where(_ => dice.Next(0, 3) > 0).Select(pair => new PairFit(pair.Application, pair.Expert, dice.Next(-2, 9) * 100_000 + dice.Next(0, 1)))],
            [.. pairs.Where(_ => dice.Next(0, 5) == 0)],
            [.. pairs.Where(_ => dice.Next(0, 14) == 0)],
            [.. Enumerable.Range(0, dice.Next(0, 3)).Select(g => Group(dice, g, applications, experts))]);
    }

    private static ReviewGroup Group(Dice dice, int number, int applications, int experts) => new(
        $"G{number}", [.. Enumerable.Range(0, experts).Where(_ => dice.Next(0, 1) == 0)], dice.Next(0, 2), dice.Next(0, 1) == 0 ? dice.Next(2, 3) : dice.Next(0, 3) == 0 ? 2 : null,
        dice.Next(0, 1) == 0 ? null : [.. Enumerable.Range(0, applications).Where(_ => dice.Next(0, 1) == 0)]);

    /// <summary>Numbers that follow from a seed alone (a linear congruence).</summary>
    private sealed class Dice(int seed)
    {
        private ulong _state = (ulong)seed * 2 + 1;

        public int Next(int least, int most)
        {
            _state = _state * 6364136223846793005UL + 1442695040888963407UL;
            return least + (int)((_state >> 33) % (ulong)(most - least + 1));
        }
    }
}
