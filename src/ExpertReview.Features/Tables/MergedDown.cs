using System.Runtime.InteropServices;

namespace ExpertReview.Features.Tables;

/// <summary>What is merged down over several rows of a table holds for each of them.</summary>
internal static class MergedDown
{
    // Cells that merging may fill; overlapping ranges of a hostile file would fill the same ones for ever.
    private const int MaxFilled = 4_000_000;

    /// <summary>The rows with the merged cells below the header filled. Cells merged across stay as they are: which column is meant is not certain.</summary>
    public static IReadOnlyList<SheetRow> Filled(string file, SheetFacts sheet, IReadOnlyList<SheetRow> rows, int headerLast)
    {
        var merges = sheet.Merges.Where(one => one.FirstRow > rows[headerLast].Number && one.LastRow > one.FirstRow && one.FirstColumn == one.LastColumn).ToList();
        if (merges.Count == 0)
            return rows;
        var byNumber = rows.Index().ToDictionary(pair => pair.Item.Number, pair => pair.Index);
        var changed = new Dictionary<int, List<SheetCell>>();
        var left = MaxFilled;
        foreach (var merge in merges)
        {
            if (!byNumber.TryGetValue(merge.FirstRow, out var source) || rows[source][merge.FirstColumn] is { IsEmpty: true })
                continue;
            for (var number = merge.FirstRow + 1; number <= merge.LastRow && number <= rows[^1].Number; number++)
            {
                if (--left < 0)
                    throw SafetyGate.Broken(file);
                if (byNumber.TryGetValue(number, out var target))
                    Put(CollectionsMarshal.GetValueRefOrAddDefault(changed, target, out _) ??= [.. rows[target].Cells], merge.FirstColumn, rows[source][merge.FirstColumn]);
            }
        }

        return [.. rows.Index().Select(pair => changed.TryGetValue(pair.Index, out var cells) ? pair.Item with { Cells = cells } : pair.Item)];
    }

    private static void Put(List<SheetCell> cells, int column, SheetCell cell)
    {
        while (cells.Count <= column)
            cells.Add(SheetCell.Empty);
        cells[column] = cell;
    }
}
