namespace ExpertReview.Domain.Draws;

/// <summary>How far a draw has come.</summary>
public enum DrawState
{
    /// <summary>The lists are frozen and the hash of the organiser's number stands.</summary>
    Committed,

    /// <summary>The supervisor has spoken a number.</summary>
    Spoken,

    /// <summary>The organiser's number is open, and with it the order.</summary>
    Revealed,

    /// <summary>作废, with its reason. What it was stays in the record.</summary>
    Abandoned,
}
