using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>How one cell looks.</summary>
/// <param name="Font">Its font.</param>
/// <param name="Fill">Its ground.</param>
/// <param name="Border">With thin lines around.</param>
/// <param name="Align">Left, middle or right.</param>
/// <param name="Format">Number format, or null.</param>
/// <param name="AsText">The text format: what is typed into the cell later stays text too.</param>
/// <param name="Quoted">Marked as text by a leading quote, so that editing the cell makes no formula of it.</param>
/// <param name="Open">May be filled in on a protected sheet.</param>
internal readonly record struct SheetLook(
    SheetFont Font, SheetFill Fill, bool Border, SheetAlign Align, string? Format = null, bool AsText = false, bool Quoted = false, bool Open = false)
{
    /// <summary>A cell outside every table.</summary>
    public static SheetLook Plain { get; } = new(SheetFont.Body, SheetFill.None, Border: false, SheetAlign.Left);

    /// <summary>Number format with a fixed number of places.</summary>
    public static string Places(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);

    /// <summary>The library's word for <see cref="Align"/>.</summary>
    public HorizontalAlignmentValues Horizontal => Align switch
    {
        SheetAlign.Left => HorizontalAlignmentValues.Left,
        SheetAlign.Right => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.Center,
    };
}

/// <summary>Fonts of a book; the numbers are their places in the style sheet.</summary>
internal enum SheetFont
{
    /// <summary>宋体 11.</summary>
    Body = 0,

    /// <summary>小标宋 18.</summary>
    Title = 1,

    /// <summary>黑体 11.</summary>
    Header = 2,

    /// <summary>楷体 11.</summary>
    Note = 3,
}

/// <summary>Grounds of a book; the numbers are their places in the style sheet (1 is the format's own grey).</summary>
internal enum SheetFill
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Light grey, of headers.</summary>
    Header = 2,

    /// <summary>Light yellow, of cells that a person fills in.</summary>
    Answer = 3,
}

/// <summary>Where in its cell a value stands.</summary>
internal enum SheetAlign
{
    Left,
    Center,
    Right,
}
