namespace ExpertReview.Domain.Draws;

/// <summary>Why somebody of the pool is not drawn from.</summary>
public enum DrawExclusionKind
{
    /// <summary>Works for the department that holds the round, or holds a post there.</summary>
    Department,

    /// <summary>Works for a unit that recommends in this round, or holds a post there.</summary>
    Recommender,

    /// <summary>Reviewed last year somebody who applies again.</summary>
    LastYear,
}
