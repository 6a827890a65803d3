namespace ExpertReview.Domain.Assignments;

/// <summary>Two groups that share an expert at an application.</summary>
/// <param name="Application">Index of the application.</param>
/// <param name="First">Index of one group.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Expert">Index of the first expert in both.</param>
public sealed record GroupOverlap(int Application, int First, int Second, int Expert);
