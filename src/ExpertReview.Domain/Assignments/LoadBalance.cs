namespace ExpertReview.Domain.Assignments;

/// <summary>Whether loads should be even: <c>policy.balance</c> of formats.md.</summary>
public enum LoadBalance
{
    /// <summary>Only minimum and maximum loads count.</summary>
    Limits,

    /// <summary>The smallest sum of squared loads counts before fit.</summary>
    Even,
}
