using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Offline;

/// <summary>One cell to write.</summary>
internal readonly record struct OfflineCell(string? Text, decimal? Number, SheetFormula? Formula, SheetLook Look);

/// <summary>One row to write: its cells from column A on, its height in points.</summary>
internal sealed record OfflineRow(OfflineCell[] Cells, double Height);

/// <summary>What may be typed into a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Rule">A rule over its number; null when words are chosen or typed.</param>
/// <param name="Choices">The words to choose from; empty when any may be typed.</param>
/// <param name="Longest">Most characters, when any word may be typed.</param>
/// <param name="Title">What it is.</param>
/// <param name="Wrong">What is said of anything else.</param>
/// <param name="Prompt">What is shown while the cell is filled; null shows nothing.</param>
internal sealed record OfflineRule(string Cell, SheetFormula? Rule, IReadOnlyList<string> Choices, int Longest, string Title, string Wrong, string? Prompt);

/// <summary>A protected sheet to write.</summary>
/// <param name="Name">Name of the tab.</param>
/// <param name="Widths">Widths of the columns.</param>
/// <param name="Shown">How many of the columns are shown.</param>
/// <param name="Frozen">How many rows stay at the top.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Merges">Merged ranges.</param>
/// <param name="Rules">What may be typed where.</param>
internal sealed record OfflineSheet(
    string Name, IReadOnlyList<double> Widths, int Shown, int Frozen, IReadOnlyList<OfflineRow> Rows, IReadOnlyList<string> Merges, IReadOnlyList<OfflineRule> Rules);
