using ExpertReview.Optimization.Cores;
using ExpertReview.Optimization.Solving;

namespace ExpertReview.Tests.Optimization;

public sealed class BestPairsTests
{
    [Fact]
    public void The_first_few_are_those_of_the_whole_order()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var (from, count) = (random.Next(5), random.Next(0, round % 7 == 0 ? 90 : 20));
            int[] values = [.. Enumerable.Range(0, from + random.Next(0, 120)).Select(_ => random.Next(12))];
            var all = Enumerable.Range(from, values.Length - from).ToList();
            int ByValue(int one, int other) => values[other].CompareTo(values[one]);
            Assert.Equal(all.OrderByDescending(pair => values[pair]).Take(count), BestPairs.Of(from, values.Length, count, ByValue));
            Assert.Equal(all.Where(pair => pair % 3 == 0).OrderByDescending(pair => values[pair]).Take(count), BestPairs.Of(from, values.Length, count, ByValue, pair => pair % 3 == 0));
        }
    }

    [Fact]
    public void A_plan_names_the_version_that_OR_Tools_itself_tells() =>
        Assert.Equal(Google.OrTools.Init.OrToolsVersion.VersionString(), AssignmentSolver.Version);
}
