namespace ExpertReview.Domain.Assignments;

/// <summary>How well one expert fits one application.</summary>
/// <param name="Application">Index of the application.</param>
/// <param name="Expert">Index of the expert.</param>
/// <param name="Micro">The fit in whole millionths, from -1,000,000,000 to 1,000,000,000 (formats.md: -1000 to 1000, six places).</param>
public readonly record struct PairFit(int Application, int Expert, int Micro);
