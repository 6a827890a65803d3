namespace ExpertReview.Domain.Decisions;

/// <summary>One application that people decided differently from the 建议名单.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Approved">True when it is to be recognised although it was not proposed, false the other way.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DecidedDifference(string Application, bool Approved, string Reason);
