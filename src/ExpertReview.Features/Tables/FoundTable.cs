using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Tables;

/// <summary>A table found in a workbook.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">The sheet that holds it.</param>
/// <param name="HeaderRow">Number of the header's last row.</param>
/// <param name="Columns">The known columns by their name in code.</param>
/// <param name="Above">Texts above the header, row by row.</param>
/// <param name="Rows">The data rows.</param>
/// <param name="Warnings">What a person should look at.</param>
public sealed record FoundTable(
    string File, SheetFacts Sheet, int HeaderRow, IReadOnlyDictionary<string, FoundColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Above,
    IReadOnlyList<SheetRow> Rows, IReadOnlyList<WarningFinding> Warnings);
