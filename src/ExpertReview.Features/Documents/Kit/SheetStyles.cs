using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>The looks that the sheets of one book use, numbered in the order in which they are first asked for.</summary>
internal sealed class SheetStyles
{
    private const uint FirstOwnFormat = 164;

    private readonly List<SheetLook> looks = [SheetLook.Plain];
    private readonly Dictionary<SheetLook, uint> numbers = new() { [SheetLook.Plain] = 0 };

    /// <summary>Number of a look for a cell's <c>s</c>.</summary>
    public uint Of(SheetLook look)
    {
        if (numbers.TryGetValue(look, out var number))
            return number;

        number = (uint)looks.Count;
        looks.Add(look);
        numbers.Add(look, number);
        return number;
    }

    /// <summary>The style sheet with all looks asked for so far.</summary>
    public Stylesheet Write()
    {
        var formats = looks.Select(look => look.Format).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats.Select((format, at) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)at, FormatCode = format })) { Count = (uint)formats.Count });
        }

        sheet.Append(new Fonts(Enum.GetValues<SheetFont>().Order().Select(FontOf)) { Count = (uint)Enum.GetValues<SheetFont>().Length });
        sheet.Append(new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFF2F2F2"),
            Solid("FFFFFBE6")) { Count = 4 });
        sheet.Append(new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()) { Count = 2 });
        sheet.Append(new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 });
        sheet.Append(new CellFormats(looks.Select(look => FormatOf(look, formats))) { Count = (uint)looks.Count });
        sheet.Append(new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private static CellFormat FormatOf(SheetLook look, List<string> formats) => new(PartsOf(look))
    {
        NumberFormatId = look.Format is null ? (look.AsText ? 49u : 0u) : FirstOwnFormat + (uint)formats.IndexOf(look.Format),
        FontId = (uint)look.Font,
        FillId = (uint)look.Fill,
        BorderId = look.Border ? 1u : 0u,
        FormatId = 0,
        QuotePrefix = look.Quoted ? true : null,
        ApplyNumberFormat = look.Format is not null || look.AsText,
        ApplyFont = true,
        ApplyFill = look.Fill != SheetFill.None,
        ApplyBorder = look.Border,
        ApplyAlignment = true,
        ApplyProtection = look.Open ? true : null,
    };

    private static IEnumerable<OpenXmlElement> PartsOf(SheetLook look)
    {
        yield return new Alignment { Horizontal = look.Horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true };
        if (look.Open)
            yield return new Protection { Locked = false };
    }

    private static Font FontOf(SheetFont font) => font switch
    {
        SheetFont.Title => Font("方正小标宋简体", 18),
        SheetFont.Header => Font("黑体", 11),
        SheetFont.Note => Font("楷体", 11),
        _ => Font("宋体", 11),
    };

    private static Font Font(string name, double size) => new(
        new FontSize { Val = size }, new FontName { Val = name }, new FontFamilyNumbering { Val = 1 }, new FontCharSet { Val = 134 });

    private static Fill Solid(string colour) => new(
        new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Side<T>(T side) where T : BorderPropertiesType
        {
            side.Style = BorderStyleValues.Thin;
            side.Append(new Color { Indexed = 64 });
            return side;
        }

        return new Border(Side(new LeftBorder()), Side(new RightBorder()), Side(new TopBorder()), Side(new BottomBorder()), new DiagonalBorder());
    }
}
