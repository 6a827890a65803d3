using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Web.Asking;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>A preview as it is kept beside its files.</summary>
/// <param name="Basis">Number of the last import in the record when it was made: another one since, and it no longer holds.</param>
/// <param name="Files">What importing would do.</param>
public sealed record StoredPreview(long Basis, IReadOnlyList<BatchFile> Files);

/// <summary>One file of the part of a preview that is shown.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">Its rows on this page.</param>
/// <param name="Wanted">How many of its rows the filter lets through.</param>
public sealed record PreviewFile(BatchFile File, IReadOnlyList<RowChange> Rows, int Wanted)
{
    /// <summary>How many rows have a fate; a row that is wrong or changed in two cells counts once.</summary>
    public int Count(RowFate fate) => PreviewView.RowsOf(File).Where(row => row.Fate == fate).Select(row => row.Place).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>The part of a preview that one page shows: rows of one filter, cut into pages, under their files.</summary>
public sealed class PreviewView
{
    private const int Size = 80;

    private PreviewView(IReadOnlyList<PreviewFile> files, Paging paging, IReadOnlyDictionary<string, int> counts, int evidence) =>
        (Files, Paging, Counts, Evidence) = (files, paging, counts, evidence);

    /// <summary>The filters and their Chinese names.</summary>
    public static IReadOnlyList<(string Key, string Name)> Filters { get; } = [("", "全部"), ("wrong", "有误"), ("changed", "有变化"), ("same", "无变化")];

    public IReadOnlyList<PreviewFile> Files { get; }

    public Paging Paging { get; }

    /// <summary>Lines of each filter.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>Evidence files among them.</summary>
    public int Evidence { get; }

    /// <summary>Makes it.</summary>
    public static PreviewView Of(IReadOnlyList<BatchFile> files, string show, int page)
    {
        var tables = files.Where(file => file.Table != "佐证材料").ToList();
        var all = tables.SelectMany((file, index) => RowsOf(file).Select(row => (Index: index, Row: row))).ToList();
        var wanted = all.Where(line => Lets(show, line.Row)).ToList();
        var paging = new Paging(page, wanted.Count, Size);
        var counts = wanted.CountBy(line => line.Index).ToDictionary();
        return new PreviewView(
            [.. paging.Cut(wanted).GroupBy(line => line.Index).Select(same => new PreviewFile(tables[same.Key], [.. same.Select(line => line.Row)], counts[same.Key]))],
            paging, Filters.ToDictionary(filter => filter.Key, filter => all.Count(line => Lets(filter.Key, line.Row)), StringComparer.Ordinal), files.Count(file => file.Table == "佐证材料"));
    }

    /// <summary>The lines of a file; one that is about no row in particular says what becomes of the whole.</summary>
    public static IReadOnlyList<RowChange> RowsOf(BatchFile file) => file switch
    {
        { Import: null } => [new RowChange(RowFate.Refused, "", "", Text: "文件名不属于任何一种表，将跳过")],
        { Import.Unreadable: { } why } => [new RowChange(RowFate.Refused, "", "", Text: why)],
        { Import.Same: true } => [new RowChange(RowFate.Same, "", "", Text: "与已导入的相同")],
        { Import: { } import } => import.Rows,
    };

    private static bool Lets(string show, RowChange row) => show switch
    {
        "wrong" => row.Fate == RowFate.Refused,
        "changed" => row.Fate is RowFate.Added or RowFate.Changed or RowFate.Gone,
        "same" => row.Fate == RowFate.Same,
        _ => true,
    };
}
