using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>An xlsx file of one or more lists. Sheets are streamed: a list of ten thousand rows is never held as objects.</summary>
public static class SheetBook
{
    /// <summary>Writes the book.</summary>
    /// <param name="title">Title in the file's properties.</param>
    /// <param name="asOf">The day that stands for every date of the file.</param>
    /// <param name="sheets">At least one, with names that differ.</param>
    public static byte[] Write(string title, DateOnly asOf, IReadOnlyList<ListSheet> sheets)
    {
        var extents = new List<SheetExtent>();
        return BookFile.Write(
            title, asOf, [.. sheets.Select(sheet => sheet.Name)], (part, styles, at) => extents.Add(new ListSheetWriter(sheets[at], styles).Write(part, selected: at == 0)), [], () => Names(sheets, extents));
    }

    private static DefinedNames Names(IReadOnlyList<ListSheet> sheets, List<SheetExtent> extents)
    {
        var names = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
            Name(names, sheets[at], extents[at], (uint)at);
        return names;
    }

    private static void Name(DefinedNames names, ListSheet sheet, SheetExtent extent, uint at)
    {
        var quoted = "'" + sheet.Name.Replace("'", "''", StringComparison.Ordinal) + "'!";
        var last = SheetAddress.Column(sheet.Columns.Count);
        if (extent.Filtered)
        {
            names.Append(new DefinedName($"{quoted}$A${extent.HeaderTo}:${last}${extent.DataTo}")
            {
                Name = "_xlnm._FilterDatabase", LocalSheetId = at, Hidden = true,
            });
        }

        names.Append(new DefinedName($"{quoted}$A$1:${last}${extent.LastRow}") { Name = "_xlnm.Print_Area", LocalSheetId = at });
        names.Append(new DefinedName($"{quoted}${extent.HeaderFrom}:${extent.HeaderTo}") { Name = "_xlnm.Print_Titles", LocalSheetId = at });
    }
}
