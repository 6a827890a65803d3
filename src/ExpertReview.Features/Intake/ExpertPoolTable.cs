using ExpertReview.Domain.Experts;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>专家库.xlsx.</summary>
public sealed class ExpertPoolTable(TableFinder finder)
{
    private const int LargestLoad = 1_000_000;

    /// <summary>Reads the pool. An expert whose number stands there twice is refused the second time.</summary>
    public TableReading<Expert> Read(TableFile file)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        return RowsOf.Table<Expert>(file, "experts", finder, (row, _, _) => Row(row, numbers));
    }

    private Expert Row(RowReading row, HashSet<string> numbers)
    {
        var no = CellText.Compact(row.RequiredName("expertNo"));
        if (no.Length > 0 && !numbers.Add(no))
            row.Refuse("expertNo", $"专家编号 {no} 重复；每个编号只能有一行");
        var load = row.Count("maxLoad");
        if (load > LargestLoad)
            row.Refuse("maxLoad", $"应为 0 至 {LargestLoad} 的整数");
        return new Expert
        {
            No = no, Name = row.RequiredName("name"), Employer = row.Name("employer"), Prefecture = row.Prefecture("prefecture"), Title = row.Name("title"),
            Group = row.Name("group"), Functions = row.Take("functions", FunctionsCell.Read(row.Cell("functions"), finder.Words)) ?? [],
            PastPosts = row.Take("pastPosts", UnitsCell.Posts(row.Cell("pastPosts"))) ?? [], Posts = row.Take("posts", UnitsCell.Ties(row.Cell("posts"))) ?? [],
            Relatives = row.Take("relatives", UnitsCell.Ties(row.Cell("relatives"))) ?? [], MaxLoad = load > LargestLoad ? null : (int?)load,
        };
    }
}
