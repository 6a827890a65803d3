namespace ExpertReview.Domain.Assignments;

/// <summary>Makes an old plan hold for a changed problem with the fewest changes.</summary>
public interface IPlanRepairer
{
    /// <summary>Among the lawful plans with the fewest missing reviews, then group places, then units of minimum load, the one that keeps
    /// the most pairs of the old plan; among those the best by balance and objective.</summary>
    /// <param name="problem">The changed problem; pairs that must stay (scored ones) are required there.</param>
    /// <param name="old">The pairs of the old plan whose application and expert are still there.</param>
    /// <param name="options">How long, and whom to tell.</param>
    /// <param name="stop">Ends it early with the best lawful plan so far.</param>
    /// <exception cref="ArgumentException">The problem breaks <see cref="ProblemRules"/>.</exception>
    RepairedPlan Repair(AssignmentProblem problem, IReadOnlySet<ReviewPair> old, SolveOptions options, CancellationToken stop);
}
