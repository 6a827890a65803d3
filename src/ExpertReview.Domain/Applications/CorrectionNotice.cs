namespace ExpertReview.Domain.Applications;

/// <summary>补正通知: all defects of one application in one notice, with one deadline.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Defects">What is to be put right, one line each.</param>
/// <param name="May">What may be changed.</param>
/// <param name="MayNot">What may not.</param>
/// <param name="Deadline">The last day.</param>
/// <param name="Person">Who issued it.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="CorrectedAt">When corrected files were last imported; null while none were.</param>
public sealed record CorrectionNotice(
    string Code, IReadOnlyList<string> Defects, string May, string MayNot, DateOnly Deadline, string Person, string At, string? CorrectedAt)
{
    /// <summary>How it stands on a day.</summary>
    public CorrectionState On(DateOnly today) =>
        CorrectedAt is not null ? CorrectionState.Corrected : today > Deadline ? CorrectionState.Overdue : CorrectionState.Awaited;
}
