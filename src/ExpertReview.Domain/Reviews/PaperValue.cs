namespace ExpertReview.Domain.Reviews;

/// <summary>One field as somebody read it off the paper.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">The value as the log would hold it; null where the paper is blank.</param>
public sealed record PaperValue(string Field, string? Value);
