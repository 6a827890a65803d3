namespace ExpertReview.Domain.Assignments;

/// <summary>Proposes the best plan of a problem. A shortage is a plan with missing reviews, never an exception.</summary>
public interface IAssignmentSolver
{
    /// <summary>The best plan, each stage of formats.md exactly optimal before the next counts. Time limit and cancellation end it
    /// early with the best lawful plan so far, marked feasible. An optimal plan of the same problem is the same plan again.</summary>
    /// <exception cref="ArgumentException">The problem breaks <see cref="ProblemRules"/>.</exception>
    AssignmentPlan Solve(AssignmentProblem problem, SolveOptions options, CancellationToken stop);
}
