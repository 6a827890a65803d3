namespace ExpertReview.Domain.Applications;

/// <summary>One article of the rule.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about, in our own short words.</param>
public sealed record RuleArticle(int Number, string Title);
