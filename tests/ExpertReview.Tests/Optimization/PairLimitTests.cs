using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Assignments;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

/// <summary>Draws in which pairs have limits of their own.</summary>
public sealed class PairLimitTests
{
    private const int Draws = 10_000;

    [Theory]
    [InlineData("s20x10x3", "0.9")]
    [InlineData("s20x10x3-required", "0.8")]
    [InlineData("s120x40x3-groups", "0.4")]
    public void The_expected_total_is_that_of_the_linear_program_and_the_second_judge_agrees(string name, string limit)
    {
        var (problem, most) = (Limited(Instances.ProblemOf(name)), decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture));
        var made = RandomisedAssignment.Of(problem, most, CancellationToken.None).Probabilities;
        Assert.Equal((0m, 0m, 0m), (made.MissingReviews, made.MissingGroupPlaces, made.MissingLoad));
        var expected = RandomisedTests.LinearProgram(problem, (double)most);
        Assert.InRange((double)made.Total - expected, -1e-9 * expected, 1e-9 * expected);
        Assert.Empty(ProbabilityAudit.Of(problem, made));
        Assert.True(made.Total < RandomisedAssignment.Of(Instances.ProblemOf(name), most, CancellationToken.None).Probabilities.Total);
        Assert.Contains(made.Pairs, one => one.Probability * AssignmentProblem.CertainMicro == problem.MaxProbabilities.ValueOf(one.Pair.Application, one.Pair.Expert));
    }

    [Fact]
    public void Ten_thousand_draws_are_lawful_and_meet_every_probability()
    {
        var problem = Limited(Instances.ProblemOf("s20x10x3-groups"));
        var lot = RandomisedAssignment.Of(problem, 0.7m, CancellationToken.None);
        var drawn = lot.Probabilities.Pairs.ToDictionary(pair => pair.Pair, _ => 0);
        for (var seed = 0; seed < Draws; seed++)
        {
            var pairs = lot.Draw(seed);
            foreach (var pair in pairs)
                drawn[pair]++;
            if (seed % 50 == 0)
                Assert.Empty(PlanAudit.BrokenRules(problem, pairs).Concat(ProbabilityAudit.OfDraw(problem, lot.Probabilities, pairs)));
        }

        foreach (var (pair, probability) in lot.Probabilities.Pairs)
        {
            var p = (double)probability;
            Assert.True(Math.Abs(drawn[pair] / (double)Draws - p) <= 4 * Math.Sqrt(p * (1 - p) / Draws), $"{pair} {p}: drawn {drawn[pair]} times");
        }
    }

    [Fact]
    public void Every_draw_of_small_problems_passes_both_judges_and_a_limit_of_one_changes_nothing() => ManyCases.Each(
        Gen.Select(SmallProblems.Flows, Gen.Int[1, 8], Gen.Int[0, 8].Array[16], Gen.Int[0, 1_000_000]), 800,
        made =>
        {
            var (problem, eighths, drawn, seed) = made;
            var limited = With(problem, [.. Pairs(problem).Index().Where(one => !problem.Required.Contains(one.Item.Application, one.Item.Expert))
                .Select(one => new PairFit(one.Item.Application, one.Item.Expert, drawn[one.Index % 16] * 125_000))]);
            Assert.Equal(limited.MaxProbabilities.All(), ProblemFile.Read(ProblemFile.Write(limited), "problem.json").MaxProbabilities.All());
            var lot = RandomisedAssignment.Of(limited, eighths / 8m, CancellationToken.None);
            Assert.Empty(ProbabilityAudit.Of(limited, lot.Probabilities));
            var plan = lot.PlanOf(seed, SolveOptions.Default, CancellationToken.None);
            Assert.Empty(PlanAudit.BrokenRules(limited, plan.Pairs).Concat(PlanAudit.WrongFigures(limited, plan)).Concat(ProbabilityAudit.OfDraw(limited, lot.Probabilities, plan.Pairs)));
            var free = With(problem, [.. Pairs(problem).Select(pair => new PairFit(pair.Application, pair.Expert, AssignmentProblem.CertainMicro))]);
            Assert.Equal(RandomisedAssignment.Of(problem, eighths / 8m, CancellationToken.None).Probabilities.Pairs, RandomisedAssignment.Of(free, eighths / 8m, CancellationToken.None).Probabilities.Pairs);
        },
        made => $"{made.Item2}/8 limits {string.Join(' ', made.Item3)} seed {made.Item4} {SmallProblems.Shown(made.Item1)}");

    [Fact]
    public void The_second_judge_finds_what_is_wrong_with_probabilities_and_draws()
    {
        var problem = Limited(Instances.ProblemOf("s20x10x3"));
        var lot = RandomisedAssignment.Of(problem, 0.5m, CancellationToken.None);
        var made = lot.Probabilities;
        var at = made.Pairs.Index().First(one => problem.MaxProbabilities.Contains(one.Item.Pair.Application, one.Item.Pair.Expert)).Index;
        AssignmentProbabilities Changed(decimal probability) => made with { Pairs = [.. made.Pairs.Select((one, i) => i == at ? one with { Probability = probability } : one)] };
        string[] Found(AssignmentProbabilities changed) => [.. ProbabilityAudit.Of(problem, changed).Select(one => one.What)];
        Assert.Contains("maxProbabilities", Found(Changed(made.Pairs[at].Probability + 0.000001m)));
        Assert.Contains("maxProbability", Found(Changed(0.6m)));
        Assert.Contains("expectedTotal", Found(made with { Total = made.Total + 0.000001m }));
        Assert.Contains("probabilities", Found(made with { Pairs = [.. made.Pairs.Reverse()] }));
        var pairs = lot.Draw(1);
        Assert.Empty(ProbabilityAudit.OfDraw(problem, made, pairs));
        var never = Pairs(problem).First(pair => made.Pairs.All(one => one.Pair != pair));
        Assert.NotEmpty(ProbabilityAudit.OfDraw(problem, made, [.. pairs.Skip(1), never]));
    }

    // Every third pair may be as probable as 0.3 at most, every seventh as 0.05.
    private static AssignmentProblem Limited(AssignmentProblem problem) => With(problem, [.. Pairs(problem).Index()
        .Where(one => !problem.Required.Contains(one.Item.Application, one.Item.Expert) && (one.Index % 3 == 0 || one.Index % 7 == 0))
        .Select(one => new PairFit(one.Item.Application, one.Item.Expert, one.Index % 7 == 0 ? 50_000 : 300_000))]);

    private static IEnumerable<ReviewPair> Pairs(AssignmentProblem problem) =>
        from a in Enumerable.Range(0, problem.Applications.Count)
        from e in Enumerable.Range(0, problem.Experts.Count)
        select new ReviewPair(a, e);

    private static AssignmentProblem With(AssignmentProblem problem, IReadOnlyList<PairFit> limits) => new(
        problem.Policy, problem.Applications, problem.Experts, [.. problem.Fits.All()], [.. problem.Conflicts.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))],
        [.. problem.Required.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))], problem.Groups, limits);
}
