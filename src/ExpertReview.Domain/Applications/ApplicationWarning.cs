namespace ExpertReview.Domain.Applications;

/// <summary>Something about one application that a person should look at and that stops nothing.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Text">What was seen, in Chinese.</param>
/// <param name="File">The file in which it stands; null when it is about several.</param>
/// <param name="Row">Its row; null when not one.</param>
/// <param name="Column">The figure's name; null when not one.</param>
public sealed record ApplicationWarning(string Code, string Text, string? File = null, int? Row = null, string? Column = null);
