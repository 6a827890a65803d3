namespace ExpertReview.Domain.Assignments;

/// <summary>How a proposal came to be.</summary>
public enum ProposalOrigin
{
    /// <summary>The optimizer made it.</summary>
    Solved,

    /// <summary>A person changed one pair of the proposal before it.</summary>
    Hand,

    /// <summary>During 评审: a pair was set aside.</summary>
    Recusal,

    /// <summary>During 评审: another expert took a place that had become free.</summary>
    Replacement,
}
