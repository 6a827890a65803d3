namespace ExpertReview.Domain.Applications;

/// <summary>One way to read the rule.</summary>
/// <param name="Id">As it stands in round.json: <c>A</c>.</param>
/// <param name="Text">What it means, as printed beside the finding.</param>
public sealed record ReadingChoice(string Id, string Text);
