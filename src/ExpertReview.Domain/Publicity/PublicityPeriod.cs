using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;

namespace ExpertReview.Domain.Publicity;

/// <summary>公示期 by working days (第十二条).</summary>
/// <param name="Start">The day of publication on the portal.</param>
/// <param name="WorkingDays">How many working days it lasts.</param>
/// <param name="End">The last working day; null when it can't be known.</param>
/// <param name="Announced">The first working day after the end, on which 公告 may follow; null when it can't be known.</param>
/// <param name="Warnings">What a person should know: an unknown year, or an end on a weekend day that is worked to make up.</param>
public sealed record PublicityPeriod(DateOnly Start, int WorkingDays, DateOnly? End, DateOnly? Announced, IReadOnlyList<Words> Warnings)
{
    /// <summary>Counts the period. Published on a day that is not worked, both ways of counting give the same end.</summary>
    /// <param name="published">Day of publication.</param>
    /// <param name="workingDays">Number of working days, at least one.</param>
    /// <param name="firstDayCounts">True when the day of publication is the first day (the department's own practice); false when the next working day is.</param>
    /// <param name="calendar">The State Council's days.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day.</exception>
    public static PublicityPeriod Of(DateOnly published, int workingDays, bool firstDayCounts, WorkingDays calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        DateOnly? end = null;
        try
        {
            var last = published;
            var counted = firstDayCounts && calendar.IsWorkingDay(published) ? 1 : 0;
            for (; counted < workingDays; counted++)
                last = calendar.NextAfter(last);
            end = last;
            return new PublicityPeriod(published, workingDays, end, calendar.NextAfter(last), EndsOnMadeUpDay(last, calendar));
        }
        catch (UnknownCalendarYearException unknown)
        {
            return new PublicityPeriod(published, workingDays, end, null, [.. end is { } last ? EndsOnMadeUpDay(last, calendar) : [], unknown.Words]);
        }
    }

    private static Words[] EndsOnMadeUpDay(DateOnly end, WorkingDays calendar) => calendar.IsMadeUp(end)
        ? [new Words($"公示期在 {end:yyyy-MM-dd} 结束，当日是调休上班的周末，建议另行确认", $"the period ends on {end:yyyy-MM-dd}, a weekend day worked to make up; please confirm")]
        : [];
}
