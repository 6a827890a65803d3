using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Tests.Documents.Kit;

public class OfficialDocumentTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_standard()
    {
        var section = Open(Paper()).MainDocumentPart!.Document!.Descendants<SectionProperties>().Single();
        var margin = section.GetFirstChild<PageMargin>()!;

        Assert.Equal((210, 297), (Millimetres(section.GetFirstChild<PageSize>()!.Width!.Value), Millimetres(section.GetFirstChild<PageSize>()!.Height!.Value)));
        Assert.Equal((37, 35, 28, 26), (Millimetres((uint)margin.Top!.Value), Millimetres((uint)margin.Bottom!.Value), Millimetres(margin.Left!.Value), Millimetres(margin.Right!.Value)));
    }

    [Theory]
    [InlineData("公文标题", "方正小标宋简体", "44", "700", null)]
    [InlineData("公文正文", "仿宋_GB2312", "32", "560", 200)]
    [InlineData("heading 1", "黑体", "32", "560", 200)]
    public void Each_part_has_its_font_size_line_and_indent(string name, string font, string size, string line, int? firstLineChars)
    {
        var styles = Open(Paper()).MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var style = styles.Elements<Style>().Single(one => one.StyleName!.Val == name);
        var defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal(font, (style.StyleRunProperties?.RunFonts ?? defaults.RunFonts)!.EastAsia!.Value);
        Assert.Equal(size, (style.StyleRunProperties?.FontSize ?? defaults.FontSize)!.Val!.Value);
        Assert.Equal(line, style.StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value);
        Assert.Equal(LineSpacingRuleValues.Exact, style.StyleParagraphProperties.SpacingBetweenLines.LineRule!.Value);
        Assert.Equal(firstLineChars, style.StyleParagraphProperties.Indentation?.FirstLineChars?.Value);
    }

    [Fact]
    public void The_date_ends_four_characters_from_the_right_and_the_office_is_centred_over_it()
    {
        var paragraphs = Open(Paper()).MainDocumentPart!.Document!.Descendants<Paragraph>().ToList();

        Assert.Equal(400, paragraphs.Single(one => one.InnerText == "2026年6月3日").ParagraphProperties!.Indentation!.RightChars!.Value);
        Assert.Equal(200, paragraphs.Single(one => one.InnerText == "云南省工业和信息化厅").ParagraphProperties!.Indentation!.RightChars!.Value);
    }

    [Fact]
    public void Several_annexes_are_numbered_one_under_the_other()
    {
        var texts = Texts(new OfficialDocument("题", Day).Attachments("名单", "表"));
        Assert.Equal(["附件：1.名单", "　　　2.表"], texts.Where(text => text.Length > 0));
    }

    [Fact]
    public void Page_numbers_stand_outside_and_the_table_repeats_its_header()
    {
        using var document = Open(Paper().Annex("附件", ["名单"], "注", [new("序号", 1), new("名称", 3)], [["1", "甲"]]));
        var main = document.MainDocumentPart!;
        var section = main.Document!.Descendants<SectionProperties>().Single();

        JustificationValues Side(HeaderFooterValues type) =>
            ((FooterPart)main.GetPartById(section.Elements<FooterReference>().Single(one => one.Type! == type).Id!.Value!)).Footer!.Descendants<Justification>().Single().Val!.Value;

        Assert.Equal(JustificationValues.Right, Side(HeaderFooterValues.Default));
        Assert.Equal(JustificationValues.Left, Side(HeaderFooterValues.Even));
        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        Assert.NotNull(main.Document!.Descendants<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal(156, Millimetres((uint)main.Document!.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void What_is_not_known_is_a_blank_line_to_fill_in()
    {
        var document = Open(new OfficialDocument("题", Day).Blank("电话", null).Blank("邮箱", "a@b.cn"));
        var paragraphs = document.MainDocumentPart!.Document!.Descendants<Paragraph>().ToList();

        Assert.NotEmpty(paragraphs[0].Descendants<Underline>());
        Assert.Equal("邮箱：a@b.cn", paragraphs[1].InnerText);
        Assert.Empty(paragraphs[1].Descendants<Underline>());
    }

    [Fact]
    public void Hostile_text_breaks_nothing_and_the_validator_finds_nothing()
    {
        using var document = Open(Paper().Text("<w:p>&\u0002\u001F]]>\uDC00"));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document));
        Assert.Contains("<w:p>&]]>", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    private static OfficialDocument Paper() => new OfficialDocument("题", Day)
        .Number("〔2026〕1号").Title("关于", "公告").Recipient("各单位").Text("正文").Heading("一、标题").Item("（一）小标题。", "正文").Attachments("名单")
        .Signature("云南省工业和信息化厅", "2026年6月3日");

    private static WordprocessingDocument Open(OfficialDocument paper) => WordprocessingDocument.Open(new MemoryStream(paper.ToBytes()), isEditable: false);

    private static List<string> Texts(OfficialDocument paper)
    {
        using var document = Open(paper);
        return [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(one => one.InnerText)];
    }

    private static int Millimetres(uint twips) => (int)decimal.Round(twips * 127m / 7200m, 0, MidpointRounding.AwayFromZero);
}
