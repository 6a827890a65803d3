namespace ExpertReview.Domain.Calendar;

/// <summary>The State Council's working days. A day is known only when its year's notice has been published: a year without published
/// days is unknown, never silently Monday to Friday. A notice may also set a day of the year before, so all are read as one.</summary>
public sealed class WorkingDays
{
    private readonly HashSet<int> _published;
    private readonly HashSet<DateOnly> _off;
    private readonly HashSet<DateOnly> _made;

    /// <summary>The calendar of the notices read.</summary>
    /// <param name="notices">One a year; one without days off counts as not published.</param>
    public WorkingDays(IReadOnlyList<HolidayNotice> notices)
    {
        var published = notices.Where(notice => notice.Off.Count > 0).ToList();
        _published = [.. published.Select(notice => notice.Year)];
        _off = [.. published.SelectMany(notice => notice.Off)];
        _made = [.. published.SelectMany(notice => notice.Work)];
    }

    /// <summary>True when the year's days off have been published.</summary>
    public bool Knows(int year) => _published.Contains(year);

    /// <summary>True on a working day.</summary>
    /// <exception cref="UnknownCalendarYearException">The year's days have not been published.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        if (!Knows(day.Year))
            throw new UnknownCalendarYearException(day.Year);
        return _made.Contains(day) || !_off.Contains(day) && !IsWeekend(day);
    }

    /// <summary>True on a Saturday or Sunday that is worked to make up for a bridge day (调休上班).</summary>
    public bool IsMadeUp(DateOnly day) => _made.Contains(day) && IsWeekend(day);

    /// <summary>The first working day after a day.</summary>
    /// <exception cref="UnknownCalendarYearException">It may lie in a year whose days have not been published.</exception>
    public DateOnly NextAfter(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
