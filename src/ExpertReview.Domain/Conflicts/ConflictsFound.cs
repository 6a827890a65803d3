namespace ExpertReview.Domain.Conflicts;

/// <summary>What the search for conflicts of interest found.</summary>
/// <param name="Conflicts">One a pair and kind, by applicant, expert and kind's code.</param>
/// <param name="Warnings">Rows that could not be tied to anyone.</param>
public sealed record ConflictsFound(IReadOnlyList<ConflictOfInterest> Conflicts, IReadOnlyList<ConflictWarning> Warnings);
