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
        var candidates = Candidates(workbook, table);
        if (candidates.Count == 0)
            throw new RefusedFileException(
                workbook.File, new($"找不到{table.Title}的表头", $"no header of {table.Title} was found"),
                new($"表头应含：{string.Join('、', table.Columns.Where(one => one.Needed).Select(one => one.Names[0]))}", $"the header must name: {string.Join(", ", table.Columns.Where(one => one.Needed).Select(one => one.Names[0]))}"));
        var best = candidates[0];
        Check(workbook.File, table, best.Header);
        var warnings = new List<WarningFinding>();
        foreach (var other in candidates.Skip(1).Where(one => one.IsComplete && one.HasRows).OrderBy(one => one.Sheet.Index))
            warnings.Add(Warning(workbook.File, null, $"工作表「{other.Sheet.Name}」{(other.Sheet.Hidden ? "（隐藏）" : "")}也有同样的表头，只读取了「{best.Sheet.Name}」"));
        AddColumnWarnings(workbook.File, table, best.Header, warnings);
        warnings.AddRange(best.Warnings);
        foreach (var row in best.Data.Where(row => best.Sheet.HiddenRows.Contains(row.Number)))
            warnings.Add(Warning(workbook.File, row.Number, $"第 {row.Number} 行是隐藏行，已照常读取"));
        var above = best.Rows.Take(best.Header.First).Select(row => (IReadOnlyList<string>)[.. row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text)]).ToList();
        return new FoundTable(workbook.File, best.Sheet, best.Rows[best.Header.Last].Number, best.Header.Columns, above, best.Data, warnings);
    }

    // The sheets that have the header, the one that is read first: complete before not, seen before hidden, filled before empty.
    private List<Candidate> Candidates(SafeWorkbook workbook, KnownTable table)
    {
        var candidates = new List<Candidate>();
        foreach (var sheet in workbook.Sheets)
            if (workbook.Rows(sheet) is { Count: > 0 } rows && new HeaderSearch(table, sheet, rows).Find() is { } header)
            {
                var warnings = new List<WarningFinding>();
                var filled = MergedDown.Filled(workbook.File, sheet, rows, header.Last);
                candidates.Add(new(sheet, rows, header, Missing(table, header).Count == 0, new TableEnd(table, words, header, filled, workbook.File, warnings).Rows(), warnings));
            }

        return [.. candidates.OrderByDescending(one => one.IsComplete).ThenBy(one => one.Sheet.Hidden).ThenByDescending(one => one.HasRows).ThenByDescending(one => one.Header.Score).ThenBy(one => one.Sheet.Index)];
    }

    private static List<string> Missing(KnownTable table, FoundHeader header) =>
        [.. table.Columns.Where(one => one.Needed && !header.Columns.ContainsKey(one.Id)).Select(one => one.Names[0])];

    internal static WarningFinding Warning(string file, int? row, string text) => new(null, file, row, null, null, text);

    private static void Check(string file, KnownTable table, FoundHeader header)
    {
        if (header.Twice is { } twice)
            throw new RefusedFileException(file, new($"表头「{twice}」出现两次，不知以哪一列为准", $"header {twice} stands there twice"), new("请只保留一列", "keep one of them"));
        var missing = Missing(table, header);
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

    /// <summary>A number as findings write it.</summary>
    internal static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Candidate(
        SheetFacts Sheet, IReadOnlyList<SheetRow> Rows, FoundHeader Header, bool IsComplete, IReadOnlyList<SheetRow> Data, IReadOnlyList<WarningFinding> Warnings)
    {
        public bool HasRows => Data.Count > 0;
    }
}
