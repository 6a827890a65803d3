namespace ExpertReview.Domain.Reviews;

/// <summary>A figure of a sheet that lies far from those of the same expert's other sheets. Only one's own sheets are compared: nobody learns of another's.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Median">The median of the others.</param>
/// <param name="Others">How many others there are.</param>
public sealed record OwnDeviation(decimal Value, decimal Median, int Others)
{
    /// <summary>With fewer others nothing is said: two sheets have no usual figure.</summary>
    public const int FewestOthers = 3;

    /// <summary>Which part of the full figure is far.</summary>
    public const decimal FarPart = 0.15m;

    /// <summary>The deviation of a figure; null when it is near, between the others, or there are too few of them.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="others">The same figure of the other sheets.</param>
    /// <param name="full">The most it can be.</param>
    public static OwnDeviation? Of(decimal value, IReadOnlyCollection<decimal> others, decimal full)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count < FewestOthers || (value >= others.Min() && value <= others.Max()))
            return null;
        var sorted = others.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return Math.Abs(value - median) >= full * FarPart ? new OwnDeviation(value, median, others.Count) : null;
    }
}
