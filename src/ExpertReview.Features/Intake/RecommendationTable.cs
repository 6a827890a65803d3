using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>推荐汇总表-*.xlsx (附件1).</summary>
public sealed class RecommendationTable(TableFinder finder)
{
    private static readonly Dictionary<string, bool> Again = new(StringComparer.Ordinal)
    {
        ["复核"] = true, ["再次申报"] = true, ["再次"] = true, ["是"] = true, ["复审"] = true,
        ["新申报"] = false, ["首次申报"] = false, ["首次"] = false, ["初次申报"] = false, ["新增"] = false, ["否"] = false,
    };

    /// <summary>Reads one recommender's table.</summary>
    public TableReading<Recommendation> Read(TableFile file)
    {
        string? stampedBy = null;
        FoundTable? stamped = null;
        var reading = RowsOf.Table<Recommendation>(file, "recommendation", finder, (row, found, warnings) =>
        {
            if (!ReferenceEquals(stamped, found))
                (stamped, stampedBy) = (found, StampedBy(found));
            return Row(row, file, stampedBy, warnings);
        });
        return reading with { Warnings = [.. reading.Warnings, .. RowsOf.Doubled(file.Name, reading.Rows.Select(row => (row.Code, row.Row)))] };
    }

    /// <summary>The text after the first dash of a file name: 保山市 of 推荐汇总表-保山市.xlsx.</summary>
    public static string RecommenderOf(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var dash = stem.AsSpan().IndexOfAny("-－—–");
        return (dash < 0 ? stem : stem[(dash + 1)..]).Trim();
    }

    private Recommendation Row(RowReading row, TableFile file, string? stampedBy, List<WarningFinding> warnings)
    {
        var organisation = row.RequiredName("organisation");
        var code = row.Code("code", required: true) ?? "";
        if (row.Cell("functions").IsEmpty)
            row.Refuse("functions", $"{row.Header("functions")}为空；不能为空");
        var made = new Recommendation
        {
            Code = code, File = file.Name, Row = row.Number, Recommender = RecommenderOf(file.Name), StampedBy = stampedBy,
            Platform = row.Name("platform"), Organisation = organisation, Prefecture = row.Prefecture("prefecture"), Figures = FiguresRow.Read(row),
            Functions = row.Take("functions", FunctionsCell.Read(row.Cell("functions"), finder.Words)) ?? [],
            Again = AgainOf(row), Contact = row.Name("contact"), Phone = row.Name("phone"), Remark = row.Text("remark"),
        };
        RowsOf.Doubt(code, row, file.Name, warnings);
        return made;
    }

    private static bool? AgainOf(RowReading row)
    {
        var cell = row.Cell("again");
        if (cell.IsEmpty)
            return null;
        if (Again.TryGetValue(CellText.Compact(cell.Text), out var again))
            return again;
        row.Refuse("again", $"「{cell.Text}」看不出是否再次申报；应为 新申报 或 复核");
        return null;
    }

    private static string? FirstWord(string text) => text.Split([' ', '\n', '\u3000', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    // 推荐单位（盖章）：保山市工业和信息化局 stands above the header, sometimes with the date of the stamp behind it, sometimes in two cells.
    private static string? StampedBy(FoundTable found)
    {
        foreach (var row in found.Above)
            for (var at = 0; at < row.Count; at++)
            {
                var colon = row[at].AsSpan().IndexOfAny('：', ':');
                var label = CellText.Compact(colon < 0 ? row[at] : row[at][..colon]);
                if (label is not ("推荐单位" or "推荐单位(盖章)" or "推荐单位(公章)" or "推荐单位盖章" or "推荐部门" or "推荐部门(盖章)"))
                    continue;
                var unit = FirstWord(colon < 0 ? "" : row[at][(colon + 1)..]) ?? (at + 1 < row.Count ? FirstWord(row[at + 1]) : null);
                // The next cell may be another label: 填表日期：…
                return unit is null || unit.AsSpan().IndexOfAny('：', ':') >= 0 ? null : unit;
            }

        return null;
    }
}
