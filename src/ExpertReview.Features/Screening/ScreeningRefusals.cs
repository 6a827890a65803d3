using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Screening;

/// <summary>Somebody else has answered clauses of the application since the page was opened.</summary>
/// <param name="Organisation">申报单位.</param>
public sealed record AnswersChanged(string Organisation) : Refusal(new Words(
    $"“{Organisation}”的审查结论刚被他人更改，或本页已提交过；请刷新后核对，再提交", $"the answers about “{Organisation}” have been changed since this page was opened, or it was sent already; reload, look and send again"));

/// <summary>A 补正通知 was issued already: there is one notice an application.</summary>
/// <param name="Organisation">申报单位.</param>
public sealed record CorrectionIssued(string Organisation) : Refusal(new Words(
    $"已向“{Organisation}”发出补正通知，每个申报只发一次", $"a notice has been issued to “{Organisation}”; there is one an application"));

/// <summary>A 补正通知 says nothing, or its last day is over.</summary>
/// <param name="What">What is wrong.</param>
public sealed record CorrectionUnusable(Words What) : Refusal(What);
