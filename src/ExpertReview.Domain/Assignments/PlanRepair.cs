namespace ExpertReview.Domain.Assignments;

/// <summary>One change of a problem that would give fewer missing reviews.</summary>
public abstract record PlanRepair
{
    private PlanRepair()
    {
    }

    /// <summary>Give an expert a higher maximum load.</summary>
    /// <param name="Expert">Index of the expert.</param>
    /// <param name="To">The new maximum load.</param>
    public sealed record RaiseMaxLoad(int Expert, int To) : PlanRepair;

    /// <summary>Allow a pair that is in conflict now.</summary>
    /// <param name="Pair">The pair.</param>
    public sealed record LiftConflict(ReviewPair Pair) : PlanRepair;
}
