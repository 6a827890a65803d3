using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Tables;

/// <summary>Reads the known cells of one row. Each cell that can't be read is one finding, and refuses the row.</summary>
public sealed class RowReading(FoundTable table, SheetRow row, List<RowFinding> findings)
{
    /// <summary>Number of the row in its sheet.</summary>
    public int Number => row.Number;

    /// <summary>True when a cell was refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The cell of a known column; empty when the table has no such column.</summary>
    public SheetCell Cell(string id) => table.Columns.TryGetValue(id, out var column) ? row[column.Index] : SheetCell.Empty;

    /// <summary>The unit of a bare number in a column.</summary>
    public string Unit(string id) => table.Columns.TryGetValue(id, out var column) ? column.Unit : "";

    /// <summary>The header as it stands in the file.</summary>
    public string Header(string id) => table.Columns.TryGetValue(id, out var column) ? column.Header : "";

    /// <summary>Refuses a cell.</summary>
    public void Refuse(string id, string text)
    {
        IsRefused = true;
        findings.Add(new RowFinding(table.File, table.Sheet.Name, row.Number, Header(id), Cell(id).Text, text));
    }

    /// <summary>The value of a reading; a problem refuses the cell.</summary>
    public T? Take<T>(string id, CellReading<T> reading)
    {
        if (reading.Problem is { } problem)
            Refuse(id, problem);
        return reading.Value;
    }

    /// <summary>Free text, a formula's error refused; null when empty.</summary>
    public string? Text(string id)
    {
        var cell = Cell(id);
        if (cell.Kind == CellKind.Error)
            Refuse(id, $"公式错误「{cell.Text}」；请填写文字");
        return cell.IsEmpty ? null : cell.Text;
    }

    /// <summary>A name on one line; null when empty.</summary>
    public string? Name(string id) => Text(id) is null ? null : CellText.Name(Cell(id));

    /// <summary>A name that must stand there.</summary>
    public string RequiredName(string id)
    {
        if (Cell(id).IsEmpty)
            Refuse(id, $"{Header(id)}为空；不能为空");
        return Name(id) ?? "";
    }

    /// <summary>A well-formed credit code; null when empty and not required.</summary>
    public string? Code(string id, bool required)
    {
        if (required && Cell(id).IsEmpty)
            Refuse(id, $"{Header(id)}为空；应为 18 位统一社会信用代码");
        return Take(id, CreditCodeCell.Read(Cell(id)));
    }

    /// <summary>A whole count in the column's unit.</summary>
    public decimal? Count(string id) => Take(id, NumberCell.Count(Cell(id), Unit(id)));

    /// <summary>Money in yuan.</summary>
    public decimal? Yuan(string id) => Take(id, NumberCell.Amount(Cell(id), Unit(id)));

    /// <summary>A share from 0 to 1.</summary>
    public decimal? Share(string id) => Take(id, PercentCell.Share(Cell(id)));

    /// <summary>A day.</summary>
    public DateOnly? Day(string id, bool end = false) => Take(id, DateCell.Day(Cell(id), end));

    /// <summary>The first four digits of a prefecture.</summary>
    public string? Prefecture(string id) => Take(id, PrefectureCell.Read(Cell(id)));
}
