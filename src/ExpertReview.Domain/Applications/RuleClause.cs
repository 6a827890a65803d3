using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>One condition of the rule: with a number that the program compares, or for a person to answer.</summary>
/// <param name="Code">Code in findings: <c>6.2.assets</c>.</param>
/// <param name="Cite">Where it stands: 第六条（二）.</param>
/// <param name="Title">What it asks for, in short words.</param>
/// <param name="Comparison">How the figure is compared; null when a person answers it.</param>
/// <param name="Threshold">The number, in <paramref name="Unit"/>; null when a person answers it or when it is compared with another figure.</param>
/// <param name="Unit">万元, 家, 人, 年, 次, 项 or %; null when a person answers it.</param>
/// <param name="Function">The function that must be claimed for the clause to be asked; null for every application.</param>
public sealed record RuleClause(
    string Code, string Cite, string Title, ClauseComparison? Comparison = null, decimal? Threshold = null, string? Unit = null, ServiceFunction? Function = null)
{
    /// <summary>True when no number decides it: 符合, 不符合 or 待核 is answered by a person.</summary>
    public bool ByPerson => Comparison is null;
}
