namespace ExpertReview.Domain.Applications;

/// <summary>Something that is not there and so decides nothing (kind <c>missing</c>).</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Clause">The clause that can't be judged; null when it is not about one figure.</param>
/// <param name="What"><c>report</c>, <c>evidence</c>, <c>evaluation</c> or <c>figure</c>.</param>
/// <param name="Text">What is missing, in Chinese.</param>
public sealed record MissingFinding(string Code, string? Clause, string What, string Text);
