namespace ExpertReview.Domain.Assignments;

/// <summary>A proposal of who reviews what (评审任务分配方案). It assigns nobody.</summary>
/// <param name="Solver">Who made it and what is proven.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="TotalBound">No lawful plan with the same earlier figures has a larger sum of fit (millionths).</param>
/// <param name="Pairs">The pairs, by application, then expert.</param>
/// <param name="Shortfalls">One for each application that misses reviews, in input order.</param>
public sealed record AssignmentPlan(
    SolverRun Solver, PlanFigures Figures, long TotalBound, IReadOnlyList<ReviewPair> Pairs, IReadOnlyList<Shortfall> Shortfalls);
