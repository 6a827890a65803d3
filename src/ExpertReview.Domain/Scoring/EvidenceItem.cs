namespace ExpertReview.Domain.Scoring;

/// <summary>佐证材料 that a criterion asks for.</summary>
/// <param name="Id">Name within its criterion, as in <c>base.finance/audit-report</c>.</param>
/// <param name="Title">What it is called on the sheet.</param>
/// <param name="Weight">Its part of the support; those of one criterion sum to 1.</param>
public sealed record EvidenceItem(string Id, string Title, decimal Weight);
