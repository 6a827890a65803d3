using System.Globalization;
using ExpertReview.Domain.Publicity;
using ExpertReview.Features.Rules;

namespace ExpertReview.Tests.Publicity;

public sealed class PublicityPeriodTests
{
    [Theory]
    [InlineData("2022-09-20", "2022-10-13", "2022-10-14")]
    [InlineData("2023-09-18", "2023-10-12", "2023-10-13")]
    [InlineData("2024-09-09", "2024-09-29", "2024-09-30")]
    [InlineData("2024-12-16", "2025-01-06", "2025-01-07")]
    [InlineData("2025-01-13", "2025-02-07", "2025-02-08")]
    [InlineData("2025-04-14", "2025-05-06", "2025-05-07")]
    [InlineData("2025-09-22", "2025-10-16", "2025-10-17")]
    [InlineData("2025-12-15", "2026-01-05", "2026-01-06")]
    [InlineData("2026-01-30", "2026-02-26", "2026-02-27")]
    [InlineData("2026-04-20", "2026-05-12", "2026-05-13")]
    [InlineData("2026-09-14", "2026-10-09", "2026-10-10")]
    [InlineData("2026-06-06", "2026-06-29", "2026-06-29")]
    public void Fifteen_working_days_end_where_the_calendar_says(string published, string counted, string notCounted)
    {
        Assert.Equal(Day(counted), Of(published, 15, true).End);
        Assert.Equal(Day(notCounted), Of(published, 15, false).End);
    }

    [Fact]
    public void The_announcement_follows_on_the_next_working_day_and_an_end_on_a_made_up_day_is_a_warning()
    {
        var sunday = Of("2024-09-09", 15, true);
        Assert.Equal(Day("2024-09-30"), sunday.Announced);
        Assert.Contains("2024-09-29", Assert.Single(sunday.Warnings).Zh, StringComparison.Ordinal);
        var friday = Of("2026-09-14", 15, true);
        Assert.Equal(Day("2026-10-10"), friday.Announced);
        Assert.Empty(friday.Warnings);
    }

    [Fact]
    public void Five_days_from_a_monday_end_on_its_friday() => Assert.Equal(Day("2024-06-07"), Of("2024-06-03", 5, true).End);

    [Fact]
    public void What_reaches_into_an_unpublished_year_is_unknown_and_says_which()
    {
        var unknown = Of("2026-12-21", 15, true);
        Assert.Null(unknown.End);
        Assert.Null(unknown.Announced);
        Assert.Contains("2027", Assert.Single(unknown.Warnings).Zh, StringComparison.Ordinal);
        var known = Of("2026-12-31", 1, true);
        Assert.Equal(Day("2026-12-31"), known.End);
        Assert.Null(known.Announced);
        Assert.Contains("2027", Assert.Single(known.Warnings).En, StringComparison.Ordinal);
    }

    private static PublicityPeriod Of(string published, int days, bool firstDayCounts) => PublicityPeriod.Of(Day(published), days, firstDayCounts, BuiltInRules.WorkingDays);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
