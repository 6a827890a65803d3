using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>A downloaded offline form as somebody fills it in away from the program.</summary>
internal sealed class FilledBook : IDisposable
{
    private const string Identity = "H1";
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;

    public FilledBook(byte[] bytes)
    {
        _stream.Write(bytes);
        _document = SpreadsheetDocument.Open(_stream, isEditable: true);
    }

    /// <summary>The names of its tabs.</summary>
    public IReadOnlyList<string> Names => [.. Tabs.Select(tab => tab.Name!.Value!)];

    private IEnumerable<Sheet> Tabs => _document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>();

    /// <summary>Where a field is filled in.</summary>
    public string CellOf(string field, int sheet = 0) => Worksheet(sheet).Descendants<Row>().Select(row => (Row: row.RowIndex!.Value, Cells: row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value![..1], TextOf, StringComparer.Ordinal)))
        .Select(row => row.Cells.GetValueOrDefault("H") == field ? $"D{row.Row}" : row.Cells.GetValueOrDefault("J") == field ? (field == "/opinion" ? $"B{row.Row}" : $"G{row.Row}") : null).OfType<string>().Single();

    /// <summary>Names of the fields of the column 填写.</summary>
    public IReadOnlyList<string> Fields(int sheet = 0) => [.. Worksheet(sheet).Descendants<Cell>().Where(cell => cell.CellReference!.Value!.StartsWith('H') && cell.CellReference.Value != Identity).Select(TextOf).Where(text => text.Length > 0)];

    /// <summary>What stands in a field.</summary>
    public string Read(string field, int sheet = 0) => TextOf(At(CellOf(field, sheet), sheet));

    /// <summary>What the sheet says about itself.</summary>
    public string About(int sheet = 0) => TextOf(At(Identity, sheet));

    /// <summary>Types into a field; an empty text empties it.</summary>
    public FilledBook Fill(string field, string typed, int sheet = 0) => Type(CellOf(field, sheet), typed, sheet);

    /// <summary>Changes what the sheet says about itself.</summary>
    public FilledBook Pretend(Func<string, string> change, int sheet = 0) => Type(Identity, change(About(sheet)), sheet);

    /// <summary>Types into a cell.</summary>
    public FilledBook Type(string address, string typed, int sheet = 0)
    {
        var cell = At(address, sheet);
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            cell.Append(new CellValue(typed));
        else if (typed.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(typed)));
        }

        return this;
    }

    /// <summary>Puts a copy of a tab behind the others.</summary>
    public FilledBook Copy(int sheet, string name)
    {
        var part = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        part.Worksheet = (Worksheet)Worksheet(sheet).CloneNode(deep: true);
        _document.WorkbookPart!.Workbook!.Sheets!.Append(new Sheet { Name = name, SheetId = 900, Id = _document.WorkbookPart.GetIdOfPart(part) });
        return this;
    }

    /// <summary>The file as saved.</summary>
    public byte[] Save()
    {
        foreach (var part in _document.WorkbookPart!.WorksheetParts)
            part.Worksheet!.Save();
        _document.WorkbookPart.Workbook!.Save();
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private Worksheet Worksheet(int sheet) => ((WorksheetPart)_document.WorkbookPart!.GetPartById(Tabs.ElementAt(sheet).Id!.Value!)).Worksheet!;

    private Cell At(string address, int sheet) => Worksheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference == address);

    private static string TextOf(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
