using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>
/// An official paper as a docx file in the layout of GB/T 9704-2012. Parts stand in the order in which they are added; a paper without red head is meant,
/// as the portal shows it: document number, date and seal are the office's.
/// </summary>
public sealed class OfficialDocument(string title, DateOnly asOf)
{
    /// <summary>Characters kept free at the right of the date.</summary>
    private const decimal RightOfDate = 4;

    private readonly Body body = new();

    /// <summary>发文字号, centred above the title.</summary>
    public OfficialDocument Number(string text) => Add(Paragraph(PaperStyles.Number, Run(text))).Blank();

    /// <summary>The title, broken into lines where the sense allows it; a blank line follows.</summary>
    public OfficialDocument Title(params string[] lines) => Add(Lines(PaperStyles.Title, lines)).Blank();

    /// <summary>主送机关, flush left, with a colon.</summary>
    public OfficialDocument Recipient(string text) => Add(Paragraph(PaperStyles.Flush, Run(text + "：")));

    /// <summary>A paragraph of the body.</summary>
    public OfficialDocument Text(string text) => Add(Paragraph(PaperStyles.Body, Run(text)));

    /// <summary>一级标题: 一、….</summary>
    public OfficialDocument Heading(string text) => Add(Paragraph(PaperStyles.Heading, Run(text)));

    /// <summary>A paragraph that begins with its 二级标题: （一）….</summary>
    public OfficialDocument Item(string heading, string text) =>
        Add(Paragraph(PaperStyles.Body, Run(heading, PaperStyles.SubheadingFont), Run(text)));

    /// <summary>A line of the body: a label, then what is known or an underlined blank to fill in.</summary>
    public OfficialDocument Blank(string label, string? value) => Add(Paragraph(
        PaperStyles.Body, Run(label + "："), string.IsNullOrWhiteSpace(value) ? Underlined(new string('　', 14)) : Run(value)));

    /// <summary>附件说明 after the body, one blank line below it; a single one has no number.</summary>
    public OfficialDocument Attachments(params string[] names)
    {
        Blank();
        for (var at = 0; at < names.Length; at++)
        {
            var number = names.Length == 1 ? "" : (at + 1).ToString(CultureInfo.InvariantCulture) + ".";
            Add(Paragraph(PaperStyles.Attachment, Run((at == 0 ? "附件：" : "　　　") + number + names[at])));
        }

        return this;
    }

    /// <summary>署名 centred over the date, whose last character stands four characters from the right; room for the seal above.</summary>
    public OfficialDocument Signature(string office, string date)
    {
        Blank().Blank().Blank();
        var ofDate = PaperWidth(date);
        var rightOfOffice = Math.Max(0, RightOfDate + ((ofDate - PaperWidth(office)) / 2));
        return Add(Signed(office, rightOfOffice, keepNext: true)).Add(Signed(date, RightOfDate, keepNext: false));
    }

    /// <summary>An annex on a new page: its mark flush left, its title, a note and a table whose header repeats on each page.</summary>
    public OfficialDocument Annex(string mark, IReadOnlyList<string> titleLines, string note, IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Add(Paragraph(PaperStyles.AnnexMark, Run(mark))).Blank();
        Add(Lines(PaperStyles.Title, titleLines)).Add(Paragraph(PaperStyles.Number, Run(note, PaperStyles.SubheadingFont)));
        return Add(PaperTable.Write(columns, rows)).Add(Paragraph(PaperStyles.TableCell));
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false))
        {
            PackageProperties.Fill(document.AddNewPart<CoreFilePropertiesPart>("rId2"), title, asOf);
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = PaperStyles.Write();
            main.AddNewPart<FontTablePart>("rId2").Fonts = PaperStyles.FontTable();
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = Settings();
            main.AddNewPart<FooterPart>("rId4").Footer = PageNumber(JustificationValues.Right);
            main.AddNewPart<FooterPart>("rId5").Footer = PageNumber(JustificationValues.Left);
            body.Append(Section("rId4", "rId5"));
            main.Document = new Document(body);
            document.Save();
        }

        return FixedZip.Rewrite(package, asOf);
    }

    /// <summary>A run of text in the style's own font or in another.</summary>
    internal static Run Run(string text, string? font = null)
    {
        var run = new Run();
        if (font is not null)
            run.Append(new RunProperties(PaperStyles.Fonts(font)));
        run.Append(new Text(PlainText.Of(text).Replace('\n', ' ')) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A paragraph of a style.</summary>
    internal static Paragraph Paragraph(string style, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Underlined(string text)
    {
        var run = Run(text);
        run.PrependChild(new RunProperties(new Underline { Val = UnderlineValues.Single }));
        return run;
    }

    private static Paragraph Lines(string style, IReadOnlyList<string> lines)
    {
        var paragraph = Paragraph(style);
        for (var at = 0; at < lines.Count; at++)
        {
            var run = Run(lines[at]);
            if (at > 0)
                run.PrependChild(new Break());
            paragraph.Append(run);
        }

        return paragraph;
    }

    private static Paragraph Signed(string text, decimal right, bool keepNext)
    {
        var paragraph = Paragraph(PaperStyles.Signature, Run(text));
        var properties = paragraph.ParagraphProperties!;
        if (!keepNext)
            properties.KeepNext = new KeepNext { Val = false };
        properties.Indentation = new Indentation
        {
            RightChars = (int)(right * 100), Right = ((int)(right * PaperMeasure.Character)).ToString(CultureInfo.InvariantCulture),
        };
        return paragraph;
    }

    /// <summary>Width in whole characters: Latin ones take half.</summary>
    private static decimal PaperWidth(string text) => Kit.TextWidth.Of(text) / 2m;

    /// <summary>— 1 — in 四号 half-width 宋体, one character from the outer edge.</summary>
    private static Footer PageNumber(JustificationValues side)
    {
        var paragraph = Paragraph(PaperStyles.Footer, Run("— "));
        paragraph.ParagraphProperties!.Indentation = side == JustificationValues.Right
            ? new Indentation { RightChars = 100, Right = "280" }
            : new Indentation { LeftChars = 100, Left = "280" };
        paragraph.ParagraphProperties.Justification = new Justification { Val = side };
        paragraph.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Run("1"),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            Run(" —"));
        return new Footer(paragraph);
    }

    private static SectionProperties Section(string odd, string even) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        new PageSize { Width = PaperMeasure.PageWidth, Height = PaperMeasure.PageHeight },
        new PageMargin
        {
            Top = PaperMeasure.Top, Bottom = PaperMeasure.Bottom, Left = PaperMeasure.Left, Right = PaperMeasure.Right,
            Header = 851, Footer = PaperMeasure.Footer, Gutter = 0,
        },
        new PageNumberType { Start = 1 });

    private static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(
            new SpaceForUnderline(),
            new BalanceSingleByteDoubleByteWidth(),
            new DoNotExpandShiftReturn(),
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });

    private OfficialDocument Blank() => Add(Paragraph(PaperStyles.Flush));

    private OfficialDocument Add(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }
}
