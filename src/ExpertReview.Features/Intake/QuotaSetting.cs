namespace ExpertReview.Features.Intake;

/// <summary>One quota of the shortlist.</summary>
/// <param name="By"><c>prefecture</c>, <c>recommender</c>, <c>kind</c> or <c>function</c>.</param>
/// <param name="Value">The value it holds for; <c>*</c> for each value by itself.</param>
/// <param name="Min">At least so many; null for none.</param>
/// <param name="Max">At most so many; null for no limit.</param>
public sealed record QuotaSetting(string By, string Value, int? Min, int? Max);
