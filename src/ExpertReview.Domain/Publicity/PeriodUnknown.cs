using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Publicity;

/// <summary>The end of a period cannot be counted, because a year it reaches into has no published working days.</summary>
/// <param name="From">The day of publication.</param>
/// <param name="Why">The calendar's own words.</param>
public sealed record PeriodUnknown(DateOnly From, Words Why) : Refusal(new Words(
    $"从 {From:yyyy-MM-dd} 起的期限无法计算：{Why.Zh}", $"the period from {From:yyyy-MM-dd} can't be counted: {Why.En}"));
