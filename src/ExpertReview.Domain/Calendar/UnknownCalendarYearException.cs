using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Calendar;

/// <summary>A working day was asked for in a year whose days off have not been published.</summary>
public sealed class UnknownCalendarYearException(int year) : Exception($"working days of {year} are unknown")
{
    /// <summary>The year.</summary>
    public int Year => year;

    /// <summary>What to tell a person.</summary>
    public Words Words => new(
        $"{year} 年的节假日安排尚未收录，工作日无法推算；国务院办公厅公布后请补充 cn-workdays.json",
        $"the days off of {year} are not known, so its working days can't be counted; add them to cn-workdays.json once the State Council has published them");
}
