namespace ExpertReview.Domain.Applications;

/// <summary>The earlier recognition that counts: the latest by its last day, then by its row in the list. A revoked one that a later
/// recognition followed counts no more. A row without any day gives way to dated ones, unless it is revoked.</summary>
/// <param name="Row">The row of 已认定名单.</param>
/// <param name="LastDay">有效期至, else by the rule's years; null when the list gives no day.</param>
internal sealed record PastVerdict(PastRecognition Row, DateOnly? LastDay)
{
    public static PastVerdict? Latest(IReadOnlyList<PastRecognition> rows, RuleValidity validity) => rows
        .Select(row => new PastVerdict(row, row.ValidUntil ?? (row.RecognisedOn is { } day ? validity.LastDay(day) : null)))
        .OrderBy(verdict => (verdict.LastDay, verdict.Row.Revoked) switch { (not null, _) => 1, (null, true) => 2, _ => 0 })
        .ThenBy(verdict => verdict.LastDay)
        .LastOrDefault();
}
