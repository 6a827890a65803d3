using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>What follows for one application from the findings, after 复核.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Assigned">True when it goes to the experts.</param>
/// <param name="Reasons">The findings that keep it out; empty when it is assigned.</param>
/// <param name="Functions">The claimed functions that stand, in claimed order; the first is the main one.</param>
/// <param name="NotCounted">The claimed functions that do not stand.</param>
public sealed record EligibilityProposal(
    string Code, bool Assigned, IReadOnlyList<EligibilityFinding> Reasons, IReadOnlyList<ServiceFunction> Functions, IReadOnlyList<ServiceFunction> NotCounted)
{
    /// <summary>The reason in words (<c>ineligible</c> of scores.json); null when it is assigned.</summary>
    public string? Ineligible => Assigned ? null : string.Join('；', Reasons.Select(reason => reason.Text));
}
