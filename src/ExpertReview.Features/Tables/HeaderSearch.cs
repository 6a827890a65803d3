namespace ExpertReview.Features.Tables;

/// <summary>Finds the header of a known table among the first rows of a sheet: the row, or the two or three rows one above the other, in
/// which most of the table's columns are named.</summary>
internal sealed class HeaderSearch(KnownTable table, SheetFacts sheet, IReadOnlyList<SheetRow> rows)
{
    private const int Searched = 60;
    private const int Levels = 3;
    private static readonly HashSet<string> Totals = new(["合计", "总计", "小计", "总数", "人数", "总人数", "数量", "金额", "总额"], StringComparer.Ordinal);
    private readonly Dictionary<string, HeaderName> _names = new(StringComparer.Ordinal);
    private readonly sbyte[] _named = new sbyte[Math.Min(rows.Count, Searched + Levels)];
    private readonly Dictionary<int, int[]> _groups = GroupsOf(sheet, rows);

    /// <summary>The best header; null when no row names two columns of the table.</summary>
    public FoundHeader? Find()
    {
        FoundHeader? best = null;
        for (var first = 0; first < rows.Count && first < Searched && !(best is not null && first > best.Last && best.Columns.Count == table.Columns.Count); first++)
            for (var last = first; last < rows.Count && last < first + Levels && (last == first || CanContinue(first, last)); last++)
                if (Enumerable.Range(first, last - first + 1).Any(NamesColumn) && At(first, last) is { Score: > 1 } header && (best is null || header.Score > best.Score || header.Score == best.Score && last - first < best.Last - best.First))
                    best = header;
        return best;
    }

    // Nearly all rows are data: only where one cell by itself names a column a header may begin or go on.
    private bool NamesColumn(int row)
    {
        if (_named[row] == 0)
            _named[row] = rows[row].Cells.Any(cell => cell.Kind == CellKind.Text && NameOf(cell.Text) is var name && (Named(name.Name) ?? Named(name.Bare)) is not null) ? (sbyte)1 : (sbyte)-1;
        return _named[row] > 0;
    }

    // A lower level of a header holds texts only, and stands directly below.
    private bool CanContinue(int first, int last) =>
        rows[last].Number == rows[first].Number + last - first && rows[last].Cells.All(cell => cell.Kind is CellKind.Text or CellKind.Empty);

    private FoundHeader? At(int first, int last)
    {
        var columns = new HeaderColumns(table);
        var width = Enumerable.Range(first, last - first + 1).Max(row => rows[row].Cells.Count);
        var note = SheetUnit(first);
        for (var column = 0; column < width; column++)
            if (Texts(first, last, column) is { Count: > 0 } levels)
                Add(columns, levels, column, note);
        return columns.Header(first, last);
    }

    private void Add(HeaderColumns columns, List<string> levels, int column, string note)
    {
        if (Known(levels) is not { } known)
        {
            columns.AddUnknown(levels[^1]);
            return;
        }

        var unit = levels.AsEnumerable().Reverse().Select(text => NameOf(text).Unit).FirstOrDefault(text => text.Length > 0) ?? "";
        var written = unit.Length > 0 || note.Length > 0 && NumberCell.IsMoney(known.Column.Unit);
        var right = unit.Length > 0 ? unit : written ? note : known.Column.Unit;
        columns.Add(new FoundColumn(known.Column.Id, levels[^1], column, right, written), known.Column, known.Rank, known.Year);
    }

    // The texts of a column's header from top to bottom, a merged or carried group title included.
    private List<string> Texts(int first, int last, int column)
    {
        var texts = new List<string>();
        for (var row = first; row <= last; row++)
        {
            var text = rows[row][column].Text;
            if (text.Length == 0 && row < last)
                text = GroupTitle(row, column, Enumerable.Range(row + 1, last - row).Any(below => rows[below][column].Text.Length > 0));
            if (text.Length > 0 && (texts.Count == 0 || texts[^1] != text))
                texts.Add(text);
        }

        return texts;
    }

    private string GroupTitle(int row, int column, bool hasLower)
    {
        if (_groups.TryGetValue(rows[row].Number, out var titles))
            return column < titles.Length && titles[column] >= 0 ? rows[row][titles[column]].Text : "";
        if (!hasLower)
            return "";
        // Without merged cells a group's title stands at its left end only.
        for (var left = column - 1; left >= 0; left--)
            if (rows[row][left].Text is { Length: > 0 } title)
                return rows[row + 1][left].Text.Length > 0 ? title : "";
        return "";
    }

    // For each row with cells merged across: the place of the title for each column, or -1.
    private static Dictionary<int, int[]> GroupsOf(SheetFacts sheet, IReadOnlyList<SheetRow> rows)
    {
        var groups = new Dictionary<int, int[]>();
        if (sheet.Merges.Count == 0 || rows.Count == 0)
            return groups;
        var (lastRow, width) = (rows[Math.Min(rows.Count, Searched + Levels) - 1].Number, rows.Take(Searched + Levels).Max(row => row.Cells.Count));
        foreach (var merge in sheet.Merges)
        {
            if (merge.FirstRow > lastRow || merge.LastColumn <= merge.FirstColumn)
                continue;
            if (!groups.TryGetValue(merge.FirstRow, out var titles))
                Array.Fill(groups[merge.FirstRow] = titles = new int[width], -1);
            for (var column = merge.FirstColumn + 1; column <= merge.LastColumn && column < width && titles[column] < 0; column++)
                titles[column] = merge.FirstColumn;
        }

        return groups;
    }

    private (KnownColumn Column, int Rank, int? Year)? Known(List<string> levels)
    {
        var lowest = NameOf(levels[^1]);
        if (levels.Count > 1)
        {
            var above = NameOf(string.Concat(levels.Take(levels.Count - 1)));
            foreach (var joined in (ReadOnlySpan<string>)[above.Name + lowest.Name, lowest.Name + above.Name, above.Bare + lowest.Bare])
                if (Named(joined) is { } two)
                    return two;
            if (Totals.Contains(lowest.Name))
                return Named(above.Name) ?? Named(above.Bare);
        }

        return Named(lowest.Name) ?? Named(lowest.Bare);
    }

    private (KnownColumn Column, int Rank, int? Year)? Named(string name) => HeaderColumns.Named(table, name);

    private HeaderName NameOf(string text) => _names.TryGetValue(text, out var name) ? name : _names[text] = HeaderName.Of(text);

    // 单位：万元 at the right above the header speaks for the whole sheet.
    private string SheetUnit(int first)
    {
        for (var row = first - 1; row >= 0 && row >= first - 4; row--)
            foreach (var cell in rows[row].Cells)
                if (cell.Kind == CellKind.Text && cell.Text.Contains("单位", StringComparison.Ordinal) && UnitAfter(CellText.Compact(cell.Text)) is { } unit)
                    return unit;
        return "";
    }

    private static string? UnitAfter(string text)
    {
        var at = text.LastIndexOf("单位:", StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 3)..].TrimEnd(')', ']', '】').Split(',', '、', ';', '/', '。').FirstOrDefault(NumberCell.IsMoney);
    }
}
