namespace ExpertReview.Domain.Scoring;

/// <summary>One line of an objective criterion's table: from this value of its first fact on, these points are proposed.</summary>
/// <param name="AtLeast">Smallest value, in the unit of the fact.</param>
/// <param name="Points">Points proposed.</param>
public sealed record Step(decimal AtLeast, decimal Points);
