namespace ExpertReview.Domain.Applications;

/// <summary>Lines of a function whose combination depends on a reading of the rule.</summary>
/// <param name="Reading">The reading's id: <c>article7_5</c>.</param>
/// <param name="Choices">For each choice a list of groups: all groups must be met, each by at least one of its lines (ids).</param>
public sealed record FunctionCombination(string Reading, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Choices);
