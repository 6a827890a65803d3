using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Streams rows of cells into a sheet. Text goes in as inline strings: there is no element for a formula here.</summary>
internal sealed class RowWriter(OpenXmlWriter xml, SheetStyles styles, int columns)
{
    /// <summary>Day 0 of Excel's calendar, as it counts from March 1900 on.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>All digits and no trailing zeros: equal numbers give equal bytes.</summary>
    private const string Digits = "0.############################";

    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private readonly string[] letters = [.. Enumerable.Range(1, columns).Select(SheetAddress.Column)];
    private int cells;

    /// <summary>The row being written, from 1; 0 before the first.</summary>
    public int Row { get; private set; }

    /// <summary>Begins a row of that height in points; a fixed one does not grow when its text does.</summary>
    public void Start(double height, bool isFixed)
    {
        Row++;
        cells = 0;
        List<OpenXmlAttribute> attributes =
        [
            new("r", "", Row.ToString(CultureInfo.InvariantCulture)),
            new("ht", "", height.ToString("0.##", CultureInfo.InvariantCulture)),
        ];
        if (isFixed)
            attributes.Add(new("customHeight", "", "1"));
        xml.WriteStartElement(RowElement, attributes);
    }

    /// <summary>Ends the row.</summary>
    public void End() => xml.WriteEndElement();

    /// <summary>Writes the next cell as text; text that looks like a formula is marked as text for good.</summary>
    public void Text(string? text, SheetLook look)
    {
        var plain = PlainText.OfCell(text);
        StartCell(PlainText.LooksLikeFormula(plain) ? look with { Quoted = true } : look, plain.Length > 0 ? "inlineStr" : null);
        if (plain.Length > 0)
        {
            xml.WriteStartElement(InlineElement);
            xml.WriteElement(new Text(plain) { Space = SpaceProcessingModeValues.Preserve });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes the next cell as a number.</summary>
    public void Number(decimal number, SheetLook look)
    {
        StartCell(look, type: null);
        xml.WriteElement(new CellValue(number.ToString(Digits, CultureInfo.InvariantCulture)));
        xml.WriteEndElement();
    }

    /// <summary>Writes a formula of our own making with its result; null is a formula that shows nothing now.</summary>
    public void Formula(SheetFormula formula, decimal? result, SheetLook look)
    {
        StartCell(look, result is null ? "str" : null);
        xml.WriteElement(new CellFormula(formula.ToString()));
        xml.WriteElement(new CellValue(result?.ToString(Digits, CultureInfo.InvariantCulture) ?? ""));
        xml.WriteEndElement();
    }

    /// <summary>Writes the next cell as a day.</summary>
    public void Day(DateOnly day, SheetLook look) => Number(day.DayNumber - DayZero.DayNumber, look);

    private void StartCell(SheetLook look, string? type)
    {
        List<OpenXmlAttribute> attributes =
        [
            new("r", "", letters[cells++] + Row.ToString(CultureInfo.InvariantCulture)),
            new("s", "", styles.Of(look).ToString(CultureInfo.InvariantCulture)),
        ];
        if (type is not null)
            attributes.Add(new("t", "", type));
        xml.WriteStartElement(CellElement, attributes);
    }
}
