using DocumentFormat.OpenXml.Wordprocessing;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Fonts and paragraph styles of an official paper, so that the office can change each in one place.</summary>
internal static class PaperStyles
{
    public const string Title = "PaperTitle";
    public const string Number = "PaperNumber";
    public const string Flush = "PaperFlush";
    public const string Body = "PaperBody";
    public const string Heading = "Heading1";
    public const string Attachment = "PaperAttachment";
    public const string Signature = "PaperSignature";
    public const string AnnexMark = "PaperAnnexMark";
    public const string TableHeader = "PaperTableHeader";
    public const string TableCell = "PaperTableCell";
    public const string Footer = "PaperFooter";

    /// <summary>标题: 小标宋.</summary>
    public const string TitleFont = "方正小标宋简体";

    /// <summary>正文: 仿宋.</summary>
    public const string BodyFont = "仿宋_GB2312";

    /// <summary>一级标题: 黑体.</summary>
    public const string HeadingFont = "黑体";

    /// <summary>二级标题: 楷体.</summary>
    public const string SubheadingFont = "楷体_GB2312";

    /// <summary>页码: 宋体.</summary>
    public const string FooterFont = "宋体";

    /// <summary>All styles.</summary>
    public static Styles Write() => new(
        Defaults(),
        Of("Normal", "Normal", null, Paragraph(), isDefault: true),
        Of(Title, "公文标题", Face(TitleFont, PaperMeasure.Size2), Paragraph(JustificationValues.Center, PaperMeasure.TitleLine, outline: 0)),
        Of(Number, "发文字号", null, Paragraph(JustificationValues.Center)),
        Of(Flush, "主送机关", null, Paragraph()),
        Of(Body, "公文正文", null, Paragraph(JustificationValues.Both, firstLine: 2)),
        Of(Heading, "heading 1", Face(HeadingFont, PaperMeasure.Size3), Paragraph(JustificationValues.Both, firstLine: 2, outline: 1, keepNext: true)),
        Of(Attachment, "附件说明", null, Paragraph(left: 5, hanging: 3)),
        Of(Signature, "发文机关署名", null, Paragraph(JustificationValues.Right, keepNext: true)),
        Of(AnnexMark, "附件标识", Face(HeadingFont, PaperMeasure.Size3), Paragraph(pageBreak: true)),
        Of(TableHeader, "表头", Face(HeadingFont, PaperMeasure.Size5), Paragraph(JustificationValues.Center, 300)),
        Of(TableCell, "表文", Face(BodyFont, PaperMeasure.Size5), Paragraph(JustificationValues.Left, 300)),
        Of(Footer, "footer", Face(FooterFont, PaperMeasure.Size4), Paragraph(line: 240)));

    /// <summary>Fonts with what stands in for them where they are not installed.</summary>
    public static Fonts FontTable() => new(
        Font(TitleFont, "小标宋体,方正小标宋_GBK,华文中宋,宋体", "02010601030101010101", FontFamilyValues.Auto),
        Font(BodyFont, "仿宋,FangSong,华文仿宋", "02010609030101010101", FontFamilyValues.Modern),
        Font(HeadingFont, "SimHei", "02010609060101010101", FontFamilyValues.Modern),
        Font(SubheadingFont, "楷体,KaiTi,华文楷体", "02010609030101010101", FontFamilyValues.Modern),
        Font(FooterFont, "SimSun", "02010600030101010101", FontFamilyValues.Auto));

    /// <summary>A run's font for Chinese and Latin alike.</summary>
    public static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name, Hint = FontTypeHintValues.EastAsia };

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Fonts(BodyFont),
            new Spacing { Val = PaperMeasure.Squeeze },
            new Kern { Val = 0 },
            new FontSize { Val = PaperMeasure.Size3 },
            new FontSizeComplexScript { Val = PaperMeasure.Size3 },
            new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl { Val = false },
            new SnapToGrid { Val = false },
            new SpacingBetweenLines { Before = "0", After = "0" })));

    private static Style Of(string id, string name, StyleRunProperties? run, StyleParagraphProperties paragraph, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        style.Append(paragraph);
        if (run is not null)
            style.Append(run);
        return style;
    }

    private static StyleRunProperties Face(string font, string size) =>
        new(Fonts(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size });

    /// <summary>Indents in characters; the twips beside them are for readers that do not know characters.</summary>
    private static StyleParagraphProperties Paragraph(
        JustificationValues? align = null, int line = PaperMeasure.Line, int firstLine = 0, int left = 0, int hanging = 0, int outline = -1, bool keepNext = false, bool pageBreak = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
            paragraph.Append(new KeepNext());
        if (pageBreak)
            paragraph.Append(new PageBreakBefore());
        paragraph.Append(new SpacingBetweenLines { Line = Twips(line), LineRule = line == 240 ? LineSpacingRuleValues.Auto : LineSpacingRuleValues.Exact });
        if (firstLine > 0)
            paragraph.Append(new Indentation { FirstLineChars = firstLine * 100, FirstLine = Twips(firstLine * PaperMeasure.Character) });
        if (left > 0)
        {
            paragraph.Append(new Indentation
            {
                LeftChars = left * 100, Left = Twips(left * PaperMeasure.Character), HangingChars = hanging * 100, Hanging = Twips(hanging * PaperMeasure.Character),
            });
        }

        if (align is { } justification)
            paragraph.Append(new Justification { Val = justification });
        if (outline >= 0)
            paragraph.Append(new OutlineLevel { Val = outline });
        return paragraph;
    }

    private static Font Font(string name, string others, string panose, FontFamilyValues family) => new(
        new AltName { Val = others },
        new Panose1Number { Val = panose },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = family },
        new Pitch { Val = FontPitchValues.Default }) { Name = name };

    private static string Twips(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
