namespace ExpertReview.Domain.Draws;

/// <summary>One person on the lists of a draw.</summary>
/// <param name="No">专家编号.</param>
/// <param name="Name">姓名.</param>
/// <param name="Employer">工作单位 as the pool writes it; empty when it says none.</param>
public sealed record DrawCandidate(string No, string Name, string Employer);
