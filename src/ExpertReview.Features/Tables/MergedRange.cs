namespace ExpertReview.Features.Tables;

/// <summary>A merged range: rows from 1, columns from 0, all included.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
