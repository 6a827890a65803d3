namespace ExpertReview.Domain.Scoring;

/// <summary>A figure of the application that is shown beside a criterion.</summary>
/// <param name="Field">A field of formats.md: <c>served</c>, or <c>training.…</c> for a line of a function.</param>
/// <param name="AtLeast">The rule's threshold, in <paramref name="Unit"/>; null when it has none. Of <c>foundedOn</c>: whole years.</param>
/// <param name="Unit">The unit shown.</param>
public sealed record Fact(string Field, decimal? AtLeast, string? Unit);
