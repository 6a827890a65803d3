namespace ExpertReview.Features.Intake;

/// <summary>Reviewers of an application that come from one 专业组别.</summary>
/// <param name="Name">专业组别.</param>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many; null for no limit.</param>
public sealed record GroupSetting(string Name, int Min, int? Max);
