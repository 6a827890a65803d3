namespace ExpertReview.Optimization.Cores;

/// <summary>One row of a linear model: its sum lies between two whole numbers; <see cref="Free"/> is no limit.</summary>
internal readonly record struct LinearRow(long Least, long Most)
{
    /// <summary>Beyond every sum that occurs.</summary>
    public const long Free = 1L << 60;
}
