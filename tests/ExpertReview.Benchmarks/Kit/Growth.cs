using System.Diagnostics;

namespace ExpertReview.Benchmarks.Kit;

/// <summary>How the cost of something grows with its size.</summary>
internal static class Growth
{
    /// <summary>The shortest of several runs, in seconds.</summary>
    public static double Shortest(int runs, Action action) => Enumerable.Range(0, runs).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    });

    /// <summary>The exponent of n that is left when cost is divided by n log n: the slope of a least-squares line through the logarithms. 0 for a cost of
    /// n log n, 1 for one of n² log n, below 0 for a cheaper one.</summary>
    public static double BeyondNLogN(IReadOnlyList<(int Size, double Seconds)> costs)
    {
        var points = costs.Select(cost => (X: Math.Log(cost.Size), Y: Math.Log(cost.Seconds / (cost.Size * Math.Log(cost.Size))))).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
