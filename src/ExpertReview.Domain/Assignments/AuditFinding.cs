using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>One rule that a plan breaks, or one figure that it tells wrongly.</summary>
/// <param name="What">The rule's or figure's name, as in formats.md.</param>
/// <param name="Text">One line for a person.</param>
public sealed record AuditFinding(string What, Words Text);
