using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Decisions;

/// <summary>A decision differs from the proposal and gives no reason.</summary>
/// <param name="Application">申报编号.</param>
public sealed record DifferenceWithoutReason(string Application) : Refusal(new Words(
    $"{Application} 的审定结果与建议名单不同，但没有写明理由", $"the decision on {Application} differs from the proposal and gives no reason"));
