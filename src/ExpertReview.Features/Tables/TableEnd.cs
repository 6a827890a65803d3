using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Tables;

/// <summary>Where the data rows of a table begin and end, and what is skipped between.</summary>
internal sealed class TableEnd(KnownTable table, ColumnDictionary words, FoundHeader header, IReadOnlyList<SheetRow> rows, string file, List<WarningFinding> warnings)
{
    private readonly int[] _keys = [.. table.RowsHave.Where(header.Columns.ContainsKey).Select(id => header.Columns[id].Index)];

    public List<SheetRow> Rows()
    {
        var data = new List<SheetRow>();
        var at = header.Last + 1;
        var expected = rows[header.Last].Number + 1;
        for (; at < rows.Count; at++)
        {
            var row = rows[at];
            if (data.Count == 0 && IsColumnNumbers(row))
                continue;
            // A row that is wholly blank has none of the key columns either; blank rows right under the header are layout.
            if (row.Number > expected && data.Count > 0 || !HasKey(row) || IsFooter(row))
                break;
            expected = row.Number + 1;
            if (!IsHeaderAgain(row) && !IsTotal(row))
                data.Add(row);
        }

        for (; at < rows.Count; at++)
            if (LooksLikeData(rows[at]))
                warnings.Add(TableFinder.Warning(file, rows[at].Number, $"第 {rows[at].Number} 行在表格结束（空行或填表人、注等）之后，像是数据，没有读取；如是数据请移到表格内"));
        return data;
    }

    private bool HasKey(SheetRow row) => _keys.Any(column => !row[column].IsEmpty);

    private bool IsFooter(SheetRow row)
    {
        var first = row.Cells.FirstOrDefault(cell => !cell.IsEmpty);
        if (first.Kind != CellKind.Text || !table.HasFooters)
            return false;
        var text = CellText.Compact(first.Text);
        return words.Footers.Any(word => text == word || text.StartsWith(word, StringComparison.Ordinal) && text[word.Length] is ':' or '(' or '、' or '.' or '1'
            || first.Text.StartsWith(word, StringComparison.Ordinal) && char.IsWhiteSpace(first.Text[word.Length]));
    }

    // A sum is no application; what stands below it still is one.
    private bool IsTotal(SheetRow row)
    {
        var first = row.Cells.FirstOrDefault(cell => !cell.IsEmpty);
        return first.Kind == CellKind.Text && table.HasFooters && words.Totals.Contains(CellText.Compact(first.Text).TrimEnd(':'), StringComparer.Ordinal);
    }

    private bool IsHeaderAgain(SheetRow row) =>
        header.Columns.Values.Count(column => row[column.Index].Text == column.Header) is var same && same >= 2 && same * 2 >= header.Columns.Count;

    // A printed number with nothing behind it is an empty line of the form: inside the table its row is refused as any other without a
    // unit (formats.md), behind the table it is nothing to warn of.
    private bool IsNumberOnly(SheetRow row) =>
        header.Columns.TryGetValue("no", out var number) && row.Cells.Count(cell => !cell.IsEmpty) == 1 && !row[number.Index].IsEmpty;

    // Some forms number their columns below the header: 1 2 3 …
    private bool IsColumnNumbers(SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count > 2 && filled.Count * 2 > header.Columns.Count && filled.Index().All(pair => CellText.Compact(pair.Item.Text).Trim('(', ')') == TableFinder.Written(pair.Index + 1));
    }

    private bool LooksLikeData(SheetRow row)
    {
        if (IsFooter(row) || IsTotal(row) || IsHeaderAgain(row) || IsNumberOnly(row) || !HasKey(row))
            return false;
        var known = header.Columns.Values.Count(column => !row[column.Index].IsEmpty);
        return known >= 2 && (known * 2 >= header.Columns.Count || header.Columns.TryGetValue("code", out var code) && CellText.Compact(row[code.Index].Text).Length is >= 15 and <= 20);
    }
}
