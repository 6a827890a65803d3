namespace ExpertReview.Features.Scoring;

/// <summary>Sizes within which a sheet's sums of points are exact decimals: 6 digits before and at most 8 + 10 places after the
/// point, of at most some thousand criteria, stay below the 28 digits of a decimal.</summary>
internal static class TemplateLimits
{
    /// <summary>Most points of a criterion.</summary>
    public const decimal Points = 1_000_000;

    /// <summary>Places of points.</summary>
    public const int PointPlaces = 8;

    /// <summary>Places of the weight of an evidence item.</summary>
    public const int WeightPlaces = 9;

    /// <summary>Smallest value of what must be above zero.</summary>
    public const decimal Least = 0.00000001m;
}
