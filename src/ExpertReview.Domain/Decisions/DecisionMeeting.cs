namespace ExpertReview.Domain.Decisions;

/// <summary>The meeting that decided (审定), as one person entered it and a second one confirmed it against the scan: without it nothing is
/// published from the web.</summary>
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

    /// <summary>SHA-256 of the scanned minutes.</summary>
    public required string Scan { get; init; }

    /// <summary>SHA-256 over all that was entered: what the second person confirms.</summary>
    public required string Digest { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>复核人 who confirmed it against the scan; null while nobody has.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The second person's confirmation.</summary>
    public void Confirm(string person, DateTimeOffset at) => (ConfirmedBy, ConfirmedAt) = (person, at);
}
