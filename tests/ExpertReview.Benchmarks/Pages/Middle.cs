namespace ExpertReview.Benchmarks.Pages;

/// <summary>The median.</summary>
internal static class Middle
{
    public static double Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
