namespace ExpertReview.Domain.Assignments;

/// <summary>How long a solver may think, and whom it tells how far it is.</summary>
/// <param name="TimeLimit">After this time the best plan so far is given; null without a limit.</param>
/// <param name="Progress">Told what begins, as a line of <see cref="SolverProgress"/>, perhaps from another thread.</param>
public sealed record SolveOptions(TimeSpan? TimeLimit = null, IProgress<string>? Progress = null)
{
    /// <summary>No limit, nobody told.</summary>
    public static SolveOptions Default { get; } = new();
}
