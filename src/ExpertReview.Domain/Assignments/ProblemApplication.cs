namespace ExpertReview.Domain.Assignments;

/// <summary>One application of an assignment problem.</summary>
/// <param name="No">申报编号, unique among the applications.</param>
/// <param name="Reviews">How many reviews it should have, 0 to 1,000,000.</param>
/// <param name="Name">For people; no rule reads it.</param>
public sealed record ProblemApplication(string No, int Reviews, string? Name = null);
