using System.Diagnostics;
using System.Text;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Tables;

namespace ExpertReview.Tests.Tables;

/// <summary>Broken and hostile workbooks by the thousand: a reader gives rows or findings, never an exception, and never works for long.</summary>
public class DoorFuzzTests
{
    private const int Workbooks = 2_000;
    private const long MostBytes = 200L * 1024 * 1024;
    private static readonly RecommendationTable Reader = new(Book.Finder);
    private static readonly string[] Snippets =
        ["<c/>", "</c>", "<row r=\"0\">", "<row r=\"1048577\">", "<mergeCell ref=\"A1:XFD1048576\"/>", "<v>1e999</v>", "<v>NaN</v>", "<v>-1E-400</v>", " t=\"s\"", " t=\"e\"", " s=\"999999999\"", "&#0;", "&x;", "\"", "<", "]]>", "<!DOCTYPE a>", "<is><rPh>", "9999999999999999999999999999", "ZZZZ9"];

    [Fact]
    public void Two_thousand_damaged_workbooks_give_rows_or_findings_and_never_an_exception()
    {
        var parts = Parts();
        var whole = Book.Zip(parts);
        var random = new Draws(20260630);
        for (var i = 0; i < Workbooks; i++)
        {
            var bytes = i % 2 == 0 ? Damaged(whole, random) : Book.Zip(Damaged(parts, random));
            var clock = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            TableReading<Domain.Applications.Recommendation> reading;
            try
            {
                reading = Reader.Read(new TableFile("推荐汇总表-甲.xlsx", bytes));
            }
            catch (Exception error)
            {
                throw new Xunit.Sdk.XunitException($"workbook {i}: {error}");
            }

            Assert.True(reading.File is null || reading.Rows.Count == 0, $"workbook {i}: half imported");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"workbook {i} took {clock.Elapsed}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"workbook {i} took {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
        }
    }

    [Fact]
    public void The_undamaged_workbook_is_read() => Assert.Equal(2, Reader.Read(new TableFile("推荐汇总表-甲.xlsx", Book.Zip(Parts()))).Rows.Count);

    [Fact]
    public void A_cell_of_ten_thousands_of_pieces_and_a_crowd_of_merged_cells_are_refused()
    {
        var pieces = string.Concat(Enumerable.Repeat("<r><t>甲</t></r>", 40_000));
        var sheet = Book.Sheet([["甲"]]).Replace("<t xml:space=\"preserve\">甲</t>", pieces, StringComparison.Ordinal);
        Assert.Contains("损坏", Reader.Read(new TableFile("a.xlsx", Book.Sheets(("s", sheet, "")))).File!.Text, StringComparison.Ordinal);
        var merges = string.Concat(Enumerable.Range(0, 100_001).Select(i => $"<mergeCell ref=\"A{i + 1}:C{i + 1}\"/>"));
        Assert.Contains("损坏", Reader.Read(new TableFile("a.xlsx", Book.Sheets(("s", Book.Sheet([["甲"]], merges), "")))).File!.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Parts() => Book.Parts(("表", Book.Sheet(
    [
        ["推荐汇总表"], ["推荐单位（盖章）：甲局"],
        ["序号", "单位名称", "信用代码", "成立日期", "总资产（万元）", "服务中小企业数（家）", null, "用户满意度", "申报服务功能"],
        [null, null, null, null, null, "上年度", "前一年度", null, null],
        [1, "甲有限公司", "914403001922038216", new DateOnly(2018, 5, 1), 350, 120, 110, 0.9, "信息服务、培训服务"],
        [2, "乙有限公司", "9144030071526726XG", 2018.5, "350万元", "120", 110, "90%", "信息服务"],
        ["填表人：甲"],
    ], """<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="F3:G3"/><mergeCell ref="H5:H6"/></mergeCells>"""), ""));

    private static byte[] Damaged(byte[] whole, Draws random)
    {
        var bytes = whole.ToArray();
        for (var change = random.Below(12); change >= 0; change--)
            bytes[random.Below(bytes.Length)] = (byte)random.Below(256);
        return random.Below(8) == 0 ? bytes[..random.Below(bytes.Length)] : bytes;
    }

    private static Dictionary<string, string> Damaged(Dictionary<string, string> parts, Draws random)
    {
        var damaged = new Dictionary<string, string>(parts);
        for (var change = random.Below(4); change >= 0; change--)
        {
            var name = random.Below(3) > 0 ? "xl/worksheets/sheet1.xml" : damaged.Keys.ElementAt(random.Below(damaged.Count));
            if (!damaged.TryGetValue(name, out var part) || part.Length == 0)
                continue;
            var text = new StringBuilder(part);
            var (at, length) = (random.Below(text.Length), random.Below(20));
            switch (random.Below(5))
            {
                case 0:
                    text.Remove(at, Math.Min(length, text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Snippets[random.Below(Snippets.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Below(0x250);
                    break;
                case 3:
                    text.Insert(at, text.ToString(random.Below(text.Length) is var from ? from : 0, Math.Min(length, text.Length - from)));
                    break;
                default:
                    text[at] = (char)('0' + random.Below(10));
                    break;
            }

            damaged[name] = text.ToString();
        }

        if (random.Below(40) == 0)
            damaged.Remove(damaged.Keys.ElementAt(random.Below(damaged.Count)));
        return damaged;
    }

    // SplitMix64: the same damage on every machine and every run.
    private sealed class Draws(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int bound)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ _state >> 30) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
            return (int)((mixed ^ mixed >> 31) % (ulong)bound);
        }
    }
}
