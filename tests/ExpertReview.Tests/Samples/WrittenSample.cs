using System.Text;
using System.Text.Json;
using ExpertReview.Features.Samples;
using MiniExcelLibs;

namespace ExpertReview.Tests.Samples;

/// <summary>An invented round in a folder of its own, removed afterwards.</summary>
internal sealed class WrittenSample : IDisposable
{
    private List<string[]>? scores;

    public WrittenSample(int applications, int experts, ulong seed = 2026)
    {
        Root = Directory.CreateTempSubdirectory("sample").FullName;
        Folder = Path.Combine(Root, "round");
        SampleFolder.Write(Folder, new SampleSize(seed, applications, experts));
        Expected = JsonDocument.Parse(File.ReadAllBytes(PathOf("expected.json"))).RootElement;
    }

    public string Root { get; }

    public string Folder { get; }

    public JsonElement Expected { get; }

    public IEnumerable<string> Tables => Directory.GetFiles(Folder, "推荐汇总表-*.xlsx").Order(StringComparer.Ordinal);

    public string PathOf(params string[] names) => Path.Combine([Folder, .. names]);

    public IEnumerable<string> Planted(string list, string member) => Expected.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(member).GetString()!);

    /// <summary>The cells of a workbook's first sheet, row by row, as text; row 0 is the sheet's row 1.</summary>
    public static List<string[]> Cells(string path, string? sheet = null) =>
        [.. MiniExcel.Query(path, sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(value => value?.ToString() ?? "").ToArray())];

    /// <summary>All rows of the tables below the header, as text by the first column's number.</summary>
    public IEnumerable<string[]> Rows => Tables.SelectMany(table => Cells(table)).Where(row => int.TryParse(row[0], out _));

    /// <summary>The lines of 评分.csv, read once.</summary>
    public List<string[]> Scores => scores ??= [.. File.ReadAllLines(PathOf("评分.csv"), Encoding.UTF8).Select(line => line.Split(','))];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
