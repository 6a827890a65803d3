using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>The package around the sheets of a book: properties, parts by fixed names, styles, and the same bytes for the same content.</summary>
internal static class BookFile
{
    /// <summary>Writes a book.</summary>
    /// <param name="title">Title in the file's properties.</param>
    /// <param name="asOf">The day that stands for every date of the file.</param>
    /// <param name="names">The sheets' names, in order.</param>
    /// <param name="sheet">Writes one sheet, by its place from 0.</param>
    /// <param name="before">What the workbook says before its views.</param>
    /// <param name="after">What it says after its sheets; asked once they are written.</param>
    public static byte[] Write(
        string title, DateOnly asOf, IReadOnlyList<string> names, Action<WorksheetPart, SheetStyles, int> sheet, IEnumerable<OpenXmlElement> before, Func<OpenXmlElement> after)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            PackageProperties.Fill(document.AddNewPart<CoreFilePropertiesPart>("rId2"), title, asOf);
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var styles = new SheetStyles();
            for (var at = 0; at < names.Count; at++)
                sheet(book.AddNewPart<WorksheetPart>($"rId{at + 1}"), styles, at);
            book.AddNewPart<WorkbookStylesPart>($"rId{names.Count + 1}").Stylesheet = styles.Write();
            book.Workbook = new Workbook(
            [
                .. before,
                new BookViews(new WorkbookView { XWindow = 0, YWindow = 0, WindowWidth = 28800, WindowHeight = 16000, ActiveTab = 0 }),
                new Sheets(names.Select((name, at) => new Sheet { Name = name, SheetId = (uint)at + 1, Id = $"rId{at + 1}" })),
                after(),
            ]);
            document.Save();
        }

        return FixedZip.Rewrite(package, asOf);
    }
}
