namespace ExpertReview.Domain.Assignments;

/// <summary>An old plan, repaired.</summary>
/// <param name="Plan">The plan. Its status and bound are those of formats.md: optimal only when a new plan could not be better either.</param>
/// <param name="Fewest">True when it is proven that no lawful plan missing as little changes fewer pairs, and none of those is better.</param>
public sealed record RepairedPlan(AssignmentPlan Plan, bool Fewest);
