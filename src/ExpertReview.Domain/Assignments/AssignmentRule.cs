namespace ExpertReview.Domain.Assignments;

/// <summary>The rules that a plan keeps or that stand in the way of a review.</summary>
public enum AssignmentRule
{
    /// <summary>A pair in conflict of interest (回避).</summary>
    Conflict,

    /// <summary>A pair without a fit although only listed pairs may be used.</summary>
    NotListed,

    /// <summary>An expert's maximum load.</summary>
    MaxLoad,

    /// <summary>A group's maximum at an application.</summary>
    GroupMaximum,

    /// <summary>All experts there are review the application already.</summary>
    TooFewExperts,

    /// <summary>More reviews than the application should have.</summary>
    TooManyReviews,

    /// <summary>The same pair twice.</summary>
    DoublePair,

    /// <summary>A required pair (指定评审) is not in the plan.</summary>
    Required,

    /// <summary>Pairs are not ordered by application, then expert.</summary>
    Order,
}
