using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>One pair that a repair took out of a plan or put into it.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Added">True when it came, false when it left.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record PlanChange(string Application, string Expert, bool Added, Words Why);
