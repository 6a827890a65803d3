using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Rules;

namespace ExpertReview.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void The_published_years_have_their_number_of_working_days(int year, int days) => Assert.Equal(days,
        Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Count(day => BuiltInRules.WorkingDays.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(day))));

    [Fact]
    public void A_made_up_weekend_day_is_worked_and_a_day_off_is_not()
    {
        Assert.True(BuiltInRules.WorkingDays.IsWorkingDay(new(2026, 2, 14)));
        Assert.True(BuiltInRules.WorkingDays.IsMadeUp(new(2026, 2, 14)));
        Assert.False(BuiltInRules.WorkingDays.IsWorkingDay(new(2026, 2, 16)));
        Assert.False(BuiltInRules.WorkingDays.IsMadeUp(new(2026, 2, 16)));
    }

    [Fact]
    public void A_year_that_is_not_published_is_unknown_even_when_its_entry_is_there()
    {
        var calendar = new WorkingDays([new HolidayNotice(2027, [], [])]);
        Assert.False(calendar.Knows(2027));
        var unknown = Assert.Throws<UnknownCalendarYearException>(() => calendar.IsWorkingDay(new(2027, 3, 1)));
        Assert.Contains("2027", unknown.Words.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_may_set_a_day_of_the_year_before()
    {
        var calendar = new WorkingDays([new HolidayNotice(2030, [new(2030, 1, 1)], []), new HolidayNotice(2031, [new(2030, 12, 31), new(2031, 1, 1)], [new(2030, 12, 28)])]);
        Assert.False(calendar.IsWorkingDay(new(2030, 12, 31)));
        Assert.True(calendar.IsWorkingDay(new(2030, 12, 28)));
    }
}
