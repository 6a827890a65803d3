using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>The second judge found a plan wrong, so it was not confirmed.</summary>
/// <param name="What">Rule or figure.</param>
/// <param name="Found">What the judge found.</param>
public sealed record PlanBreaksRules(string What, Words Found) : Refusal(new Words(
    $"评审任务分配方案未通过复核（{What}）：{Found.Zh}", $"the assignment plan did not pass the second judge ({What}): {Found.En}"));
