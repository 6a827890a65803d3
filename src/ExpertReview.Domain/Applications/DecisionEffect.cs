namespace ExpertReview.Domain.Applications;

/// <summary>What a row of 复核 did, for the head of 问题清单.</summary>
/// <param name="Decision">The row.</param>
/// <param name="Changed">True when it changed a proposal.</param>
/// <param name="Text">In Chinese: what changed, or why nothing did.</param>
public sealed record DecisionEffect(ReviewDecision Decision, bool Changed, string Text);
