namespace ExpertReview.Domain.Applications;

/// <summary>How long a recognition holds.</summary>
/// <param name="Years">Number of years.</param>
/// <param name="Mode">From which day they run.</param>
public sealed record RuleValidity(int Years, ValidityMode Mode)
{
    /// <summary>The last day of a recognition announced on a day: the same day so many years later, or the end of that calendar year.</summary>
    public DateOnly LastDay(DateOnly announced) => Mode == ValidityMode.CalendarYears
        ? new DateOnly(announced.Year + Years, 12, 31)
        : announced.AddYears(Years);
}
