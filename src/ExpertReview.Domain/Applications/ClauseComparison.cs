namespace ExpertReview.Domain.Applications;

/// <summary>How a figure must stand to its threshold.</summary>
public enum ClauseComparison
{
    /// <summary>以上, 不低于, 不少于: the number itself included.</summary>
    AtLeast,

    /// <summary>Greater than; the number itself is not enough.</summary>
    MoreThan,

    /// <summary>At most; the number itself included.</summary>
    AtMost,
}
