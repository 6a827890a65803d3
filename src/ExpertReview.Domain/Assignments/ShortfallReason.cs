namespace ExpertReview.Domain.Assignments;

/// <summary>One rule that keeps experts from an application; an expert kept away by several is counted at the first.</summary>
/// <param name="Rule">Conflict, not listed, maximum load, group maximum, or too few experts, in this order.</param>
/// <param name="Experts">How many experts it keeps away (for too few experts: how many there are).</param>
public sealed record ShortfallReason(AssignmentRule Rule, int Experts);
