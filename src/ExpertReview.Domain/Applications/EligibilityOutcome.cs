namespace ExpertReview.Domain.Applications;

/// <summary>What the check of one application against the rule's numbers found.</summary>
/// <param name="Failed">The clauses that are missed, one finding a clause.</param>
/// <param name="Missing">What is not there.</param>
/// <param name="Warnings">What a person should look at.</param>
/// <param name="Figures">Every number that was looked at, met or not, in the order of the check.</param>
public sealed record EligibilityOutcome(
    IReadOnlyList<EligibilityFinding> Failed, IReadOnlyList<MissingFinding> Missing, IReadOnlyList<ApplicationWarning> Warnings,
    IReadOnlyList<ClauseFigure> Figures);
