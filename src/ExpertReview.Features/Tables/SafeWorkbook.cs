using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ExpertReview.Features.Tables;

/// <summary>A workbook that has passed the gate. Its sheets are read one at a time, with the row numbers that the clerk sees.</summary>
public sealed class SafeWorkbook
{
    private static readonly OpenXmlConfiguration Reading = new() { IgnoreEmptyRows = true, EnableSharedStringCache = false, FillMergedCells = false };
    private const int MaxText = 32_767;
    private readonly bool _from1904;
    private readonly byte[] _clean;
    private readonly Dictionary<int, IReadOnlyList<SheetRow>> _read = [];

    internal SafeWorkbook(string file, IReadOnlyList<SheetFacts> sheets, bool from1904, byte[] clean) =>
        (File, Sheets, _from1904, _clean) = (file, sheets, from1904, clean);

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<SheetFacts> Sheets { get; }

    /// <summary>The rows of a sheet that hold anything.</summary>
    /// <exception cref="RefusedFileException">The reader can't make sense of the sheet.</exception>
    public IReadOnlyList<SheetRow> Rows(SheetFacts sheet) =>
        _read.TryGetValue(sheet.Index, out var rows) ? rows : _read[sheet.Index] = ReadRows(sheet);

    private List<SheetRow> ReadRows(SheetFacts sheet)
    {
        if (sheet.RowNumbers.Count == 0)
            return [];
        var rows = new List<SheetRow>(sheet.RowNumbers.Count);
        try
        {
            using var stream = new MemoryStream(_clean, writable: false);
            foreach (IDictionary<string, object?> row in MiniExcel.Query(stream, useHeaderRow: false, sheetName: InnerName(sheet.Index), excelType: ExcelType.XLSX, configuration: Reading))
            {
                var cells = new SheetCell[row.Count];
                var column = 0;
                foreach (var value in row.Values)
                    cells[column++] = value is not string { Length: > MaxText } ? SheetCell.Of(value, _from1904) : throw SafetyGate.Broken(File);
                rows.Add(new SheetRow(rows.Count < sheet.RowNumbers.Count ? sheet.RowNumbers[rows.Count] : 0, cells));
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw SafetyGate.Broken(File);
        }

        return rows.Count == sheet.RowNumbers.Count ? rows : throw SafetyGate.Broken(File);
    }

    // The clean copy has names of its own, so that no odd name of a sheet matters to the reader.
    internal static string InnerName(int index) => $"s{index + 1}";
}
