namespace ExpertReview.Features.Tables;

/// <summary>What the gate saw of one sheet while it cleaned it.</summary>
/// <param name="Index">Place in the workbook, from 0.</param>
/// <param name="Name">Name as the clerk sees it.</param>
/// <param name="Hidden">True when the sheet is hidden.</param>
/// <param name="RowNumbers">The numbers of the rows that hold anything, ascending, from 1.</param>
/// <param name="HiddenRows">Rows that are hidden (by a filter, for example) and hold something.</param>
/// <param name="Merges">Merged ranges.</param>
public sealed record SheetFacts(
    int Index, string Name, bool Hidden, IReadOnlyList<int> RowNumbers, IReadOnlySet<int> HiddenRows, IReadOnlyList<MergedRange> Merges);
