using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Rules;

/// <summary>Reads <c>expertreview.working-days/1</c> (scoring-templates/rules/cn-workdays.json): the State Council's notices, one a year.
/// A notice may name days of the year before and after; each day stands once in the file.</summary>
public static class CalendarFile
{
    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="InputRefusedException">Anything is wrong; every error with its JSON path.</exception>
    public static WorkingDays Read(string file, ReadOnlyMemory<byte> utf8)
    {
        var reading = new JsonReading(file);
        var notices = new List<HolidayNotice>();
        if (reading.Open(utf8)?.Members("format", "years") is { } members)
        {
            members.Required("format")?.OneOf(("expertreview.working-days/1", true));
            var seen = new HashSet<DateOnly>();
            if (members.Required("years") is { } years)
                notices = RuleFile.List(years, year => NoticeAt(year, seen), notice => notice.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        reading.ThrowIfWrong();
        return new WorkingDays(notices);
    }

    private static HolidayNotice? NoticeAt(JsonAt at, HashSet<DateOnly> seen)
    {
        if (at.Members("year", "source", "off", "work") is not { } members)
            return null;
        if (members.Optional("source") is { } source)
            foreach (var address in source.Items())
                address.Text();
        var year = members.Required("year")?.Whole(2000, 2100);
        return year is null ? null : new HolidayNotice((int)year, Days(members.Required("off"), seen), Days(members.Required("work"), seen));
    }

    private static List<DateOnly> Days(JsonAt? at, HashSet<DateOnly> seen)
    {
        var days = new List<DateOnly>();
        foreach (var item in at?.Items() ?? [])
            if (item.Day() is { } day)
            {
                if (seen.Add(day))
                    days.Add(day);
                else
                    item.Refuse(new($"{day:yyyy-MM-dd} 重复", $"{day:yyyy-MM-dd} stands twice"), new("每天只能出现一次", "each day may stand once"));
            }

        return days;
    }
}
