namespace ExpertReview.Domain.Decisions;

/// <summary>The meeting that decided (审定): without it nothing is published from the web.</summary>
public sealed class DecisionMeeting
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Name of the meeting: 厅党组会议.</summary>
    public required string Meeting { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>纪要文号.</summary>
    public required string MinutesNo { get; init; }

    /// <summary>Those present; empty when not entered.</summary>
    public string Present { get; init; } = "";

    /// <summary>Those who withdrew; empty when nobody did.</summary>
    public string Withdrawn { get; init; } = "";
}
