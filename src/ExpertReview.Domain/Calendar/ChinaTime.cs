using System.Globalization;

namespace ExpertReview.Domain.Calendar;

/// <summary>北京时间: the one time of day in China, eight hours before UTC, without summer time since 1992.</summary>
public static class ChinaTime
{
    /// <summary>Its distance from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>A moment as clocks in China show it.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => at.ToOffset(Offset);

    /// <summary>The same of a moment as the record keeps it.</summary>
    /// <param name="at">ISO 8601 in UTC, with or without its zone.</param>
    public static DateTimeOffset Of(string at) => Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    /// <summary>The day that calendars in China show at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);

    /// <summary>The moment at which clocks in China show a date and time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);
}
