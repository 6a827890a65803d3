using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Documents.Kit;

public class SheetBookTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 138")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=cmd|' /C calc'!A0")]
    [InlineData("  =HYPERLINK(\"http://x\")")]
    public void Text_that_looks_like_a_formula_stays_text_even_when_edited(string evil)
    {
        using var book = Book(evil);

        var cell = book.Cell("表", "A3");

        Assert.Equal(evil.Replace('\t', ' '), cell.InlineString!.Text!.Text);
        Assert.True(book.Format(cell).QuotePrefix!.Value);
        Assert.Empty(book.Sheet("表").Descendants<CellFormula>());
    }

    [Fact]
    public void Plain_text_is_not_quoted()
    {
        using var book = Book("昆明");
        Assert.Null(book.Format(book.Cell("表", "A3")).QuotePrefix);
    }

    [Fact]
    public void Control_characters_and_lone_surrogates_are_removed_and_line_ends_stay()
    {
        using var book = Book("甲\u0000\u0007乙\uD83D丙\r\n丁\u2028😀\uFFFF");
        Assert.Equal("甲乙丙\n丁😀", book.Text("表", "A3"));
    }

    [Fact]
    public void What_Excel_would_decode_stands_as_it_was()
    {
        using var book = Book("_x0041_");
        Assert.Equal("_x005F_x0041_", book.Text("表", "A3"));
    }

    [Fact]
    public void Text_beyond_the_limit_of_a_cell_is_cut_and_says_so()
    {
        using var book = Book(new string('长', 40_000));
        Assert.Equal(new string('长', 32_766) + "…", book.Text("表", "A3"));
    }

    [Fact]
    public void Numbers_and_days_are_numbers_and_codes_are_text()
    {
        using var book = new OpenedBook(SheetBook.Write("题", Day, [Sheet() with
        {
            Columns = [new("代码", 20, ColumnForm.Code), new("分", 9, ColumnForm.Score) { Decimals = 2 }, new("日", 12, ColumnForm.Day), new("数", 9, ColumnForm.Figure)],
            Rows = [["013800138000", 81.5m, new DateOnly(2026, 6, 30), 0.833333m]],
        }]));

        Assert.Equal("inlineStr", book.Cell("表", "A3").DataType!.InnerText);
        Assert.Equal("013800138000", book.Text("表", "A3"));
        Assert.Equal(49u, book.Format(book.Cell("表", "A3")).NumberFormatId!.Value);
        Assert.Null(book.Cell("表", "B3").DataType);
        Assert.Equal("81.5", book.Text("表", "B3"));
        Assert.Equal("0.00", book.NumberFormat(book.Cell("表", "B3")));
        Assert.Equal("46203", book.Text("表", "C3"));
        Assert.Equal("yyyy\\-mm\\-dd", book.NumberFormat(book.Cell("表", "C3")));
        Assert.Equal("0.833333", book.Text("表", "D3"));
    }

    [Fact]
    public void A_sheet_has_title_frozen_header_print_area_titles_widths_and_page_numbers()
    {
        using var book = new OpenedBook(SheetBook.Write("题", Day, [Sheet() with { Notes = ["注一", "注二"], Rows = [["甲"], ["乙"]], Foot = ["签字："], Mark = "内部资料" }]));
        var sheet = book.Sheet("表");

        Assert.Equal("标题", book.Text("表", "A1"));
        Assert.Equal("名称", book.Text("表", "A4"));
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal(4d, pane.VerticalSplit!.Value);
        Assert.Equal("A5", pane.TopLeftCell!.Value);
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal("'表'!$A$1:$A$7", book.DefinedNames["_xlnm.Print_Area@表"]);
        Assert.Equal("'表'!$4:$4", book.DefinedNames["_xlnm.Print_Titles@表"]);
        Assert.Equal(30d, sheet.Descendants<Column>().Single().Width!.Value);
        var page = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((9u, 1u, 0u), (page.PaperSize!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
        Assert.True(sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
        Assert.Equal("&C第 &P 页 共 &N 页", sheet.Descendants<OddFooter>().Single().Text);
        Assert.EndsWith("内部资料", sheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_of_a_group_stand_under_their_common_one()
    {
        using var book = new OpenedBook(SheetBook.Write("题", Day, [Sheet() with
        {
            Columns = [new("名称", 20), new("甲", 8) { Group = "其中" }, new("乙", 8) { Group = "其中" }, new("丙", 8) { Group = "另" }],
            Rows = [["1", "2", "3", "4"]],
        }]));

        Assert.Equal(["名称", "其中", "", "另"], book.Rows("表")[1]);
        Assert.Equal(["", "甲", "乙", "丙"], book.Rows("表")[2]);
        Assert.Equal(["A1:D1", "A2:A3", "B2:C2"], book.Sheet("表").Descendants<MergeCell>().Select(merge => merge.Reference!.Value!));
        Assert.Equal("'表'!$2:$3", book.DefinedNames["_xlnm.Print_Titles@表"]);
    }

    [Fact]
    public void An_empty_list_says_none()
    {
        using var book = new OpenedBook(SheetBook.Write("题", Day, [Sheet() with { Filter = true }]));
        Assert.Equal("无", book.Text("表", "A3"));
        Assert.Empty(book.Sheet("表").Descendants<AutoFilter>());
    }

    [Fact]
    public void A_row_that_does_not_fit_its_columns_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => SheetBook.Write("题", Day, [Sheet() with { Rows = [["甲", "乙"]] }]));

    [Fact]
    public void Ten_thousand_rows_give_valid_and_equal_bytes_and_each_row_stands()
    {
        static byte[] Write() => SheetBook.Write("题", Day, [Sheet() with
        {
            Columns = [.. Enumerable.Range(1, 12).Select(no => new SheetColumn($"列{no}", 20))],
            Rows = Enumerable.Range(1, 10_000).Select(no => (SheetCell[])[no, .. Enumerable.Repeat((SheetCell)$"文字{no}", 11)]),
            Filter = true,
        }]);

        var bytes = Write();

        Assert.True(bytes.AsSpan().SequenceEqual(Write()));
        using var book = new OpenedBook(bytes);
        var rows = book.Rows("表");
        Assert.Equal(10_002, rows.Count);
        Assert.Equal(["10000", "文字10000"], rows[^1].Take(2));
        Assert.Equal("A2:L10002", book.Sheet("表").Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(1970)]
    public void The_package_carries_one_day_everywhere_and_no_random_name(int year)
    {
        var day = new DateOnly(year, 6, 30);
        using var zip = new ZipArchive(new MemoryStream(SheetBook.Write("题", day, [Sheet()])));

        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(year < 1980 ? new DateTime(1980, 1, 1) : new DateTime(2026, 6, 30), entry.LastWriteTime.DateTime));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"],
            zip.Entries.Select(entry => entry.FullName));
        using var core = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        Assert.Contains($">{year}-06-30T00:00:00Z</dcterms:created>", core.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_validator_finds_nothing_in_hostile_text()
    {
        using var book = Book("<a>&\"'=\u0001]]>");
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(book.Document));
    }

    private static ListSheet Sheet() => new() { Name = "表", Title = "标题", Columns = [new("名称", 30)], Rows = [] };

    private static OpenedBook Book(string text) => new(SheetBook.Write("题", Day, [Sheet() with { Rows = [[text]] }]));
}
