namespace ExpertReview.Domain.Ranking;

/// <summary>One bound on one value: a quota with its <c>*</c> spelled out and its minimum and maximum apart.</summary>
/// <param name="By">The attribute counted by.</param>
/// <param name="Value">The value, never <c>*</c>.</param>
/// <param name="AtLeast">True for a minimum, false for a maximum.</param>
/// <param name="Places">The bound.</param>
public sealed record QuotaRule(QuotaBy By, string Value, bool AtLeast, int Places);
