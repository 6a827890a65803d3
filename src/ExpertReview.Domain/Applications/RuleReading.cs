namespace ExpertReview.Domain.Applications;

/// <summary>Something that the rule leaves open: the choices one may make, of which the round's policy names one.</summary>
/// <param name="Id">Member of <c>readings</c> in round.json: <c>article7_5</c>.</param>
/// <param name="Cite">The clause it concerns.</param>
/// <param name="Title">What is open.</param>
/// <param name="Choices">What one may choose.</param>
/// <param name="Several">True when more than one choice may be taken together.</param>
/// <param name="Default">What is taken when the policy says nothing.</param>
public sealed record RuleReading(
    string Id, string Cite, string Title, IReadOnlyList<ReadingChoice> Choices, bool Several, IReadOnlyList<string> Default);
