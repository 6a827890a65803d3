namespace ExpertReview.Domain.Scoring;

/// <summary>Something that a sheet lacks to be complete.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Evidence">Id of the evidence item that was not judged; null when the criterion itself is not scored.</param>
public sealed record SheetGap(string Criterion, string? Evidence);
