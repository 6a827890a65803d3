using ExpertReview.Domain.Calendar;

namespace ExpertReview.Tests.Calendar;

/// <summary>Days are those of the department's own calendars, wherever the server stands.</summary>
public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2026-01-01T15:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T16:00:00Z", "2026-01-02")]
    [InlineData("2026-01-01T23:30:00-05:00", "2026-01-02")]
    public void The_day_changes_at_midnight_in_Beijing(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ChinaTime.DayOf(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
}
