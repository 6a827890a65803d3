using ExpertReview.Domain.Applications;

namespace ExpertReview.Features.Screening;

/// <summary>One answer as it was given on the form.</summary>
/// <param name="Clause">Code of the clause.</param>
/// <param name="Verdict">符合, 不符合 or 待核.</param>
/// <param name="Page">Where the evidence stands; may be empty.</param>
/// <param name="Reason">Why; needed with 不符合.</param>
public sealed record GivenAnswer(string Clause, ClauseVerdict Verdict, string Page, string Reason);
