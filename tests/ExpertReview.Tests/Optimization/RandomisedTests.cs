using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Draws;
using ExpertReview.Optimization.Solving;
using Google.OrTools.LinearSolver;

namespace ExpertReview.Tests.Optimization;

public sealed class RandomisedTests
{
    private const int Draws = 10_000;

    [Theory]
    [InlineData("s20x10x3", "0.5")]
    [InlineData("s20x10x3-minload", "0.75")]
    [InlineData("s20x10x3-required", "0.45")]
    [InlineData("s120x40x3", "0.25")]
    [InlineData("s120x40x3-groups", "0.4")]
    public void The_expected_total_is_that_of_the_linear_program(string name, string limit)
    {
        var (problem, most) = (Instances.ProblemOf(name), decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture));
        var made = RandomisedAssignment.Of(problem, most, CancellationToken.None).Probabilities;
        Assert.Equal((0m, 0m, 0m), (made.MissingReviews, made.MissingGroupPlaces, made.MissingLoad));
        var expected = LinearProgram(problem, (double)most);
        Assert.InRange((double)made.Total - expected, -1e-9 * expected, 1e-9 * expected);
        Assert.All(made.Pairs, pair => Assert.True(pair.Probability <= most || problem.Required.Contains(pair.Pair.Application, pair.Pair.Expert), $"{pair}"));
        Assert.Equal(made.Total, made.Pairs.Sum(pair => pair.Probability * problem.FitOf(pair.Pair.Application, pair.Pair.Expert)) / 1_000_000m);
    }

    [Theory]
    [InlineData("s20x10x3-groups", "0.5")]
    [InlineData("s20x10x3-required", "0.6")]
    [InlineData("s20x10x3-conflicted", "0.9")]
    [InlineData("s20x10x3-minload", "0.7")]
    public void Ten_thousand_draws_are_lawful_and_meet_every_probability(string name, string limit)
    {
        var problem = Instances.ProblemOf(name);
        var lot = RandomisedAssignment.Of(problem, decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
        var drawn = lot.Probabilities.Pairs.ToDictionary(pair => pair.Pair, _ => 0);
        long missing = 0, places = 0, load = 0, squares = 0;
        for (var seed = 0; seed < Draws; seed++)
        {
            var pairs = lot.Draw(seed);
            foreach (var pair in pairs)
                drawn[pair]++;
            if (seed % 50 == 0)
                Assert.Empty(PlanAudit.BrokenRules(problem, pairs));
            var figures = PlanAudit.FiguresOf(problem, pairs);
            (missing, places, load, squares) = (missing + figures.MissingReviews, places + figures.MissingGroupPlaces, load + figures.MissingLoad, squares + figures.SumOfSquaredLoads);
            Assert.InRange(figures.MissingReviews, 0, Math.Ceiling(lot.Probabilities.MissingReviews) + problem.Applications.Count);
        }

        foreach (var (pair, probability) in lot.Probabilities.Pairs)
        {
            var p = (double)probability;
            Assert.True(Math.Abs(drawn[pair] / (double)Draws - p) <= 4 * Math.Sqrt(p * (1 - p) / Draws), $"{pair} {p}: drawn {drawn[pair]} times");
        }

        Near(lot.Probabilities.MissingReviews, missing);
        Near(lot.Probabilities.MissingGroupPlaces, places);
        Near(lot.Probabilities.MissingLoad, load);
        Near(lot.Probabilities.SumOfSquaredLoads, squares);
    }

    [Fact]
    public void No_draw_breaks_a_rule_and_without_a_limit_the_expectation_is_the_best_plan() => ManyCases.Each(
        Gen.Select(SmallProblems.Flows, Gen.Int[1, 8], Gen.Int[0, 1_000_000]), 1_000,
        made =>
        {
            var (problem, eighths, seed) = made;
            var lot = RandomisedAssignment.Of(problem, eighths / 8m, CancellationToken.None);
            var plan = lot.PlanOf(seed, SolveOptions.Default, CancellationToken.None);
            Assert.Empty(PlanAudit.BrokenRules(problem, plan.Pairs));
            Assert.Empty(PlanAudit.WrongFigures(problem, plan));
            Assert.Empty(RepairAudit.Useless(problem, plan) ?? []);
            Assert.All(lot.Probabilities.Pairs, pair => Assert.True(pair.Probability <= eighths / 8m || problem.Required.Contains(pair.Pair.Application, pair.Pair.Expert)));
            var best = new BruteForce(problem).BestKey();
            var expected = lot.Probabilities;
            decimal[] key =
            [
                expected.MissingReviews, expected.MissingGroupPlaces, expected.MissingLoad,
                problem.Policy.Balance == LoadBalance.Even ? expected.SumOfSquaredLoads : 0, 0, -expected.Total * 1_000_000m,
            ];
            var compared = key.AsSpan().SequenceCompareTo(best.Select(figure => (decimal)figure).ToArray());
            Assert.True(eighths == 8 ? compared == 0 : compared >= 0, string.Join(' ', key));
            if (eighths == 8)
                Assert.Equal((PlanStatus.Optimal, plan.Figures.Total), (plan.Solver.Status, plan.TotalBound));
        },
        made => $"{made.Item2}/8 seed {made.Item3} {SmallProblems.Shown(made.Item1)}");

    [Fact]
    public void The_same_seed_draws_the_same_plan_and_another_one_another()
    {
        var lot = RandomisedAssignment.Of(Instances.ProblemOf("s120x40x3"), 0.5m, CancellationToken.None);
        var again = RandomisedAssignment.Of(Instances.ProblemOf("s120x40x3"), 0.5m, CancellationToken.None);
        Assert.Equal(lot.Draw(7), again.Draw(7));
        Assert.NotEqual(lot.Draw(7), lot.Draw(8));
        Assert.Equal(lot.Probabilities.Pairs, again.Probabilities.Pairs);
    }

    [Fact]
    public void The_numbers_of_a_seed_are_those_that_the_documentation_gives()
    {
        var numbers = new SeededNumbers(7);
        for (var block = 0; block < 2; block++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"expertreview.assignment-draw/1 7 {block}"));
            for (var i = 0; i < 4; i++)
                Assert.Equal((long)(BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8 * i)) % 1000), numbers.Below(1000));
        }
    }

    [Fact]
    public void Groups_that_share_an_expert_are_named()
    {
        var overlap = RandomisedAssignment.OverlapIn(Instances.ProblemOf("s120x40x3-across"));
        Assert.Equal((0, 0, 1), (overlap!.Application, overlap.First, overlap.Second));
        Assert.Null(RandomisedAssignment.OverlapIn(Instances.ProblemOf("s120x40x3-groups")));
    }

    private static void Near(decimal expected, long sum) => Assert.InRange(sum / (decimal)Draws, expected * 0.98m - 0.02m, expected * 1.02m + 0.02m);

    // Written apart from the flow: a row for each application, expert and group, HiGHS' simplex.
    internal static double LinearProgram(AssignmentProblem problem, double most)
    {
        using var solver = Solver.CreateSolver("HIGHS_LP") ?? Solver.CreateSolver("GLOP");
        solver.Objective().SetMaximization();
        var reviews = problem.Applications.Select(one => solver.MakeConstraint(one.Reviews, one.Reviews, "")).ToArray();
        var loads = problem.Experts.Select(one => solver.MakeConstraint(one.MinLoad, one.MaxLoad, "")).ToArray();
        var places = problem.Groups.Select(group => problem.Applications.Select(one => solver.MakeConstraint(Math.Min(group.Min, one.Reviews), group.Max ?? one.Reviews, "")).ToArray()).ToArray();
        for (var a = 0; a < reviews.Length; a++)
            foreach (var (_, e, micro) in problem.UsableOf(a))
            {
                var required = problem.Required.Contains(a, e);
                var variable = solver.MakeNumVar(required ? 1 : 0, required ? 1 : Math.Min(most, (problem.MaxProbabilities.ValueOf(a, e) ?? AssignmentProblem.CertainMicro) / 1e6), "");
                solver.Objective().SetCoefficient(variable, micro / 1e6);
                reviews[a].SetCoefficient(variable, 1);
                loads[e].SetCoefficient(variable, 1);
                for (var g = 0; g < places.Length; g++)
                    if (problem.IsInGroup(g, e))
                        places[g][a].SetCoefficient(variable, 1);
            }

        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return solver.Objective().Value();
    }
}
