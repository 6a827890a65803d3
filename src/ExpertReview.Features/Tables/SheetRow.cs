namespace ExpertReview.Features.Tables;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its cells from column A on.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell of a column from 0; empty beyond the row's end.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}
