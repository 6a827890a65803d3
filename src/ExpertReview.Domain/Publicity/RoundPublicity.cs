namespace ExpertReview.Domain.Publicity;

/// <summary>公示期 of one round (第十二条), as stored: dates that were printed stay what they were, whatever the calendar learns later.</summary>
public sealed class RoundPublicity
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Day of publication on the department's portal.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>How many working days.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Whether the day of publication counts.</summary>
    public required bool FirstDayCounts { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly End { get; init; }
}
