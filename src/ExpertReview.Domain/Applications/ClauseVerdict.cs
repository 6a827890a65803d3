namespace ExpertReview.Domain.Applications;

/// <summary>How a person answers a clause that no number decides.</summary>
public enum ClauseVerdict
{
    /// <summary>待核: nobody has answered yet.</summary>
    Open,

    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    NotMet,
}
