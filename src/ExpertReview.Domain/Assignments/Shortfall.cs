namespace ExpertReview.Domain.Assignments;

/// <summary>Why an application misses reviews, and what would help.</summary>
/// <param name="Application">Index of the application.</param>
/// <param name="Missing">How many reviews it misses, at least 1.</param>
/// <param name="Why">How many experts each rule keeps from it.</param>
/// <param name="Repairs">Changes of which each, made alone, gives a problem with fewer missing reviews. Not all there are.</param>
public sealed record Shortfall(int Application, int Missing, IReadOnlyList<ShortfallReason> Why, IReadOnlyList<PlanRepair> Repairs);
