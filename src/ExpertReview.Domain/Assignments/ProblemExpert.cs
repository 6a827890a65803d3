namespace ExpertReview.Domain.Assignments;

/// <summary>One expert of an assignment problem.</summary>
/// <param name="No">专家编号, unique among the experts.</param>
/// <param name="MinLoad">Least reviews he should have, 0 to 1,000,000; too few are counted, not forbidden.</param>
/// <param name="MaxLoad">Most reviews he may have, 0 to 1,000,000; never broken.</param>
/// <param name="Name">For people; no rule reads it.</param>
public sealed record ProblemExpert(string No, int MinLoad, int MaxLoad, string? Name = null);
