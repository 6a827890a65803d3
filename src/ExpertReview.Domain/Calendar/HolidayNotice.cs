namespace ExpertReview.Domain.Calendar;

/// <summary>What the State Council published for one year (国务院办公厅关于部分节假日安排的通知).</summary>
/// <param name="Year">The year.</param>
/// <param name="Off">Days off by the notice, weekends inside included.</param>
/// <param name="Work">Saturdays and Sundays worked to make up.</param>
public sealed record HolidayNotice(int Year, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Work);
