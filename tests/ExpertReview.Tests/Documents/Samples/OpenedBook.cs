using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Tests.Documents.Samples;

/// <summary>A workbook read back, cell by cell, without trusting the code that wrote it.</summary>
internal sealed class OpenedBook : IDisposable
{
    private readonly SpreadsheetDocument document;

    public OpenedBook(byte[] bytes) => document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public SpreadsheetDocument Document => document;

    public IReadOnlyList<string> Names => [.. Sheets.Select(sheet => sheet.Name!.Value!)];

    public IReadOnlyDictionary<string, string> DefinedNames => document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>()
        .ToDictionary(name => name.Name!.Value! + "@" + Names[(int)name.LocalSheetId!.Value], name => name.Text);

    private IEnumerable<Sheet> Sheets => document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>();

    public Worksheet Sheet(string name) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(Sheets.Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet!;

    public Cell Cell(string sheet, string address) => Sheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference == address);

    /// <summary>A cell's text; for a number, its digits.</summary>
    public string Text(string sheet, string address) => TextOf(Cell(sheet, address));

    /// <summary>All rows of a sheet as texts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string sheet) =>
        [.. Sheet(sheet).Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(TextOf)])];

    public CellFormat Format(Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    public string? NumberFormat(Cell cell) => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats?.Elements<NumberingFormat>()
        .SingleOrDefault(format => format.NumberFormatId!.Value == Format(cell).NumberFormatId!.Value)?.FormatCode;

    public void Dispose() => document.Dispose();

    private static string TextOf(Cell cell) => cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? "";
}
