namespace ExpertReview.Domain.Assignments;

/// <summary>How much is proven of a plan.</summary>
public enum PlanStatus
{
    /// <summary>Lawful, and no more is claimed than its bound.</summary>
    Feasible,

    /// <summary>Every stage was proven.</summary>
    Optimal,
}
