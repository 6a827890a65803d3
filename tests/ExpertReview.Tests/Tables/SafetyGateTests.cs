using System.Text;
using ExpertReview.Features.Tables;

namespace ExpertReview.Tests.Tables;

public class SafetyGateTests
{
    private static readonly string Empty = Book.Sheet([["a"]]);

    private static string Word(byte[] bytes, string name = "a.xlsx") => Assert.Throws<RefusedFileException>(() => SafetyGate.Open(new TableFile(name, bytes))).Finding.Text;

    [Fact]
    public void Each_kind_of_wrong_file_has_its_own_word()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        byte[] Compound(string stream) => [.. ole, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)];
        Assert.Contains("空文件", Word([]), StringComparison.Ordinal);
        Assert.Contains("在 WPS 中另存为 .xlsx", Word(Compound("Workbook")), StringComparison.Ordinal);
        Assert.Contains(".et", Word(Compound("Workbook"), "a.et"), StringComparison.Ordinal);
        Assert.Contains("Word", Word(Compound("WordDocument")), StringComparison.Ordinal);
        Assert.Contains("加密", Word(Compound("EncryptedPackage")), StringComparison.Ordinal);
        Assert.Contains("Word", Word(Book.Zip(new() { ["[Content_Types].xml"] = "<x/>", ["word/document.xml"] = "<x/>" })), StringComparison.Ordinal);
        Assert.Contains("HTML", Word(Encoding.UTF8.GetBytes("<html><table></table></html>")), StringComparison.Ordinal);
        Assert.Contains("CSV", Word(Encoding.UTF8.GetBytes("序号,单位\n1,甲\n")), StringComparison.Ordinal);
        Assert.Contains("PDF", Word("%PDF-1.7"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("损坏", Word(Book.Sheets(("s", Empty, ""))[..200]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_file_is_told_as_locked()
    {
        var path = Path.Combine(Path.GetTempPath(), $"locked-{Environment.ProcessId}.xlsx");
        try
        {
            using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            Assert.Contains("占用", Assert.Throws<RefusedFileException>(() => TableFile.Open(path)).Finding.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Bombs_entities_links_and_crowds_are_refused()
    {
        var parts = Book.Parts(("s", Empty, ""));
        parts["xl/media/a.xml"] = new string(' ', 30_000_000);
        Assert.Contains("压缩比", Word(Book.Zip(parts)), StringComparison.Ordinal);
        parts = Book.Parts(("s", "<!DOCTYPE lol [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + Empty, ""));
        Assert.Contains("DTD", Word(Book.Zip(parts)), StringComparison.Ordinal);
        parts = Book.Parts(("s", Empty, ""));
        parts["xl/externalLinks/externalLink1.xml"] = "<x/>";
        Assert.Contains("外部链接", Word(Book.Zip(parts)), StringComparison.Ordinal);
        parts = Book.Parts(("s", Empty, ""));
        for (var i = 0; i < 200; i++)
            parts[$"xl/x{i}.xml"] = "<x/>";
        Assert.Contains("200", Word(Book.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_false_dimension_and_coloured_empty_cells_are_never_seen_by_the_reader()
    {
        var coloured = string.Concat(Enumerable.Range(0, 16_384).Select(i => $"<c r=\"{CellPlace.Letters(i)}2\" s=\"1\"/>"));
        var sheet = Book.Sheet([["甲", 1]], dimension: """<dimension ref="A1:XFD1048576"/>""").Replace("</sheetData>", $"<row r=\"2\">{coloured}</row><row r=\"1048576\"/></sheetData>", StringComparison.Ordinal);
        var workbook = SafetyGate.Open(new TableFile("a.xlsx", Book.Sheets(("s", sheet, ""))));
        var row = Assert.Single(workbook.Rows(workbook.Sheets[0]));
        Assert.Equal((1, 2, "甲"), (row.Number, row.Cells.Count, row[0].Text));
    }

    [Fact]
    public void A_cell_at_the_far_end_is_refused_with_its_place()
    {
        var sheet = Book.Sheet([["甲"]]).Replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal);
        Assert.Contains("XFD1048576", Word(Book.Sheets(("s", sheet, ""))), StringComparison.Ordinal);
    }
}
