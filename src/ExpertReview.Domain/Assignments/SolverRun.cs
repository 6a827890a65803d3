namespace ExpertReview.Domain.Assignments;

/// <summary>Which solver made a plan, and what it claims.</summary>
/// <param name="Method">Short name of the method, such as <c>min-cost-flow</c>.</param>
/// <param name="Version">Version of the solver's library.</param>
/// <param name="Seed">The seed of its random choices.</param>
/// <param name="Status">What is proven.</param>
public sealed record SolverRun(string Method, string Version, long Seed, PlanStatus Status);
