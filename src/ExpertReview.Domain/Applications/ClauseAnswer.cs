namespace ExpertReview.Domain.Applications;

/// <summary>A person's answer to one clause of one application on the 形式审查表. The last one stands; earlier ones are in the record.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Clause">Code of the clause: <c>6.4</c>, <c>7.3.hotline</c>.</param>
/// <param name="Verdict">符合, 不符合 or 待核.</param>
/// <param name="Page">Where the evidence stands: 报告第 12 页; may be empty.</param>
/// <param name="Reason">Why; never empty with 不符合.</param>
/// <param name="Person">Who answered.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
public sealed record ClauseAnswer(string Code, string Clause, ClauseVerdict Verdict, string Page, string Reason, string Person, string At);
