namespace ExpertReview.Domain.Assignments;

/// <summary>What counts last in a plan: <c>policy.objective</c> of formats.md.</summary>
public enum AssignmentObjective
{
    /// <summary>The largest sum of fit.</summary>
    Total,

    /// <summary>The largest score of the worst-served application, then the largest sum of fit.</summary>
    Fair,
}
