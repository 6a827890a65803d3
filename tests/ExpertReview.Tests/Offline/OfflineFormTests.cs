using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Offline;
using ExpertReview.Tests.Documents.Printed;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Offline;

/// <summary>The offline form as a workbook: its formulas come to the program's own total, and what it says about itself survives another office program.</summary>
public sealed class OfflineFormTests
{
    [SkippableFact]
    public void Recalculated_by_LibreOffice_the_total_is_the_programs_and_nothing_while_a_field_is_open()
    {
        var books = OfflineSamples.Cases.SelectMany((one, at) => new[] { at, at + 1, at + 2 }.Select(seed => (One: one, Seed: seed)))
            .Select((one, at) => (File: $"book{at}.xlsx", Made: OfflineSamples.Of(one.One, one.Seed))).ToList();
        var saved = Office.Recalculated([.. books.Select(book => OfflineSamples.Book(book.Made.Sheet, book.Made.Template))]);
        foreach (var ((file, made), again) in books.Zip(saved))
        {
            var own = OfflineSamples.Book(made.Sheet, made.Template);
            Compare(own, again, file);
            using var book = new OpenedBook(again);
            var total = Text(book.Sheet(FirstSheet(own)).Descendants<Cell>().First(cell => cell.CellReference == "F5"));
            Assert.Equal(made.Sheet.Total, total.Length == 0 ? null : decimal.Parse(total, NumberStyles.Float, CultureInfo.InvariantCulture));
            Assert.Equal(made.Sheet.Open, int.Parse(Text(book.Sheet(FirstSheet(own)).Descendants<Cell>().First(cell => cell.CellReference == "F4")), CultureInfo.InvariantCulture));
            // Saved by another program: the number still fits the hidden columns, and every value is read as it was written.
            var (before, after) = (OfflineReading.Read(new IncomingFile(file, () => own))[0], OfflineReading.Read(new IncomingFile(file, () => again))[0]);
            Assert.Null(after.Broken);
            Assert.Equal(before.Identity, after.Identity);
            Assert.Equal(before.Fields, after.Fields);
        }

        Assert.Contains(books, book => book.Made.Sheet.Total is not null);
        Assert.Contains(books, book => book.Made.Sheet.Total is null);
    }

    [Fact]
    public void Every_field_is_in_the_sheet_with_what_it_was_based_on_and_what_stands_in_it()
    {
        var (sheet, template) = OfflineSamples.Of(("\"mean\"", "cap", true), 2, "=1+1 的说明 _x0041_");
        var read = OfflineReading.Read(new IncomingFile("x.xlsx", () => OfflineSamples.Book(sheet, template)))[0];
        Assert.Null(read.Broken);
        var fields = read.Fields.ToDictionary(one => one.Field, StringComparer.Ordinal);
        foreach (var line in sheet.Lines)
        {
            Assert.Equal((line.Points!.Value, line.Sequence), (fields[line.Place.Criterion.Id].Value.Number, fields[line.Place.Criterion.Id].Base));
            Assert.Equal("=1+1 的说明 _x0041_", fields[line.Place.Criterion.Id + "//remark"].Value.Text);
            foreach (var item in line.Evidence)
                Assert.Equal(OfflineWords.Judgements[(int)item.Judged!.Value], fields[item.Key].Value.Text);
        }

        Assert.Equal(("同意推荐", 78L), (fields["/verdict"].Value.Text, fields["/verdict"].Base));
        Assert.Equal("总体较好\n第二行", fields["/opinion"].Value.Text);
    }

    [Fact]
    public void A_sheet_is_protected_and_only_its_answers_can_be_typed_under_rules()
    {
        var (sheet, template) = OfflineSamples.Of(("\"best\"", "cap", false), 1);
        var bytes = OfflineSamples.Book(sheet, template);
        Assert.Equal(bytes, OfflineSamples.Book(sheet, template));
        using var book = new OpenedBook(bytes);
        var part = book.Sheet(FirstSheet(bytes));
        Assert.Equal(true, part.Descendants<SheetProtection>().Single().Sheet?.Value);
        Assert.Equal(7, part.Descendants<Column>().Count(column => column.Hidden?.Value == true));
        var rules = part.Descendants<DataValidation>().ToList();
        var points = rules.Where(rule => rule.Type?.Value == DataValidationValues.Custom).Select(rule => rule.Formula1!.Text).ToList();
        Assert.Equal(sheet.Lines.Count(), points.Count);
        Assert.Contains(points, rule => rule.Contains("<=3.5,MOD(ROUND(", StringComparison.Ordinal) && rule.Contains("/0.5,6),1)=0", StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule.Formula1!.Text == "\"充分,不足,未提供\"");
        Assert.Contains(rules, rule => rule.Formula1!.Text == "\"同意推荐,不同意推荐\"");
        // Only numbers, addresses and the functions of the kit: no name from outside is in a formula.
        Assert.All(part.Descendants<CellFormula>(), formula => Assert.Matches("^[A-Z0-9:+\\-*/().,=\"]+$", formula.Text));
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    // Each cached result against the recalculated one: a program that does not calculate shows the same.
    private static void Compare(byte[] own, byte[] again, string file)
    {
        using var written = new OpenedBook(own);
        using var other = new OpenedBook(again);
        var theirs = other.Sheet(FirstSheet(own)).Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => Text(cell));
        foreach (var cell in written.Sheet(FirstSheet(own)).Descendants<Cell>().Where(cell => cell.CellFormula is not null))
        {
            var (left, right) = (cell.CellValue?.Text ?? "", theirs[cell.CellReference!.Value!]);
            if (left.Length == 0 || right.Length == 0)
                Assert.True(left == right, $"{file} {cell.CellReference} ={cell.CellFormula!.Text}: “{left}”, recalculated “{right}”");
            else
                Assert.True(
                    Math.Abs(decimal.Parse(left, CultureInfo.InvariantCulture) - decimal.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture)) < 1e-9m,
                    $"{file} {cell.CellReference} ={cell.CellFormula!.Text}: {left}, recalculated {right}");
        }
    }

    private static string Text(Cell cell) => cell.CellValue?.Text ?? "";

    private static string FirstSheet(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First().Name!.Value!;
    }
}
