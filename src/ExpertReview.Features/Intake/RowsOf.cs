using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>The walk that all tables share: gate, table, rows; a row with a bad cell is left out, the others go on.</summary>
internal static class RowsOf
{
    /// <summary>Reads a table; <paramref name="read"/> makes one row, which counts only when no cell was refused.</summary>
    public static TableReading<T> Table<T>(TableFile file, string table, TableFinder finder, Func<RowReading, FoundTable, List<WarningFinding>, T?> read)
        where T : class
    {
        try
        {
            return Rows(finder.Find(SafetyGate.Open(file), table), read);
        }
        catch (RefusedFileException refused)
        {
            return TableReading<T>.No(refused.Finding);
        }
    }

    /// <summary>Reads the rows of a table that was found.</summary>
    public static TableReading<T> Rows<T>(FoundTable found, Func<RowReading, FoundTable, List<WarningFinding>, T?> read)
        where T : class
    {
        var (rows, refused, warnings) = (new List<T>(), new List<RowFinding>(), found.Warnings.ToList());
        foreach (var row in found.Rows)
        {
            var reading = new RowReading(found, row, refused);
            if (read(reading, found, warnings) is { } made && !reading.IsRefused)
                rows.Add(made);
        }

        return new(rows, refused, warnings);
    }

    /// <summary>Warns of a code whose check character does not fit.</summary>
    public static void Doubt(string? code, RowReading row, string file, List<WarningFinding> warnings)
    {
        if (!string.IsNullOrEmpty(code) && CreditCodeCell.Doubt(code) is { } doubt)
            warnings.Add(new WarningFinding(code, file, row.Number, row.Header("code"), null, doubt));
    }

    /// <summary>Warns of codes that stand in one file more than once.</summary>
    public static IReadOnlyList<WarningFinding> Doubled(string file, IEnumerable<(string Code, int Row)> rows) =>
        [.. rows.GroupBy(row => row.Code, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new WarningFinding(group.Key, file, group.Skip(1).First().Row, null, null, $"同一信用代码在本表出现 {group.Count()} 次（第 {string.Join('、', group.Select(row => row.Row))} 行）"))];
}
