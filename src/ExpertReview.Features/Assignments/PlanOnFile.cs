using ExpertReview.Domain.Assignments;

namespace ExpertReview.Features.Assignments;

/// <summary>What a plan's file says.</summary>
/// <param name="Problem">Hash of the problem file that it was made for.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Seconds">How long the solver took.</param>
public sealed record PlanOnFile(string Problem, AssignmentPlan Plan, decimal Seconds);
