namespace ExpertReview.Domain.Publicity;

/// <summary>异议: what somebody says during the publicity about one application. It holds that application's announcement back, no other one's.</summary>
public sealed class Objection
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Its number in the round, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Day on which it came in.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>Who raised it; never published.</summary>
    public required string Who { get; init; }

    /// <summary>How to reach them; never published.</summary>
    public required string Contact { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>What became of it.</summary>
    public ObjectionState State { get; private set; }

    /// <summary>Reasons of the decision; empty while it is open.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Who entered the decision; empty while it is open.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Whether it holds the announcement back.</summary>
    public bool Stops => State is ObjectionState.Open or ObjectionState.Upheld;

    /// <summary>The decision; once.</summary>
    public void Decide(bool upheld, string reasons, string person, DateOnly day) =>
        (State, Reasons, DecidedBy, DecidedOn) = (upheld ? ObjectionState.Upheld : ObjectionState.Rejected, reasons, person, day);
}
