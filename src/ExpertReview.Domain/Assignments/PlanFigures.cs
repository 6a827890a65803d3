namespace ExpertReview.Domain.Assignments;

/// <summary>The figures of a plan, in the order in which they count (formats.md, "What is best, in this order").</summary>
/// <param name="MissingReviews">Reviews that applications should have and don't.</param>
/// <param name="MissingGroupPlaces">Missing places of group minimums, over all groups and applications.</param>
/// <param name="MissingLoad">Missing units of minimum load, over all experts.</param>
/// <param name="SumOfSquaredLoads">Sum of squared loads over all experts; counts only with even balance.</param>
/// <param name="Worst">Sum of fit of the worst-served application in millionths, among those that take part (reviews above 0);
/// null when none takes part. Counts only when fair.</param>
/// <param name="Total">Sum of fit in millionths.</param>
public sealed record PlanFigures(
    long MissingReviews, long MissingGroupPlaces, long MissingLoad, long SumOfSquaredLoads, long? Worst, long Total);
