namespace ExpertReview.Domain.Assignments;

/// <summary>A plan of an older problem, seen from the problem of today.</summary>
/// <param name="Pairs">Its pairs whose application and expert are still there, in the problem's order, each once.</param>
/// <param name="Gone">Its other pairs, as the plan names them.</param>
public sealed record OldPlan(IReadOnlyList<ReviewPair> Pairs, IReadOnlyList<GonePair> Gone);
