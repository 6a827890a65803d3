using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
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
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            PackageProperties.Fill(document.AddNewPart<CoreFilePropertiesPart>("rId2"), title, asOf);
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var styles = new SheetStyles();
            var extents = sheets.Select((sheet, at) =>
                new ListSheetWriter(sheet, styles).Write(book.AddNewPart<WorksheetPart>($"rId{at + 1}"), selected: at == 0)).ToList();
            book.AddNewPart<WorkbookStylesPart>($"rId{sheets.Count + 1}").Stylesheet = styles.Write();
            book.Workbook = Contents(sheets, extents);
            document.Save();
        }

        return FixedZip.Rewrite(package, asOf);
    }

    private static Workbook Contents(IReadOnlyList<ListSheet> sheets, List<SheetExtent> extents)
    {
        var names = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
            Name(names, sheets[at], extents[at], (uint)at);

        return new Workbook(
            new BookViews(new WorkbookView { XWindow = 0, YWindow = 0, WindowWidth = 28800, WindowHeight = 16000, ActiveTab = 0 }),
            new Sheets(sheets.Select((sheet, at) => new Sheet { Name = sheet.Name, SheetId = (uint)at + 1, Id = $"rId{at + 1}" })),
            names);
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
