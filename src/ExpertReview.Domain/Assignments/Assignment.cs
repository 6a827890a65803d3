namespace ExpertReview.Domain.Assignments;

/// <summary>评审任务分配: one binding pair. Made from a confirmed proposal, never by the optimizer.</summary>
/// <param name="Round">The round.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
public sealed record Assignment(int Round, string Application, string Expert);
