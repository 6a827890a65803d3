namespace ExpertReview.Domain.Assignments;

/// <summary>Which pairs may be used: <c>policy.pairs</c> of formats.md.</summary>
public enum UsablePairs
{
    /// <summary>Every pair that is no conflict; one without a fit has fit 0.</summary>
    All,

    /// <summary>Only pairs that have a fit and are no conflict.</summary>
    Listed,
}
