namespace ExpertReview.Features.Tables;

/// <summary>Finds the header of a known table among the first rows of a sheet: the row, or the two or three rows one above the other, in
/// which most of the table's columns are named.</summary>
internal sealed class HeaderSearch(KnownTable table, SheetFacts sheet, IReadOnlyList<SheetRow> rows)
{
    private const int Searched = 60;
    private const int Levels = 3;
    private static readonly HashSet<string> Totals = new(["合计", "总计", "小计", "总数", "人数", "总人数", "数量", "金额", "总额"], StringComparer.Ordinal);

    /// <summary>The best header; null when no row names two columns of the table.</summary>
    public FoundHeader? Find()
    {
        FoundHeader? best = null;
        for (var first = 0; first < rows.Count && first < Searched; first++)
            for (var last = first; last < rows.Count && last < first + Levels && (last == first || CanContinue(first, last)); last++)
                if (At(first, last) is { Score: > 1 } header && (best is null || header.Score > best.Score || header.Score == best.Score && last - first < best.Last - best.First))
                    best = header;
        return best;
    }

    // A lower level of a header holds texts only, and stands directly below.
    private bool CanContinue(int first, int last) =>
        rows[last].Number == rows[first].Number + last - first && rows[last].Cells.All(cell => cell.Kind is CellKind.Text or CellKind.Empty);

    private FoundHeader? At(int first, int last)
    {
        var found = new Dictionary<string, (FoundColumn Column, int Rank)>(StringComparer.Ordinal);
        var unknown = new List<string>();
        string? twice = null;
        var width = Enumerable.Range(first, last - first + 1).Max(row => rows[row].Cells.Count);
        var note = SheetUnit(first);
        for (var column = 0; column < width; column++)
        {
            var levels = Texts(first, last, column);
            if (levels.Count == 0)
                continue;
            if (Known(levels) is not { } known)
            {
                unknown.Add(levels[^1]);
                continue;
            }

            var unit = levels.AsEnumerable().Reverse().Select(text => HeaderName.Of(text).Unit).FirstOrDefault(text => text.Length > 0) ?? "";
            var written = unit.Length > 0 || note.Length > 0 && NumberCell.IsMoney(known.Column.Unit);
            var right = unit.Length > 0 ? unit : written ? note : known.Column.Unit;
            var candidate = (new FoundColumn(known.Column.Id, levels[^1], column, right, written), known.Rank);
            if (!found.TryGetValue(known.Column.Id, out var other) || candidate.Rank < other.Rank)
                found[known.Column.Id] = candidate;
            else if (candidate.Rank == other.Rank)
                twice = levels[^1];
        }

        return found.Count == 0 ? null : new FoundHeader(first, last, found.ToDictionary(pair => pair.Key, pair => pair.Value.Column, StringComparer.Ordinal), unknown, twice);
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
        foreach (var merge in sheet.Merges)
            if (merge.FirstRow == rows[row].Number && merge.FirstColumn < column && column <= merge.LastColumn)
                return rows[row][merge.FirstColumn].Text;
        if (!hasLower || sheet.Merges.Any(merge => merge.FirstRow == rows[row].Number && merge.LastColumn > merge.FirstColumn))
            return "";
        // Without merged cells a group's title stands at its left end only.
        for (var left = column - 1; left >= 0; left--)
            if (rows[row][left].Text is { Length: > 0 } title)
                return rows[row + 1][left].Text.Length > 0 ? title : "";
        return "";
    }

    private (KnownColumn Column, int Rank)? Known(List<string> levels)
    {
        var lowest = HeaderName.Of(levels[^1]);
        if (levels.Count > 1)
        {
            var above = HeaderName.Of(string.Concat(levels.Take(levels.Count - 1)));
            foreach (var joined in (ReadOnlySpan<string>)[above.Name + lowest.Name, lowest.Name + above.Name, above.Bare + lowest.Bare])
                if (Named(joined) is { } two)
                    return two;
            if (Totals.Contains(lowest.Name))
                return Named(above.Name) ?? Named(above.Bare);
        }

        return Named(lowest.Name) ?? Named(lowest.Bare);
    }

    private (KnownColumn Column, int Rank)? Named(string name)
    {
        (KnownColumn Column, int Rank)? best = null;
        if (name.Length > 0)
            foreach (var column in table.Columns)
                for (var rank = 0; rank < column.Names.Count; rank++)
                    if (column.Names[rank] == name && (best is null || rank < best.Value.Rank))
                        best = (column, rank);
        return best;
    }

    // 单位：万元 at the right above the header speaks for the whole sheet.
    private string SheetUnit(int first)
    {
        for (var row = first - 1; row >= 0 && row >= first - 4; row--)
            foreach (var cell in rows[row].Cells)
            {
                var text = CellText.Compact(cell.Text);
                var at = text.IndexOf("单位:", StringComparison.Ordinal);
                if (at >= 0 && NumberCell.IsMoney(text[(at + 3)..].TrimEnd(')')))
                    return text[(at + 3)..].TrimEnd(')');
            }

        return "";
    }
}
