namespace ExpertReview.Domain.Applications;

/// <summary>One applicant that stands in more than one row (kind <c>duplicate</c>); it is one application.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Recommenders">The recommenders, distinct, in the order of their files' names.</param>
/// <param name="Text">Which row stands and why, in Chinese.</param>
public sealed record DuplicateFinding(string Code, IReadOnlyList<string> Recommenders, string Text);
