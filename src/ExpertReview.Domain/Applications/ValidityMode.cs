namespace ExpertReview.Domain.Applications;

/// <summary>From which day the years of a recognition run.</summary>
public enum ValidityMode
{
    /// <summary>From the day of 公告.</summary>
    FromAnnouncement,

    /// <summary>Whole calendar years, from 1 January after the 公告.</summary>
    CalendarYears,
}
