namespace ExpertReview.Domain.Assignments;

/// <summary>Somebody who could come to an application, or why not.</summary>
/// <param name="Expert">Index of the expert.</param>
/// <param name="Load">How many reviews the expert has in the plan.</param>
/// <param name="Fit">Fit of the pair in millionths.</param>
/// <param name="Why">What forbids it; null when it is lawful.</param>
public sealed record PairCandidate(int Expert, int Load, int Fit, CandidateBar? Why);
