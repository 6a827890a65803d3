namespace ExpertReview.Domain.Conflicts;

/// <summary>A request or relation that names nobody known; a person should look.</summary>
/// <param name="Code">统一社会信用代码 as the row gives it; null when it gives none.</param>
/// <param name="Expert">专家编号 as the row gives it; null when it gives none.</param>
/// <param name="Text">What was seen, in Chinese.</param>
public sealed record ConflictWarning(string? Code, string? Expert, string Text);
