namespace ExpertReview.Optimization.Flows;

/// <summary>What one group asks of one application beyond its required pairs.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Min">Places still to fill.</param>
/// <param name="Max">Places that may still be filled.</param>
internal sealed record GroupPlaces(int Group, int Min, int Max);
