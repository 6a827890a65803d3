namespace ExpertReview.Data.Work;

/// <summary>The right to publish what a piece of background work made.</summary>
/// <param name="Job">The intent.</param>
/// <param name="Fence">The fencing number it was taken with.</param>
public sealed record JobClaim(int Job, int Fence);
