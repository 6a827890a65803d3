using System.Globalization;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Tables;

/// <summary>Finds a known table in a workbook: the sheet, the header under title and stamp rows, and the data rows down to the first row
/// without any of the columns that every row has (formats.md: neither 序号 nor 单位).</summary>
public sealed class TableFinder(ColumnDictionary words)
{
    /// <summary>The words it knows.</summary>
    public ColumnDictionary Words => words;

    /// <summary>The table of that name.</summary>
    /// <exception cref="RefusedFileException">No sheet has its header, or a needed column is missing or stands there twice.</exception>
    public FoundTable Find(SafeWorkbook workbook, string tableId)
    {
        var table = words.Table(tableId);
        var warnings = new List<WarningFinding>();
        var candidates = new List<(SheetFacts Sheet, IReadOnlyList<SheetRow> Rows, FoundHeader Header)>();
        foreach (var sheet in workbook.Sheets)
            if (workbook.Rows(sheet) is { Count: > 0 } rows && new HeaderSearch(table, sheet, rows).Find() is { } header)
                candidates.Add((sheet, rows, header));
        if (candidates.Count == 0)
            throw new RefusedFileException(
                workbook.File, new($"找不到{table.Title}的表头", $"no header of {table.Title} was found"),
                new($"表头应含：{string.Join('、', table.Columns.Where(one => one.Needed).Select(one => one.Names[0]))}", $"the header must name: {string.Join(", ", table.Columns.Where(one => one.Needed).Select(one => one.Names[0]))}"));
        var best = candidates.OrderBy(one => one.Sheet.Hidden).ThenByDescending(one => one.Header.Score).ThenBy(one => one.Rows.Count == one.Header.Last + 1).ThenBy(one => one.Sheet.Index).First();
        Check(workbook.File, table, best.Header);
        foreach (var other in candidates.Where(one => one.Sheet != best.Sheet && one.Header.Score >= best.Header.Score && one.Rows.Count > one.Header.Last + 1))
            warnings.Add(Warning(workbook.File, null, $"工作表「{other.Sheet.Name}」也有同样的表头，只读取了「{best.Sheet.Name}」"));
        AddColumnWarnings(workbook.File, table, best.Header, warnings);

        var filled = FilledDown(best.Sheet, best.Rows, best.Header.Last);
        var data = new TableEnd(table, words, best.Header, filled, workbook.File, warnings).Rows();
        foreach (var row in data.Where(row => best.Sheet.HiddenRows.Contains(row.Number)))
            warnings.Add(Warning(workbook.File, row.Number, $"第 {row.Number} 行是隐藏行，已照常读取"));
        var above = best.Rows.Take(best.Header.First).SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text).ToList();
        return new FoundTable(workbook.File, best.Sheet, best.Rows[best.Header.Last].Number, best.Header.Columns, above, data, warnings);
    }

    internal static WarningFinding Warning(string file, int? row, string text) => new(null, file, row, null, null, text);

    private static void Check(string file, KnownTable table, FoundHeader header)
    {
        if (header.Twice is { } twice)
            throw new RefusedFileException(file, new($"表头「{twice}」出现两次，不知以哪一列为准", $"header {twice} stands there twice"), new("请只保留一列", "keep one of them"));
        var missing = table.Columns.Where(one => one.Needed && !header.Columns.ContainsKey(one.Id)).Select(one => one.Names[0]).ToList();
        if (missing.Count > 0)
            throw new RefusedFileException(
                file, new($"{table.Title}缺少列：{string.Join('、', missing)}", $"{table.Title} lacks columns: {string.Join(", ", missing)}"),
                new(header.Unknown.Count > 0 ? $"不认识的表头：{string.Join('、', header.Unknown)}" : "请补上这些列", header.Unknown.Count > 0 ? $"unknown headers: {string.Join(", ", header.Unknown)}" : "add them"));
    }

    private static void AddColumnWarnings(string file, KnownTable table, FoundHeader header, List<WarningFinding> warnings)
    {
        var absent = table.Columns.Where(one => one.Expected && !header.Columns.ContainsKey(one.Id)).Select(one => one.Names[0]).ToList();
        if (absent.Count > 0)
            warnings.Add(Warning(file, null, $"没有这些列：{string.Join('、', absent)}；按未填处理{(header.Unknown.Count > 0 ? $"。不认识的表头：{string.Join('、', header.Unknown)}" : "")}"));
        foreach (var column in header.Columns.Values.OrderBy(one => one.Index))
            if (!column.UnitWritten && NumberCell.IsMoney(column.Unit))
                warnings.Add(new WarningFinding(null, file, null, column.Header, null, $"表头「{column.Header}」没有写单位，不带单位的数按{column.Unit}读"));
    }

    // What is merged down over several rows holds for each of them.
    private static IReadOnlyList<SheetRow> FilledDown(SheetFacts sheet, IReadOnlyList<SheetRow> rows, int headerLast)
    {
        var merges = sheet.Merges.Where(one => one.FirstRow > rows[headerLast].Number && one.LastRow > one.FirstRow && one.FirstColumn == one.LastColumn).ToList();
        if (merges.Count == 0)
            return rows;
        var byNumber = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
            byNumber[rows[i].Number] = i;
        var filled = rows.ToList();
        foreach (var merge in merges)
            if (byNumber.TryGetValue(merge.FirstRow, out var source))
                for (var number = merge.FirstRow + 1; number <= merge.LastRow && number <= rows[^1].Number; number++)
                    if (byNumber.TryGetValue(number, out var target))
                        filled[target] = With(filled[target], merge.FirstColumn, rows[source][merge.FirstColumn]);
        return filled;
    }

    private static SheetRow With(SheetRow row, int column, SheetCell cell)
    {
        var cells = row.Cells.ToList();
        while (cells.Count <= column)
            cells.Add(SheetCell.Empty);
        cells[column] = cell;
        return row with { Cells = cells };
    }

    /// <summary>A number as findings write it.</summary>
    internal static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
