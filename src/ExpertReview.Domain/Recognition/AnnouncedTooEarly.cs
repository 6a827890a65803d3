using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Recognition;

/// <summary>An announcement was asked for before the publicity period is over.</summary>
/// <param name="Day">The day asked for.</param>
/// <param name="End">The last day of the period.</param>
public sealed record AnnouncedTooEarly(DateOnly Day, DateOnly End) : Refusal(new Words(
    $"公示期到 {End:yyyy-MM-dd} 结束，不能在 {Day:yyyy-MM-dd} 公告", $"the publicity period ends on {End:yyyy-MM-dd}; {Day:yyyy-MM-dd} is too early for the announcement"));
