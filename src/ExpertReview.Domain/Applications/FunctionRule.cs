using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>What 第七条 asks for one function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Clause">Code in findings: <c>7.5</c>.</param>
/// <param name="Cite">第七条（五）.</param>
/// <param name="Lines">Its numbers, in the order of the form.</param>
/// <param name="Combination">How the lines go together; null when all of them must hold.</param>
public sealed record FunctionRule(
    ServiceFunction Function, string Clause, string Cite, IReadOnlyList<FunctionRequirement> Lines, FunctionCombination? Combination)
{
    /// <summary>The lines as alternatives that must all be met: of each inner list at least one line must hold.</summary>
    public IReadOnlyList<IReadOnlyList<FunctionRequirement>> Groups(ChosenReadings readings) => Combination is null
        ? [.. Lines.Select(line => new[] { line })]
        : [.. Combination.Choices[readings.Of(Combination.Reading)].Select(group => group.Select(id => Lines.First(line => line.Id == id)).ToList())];
}
