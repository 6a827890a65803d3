using System.Globalization;

namespace ExpertReview.Features.Tables;

/// <summary>What kind of value stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing, or blanks only.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number without a date's format.</summary>
    Number,

    /// <summary>A number with a date's format.</summary>
    Date,

    /// <summary>A formula's error such as #REF!.</summary>
    Error,
}

/// <summary>One cell as read: its kind, its text for findings, and the number where there is one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Trimmed text; a number as a person would type it; a date as yyyy-MM-dd.</param>
/// <param name="Number">The number cleaned to 15 significant digits (0.9399999999999999 is 0.94).</param>
/// <param name="Day">The day of a date cell.</param>
public readonly record struct SheetCell(CellKind Kind, string Text, decimal Number = 0, DateOnly Day = default)
{
    private static readonly HashSet<string> Errors =
        new(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA"], StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Odd =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Append(127).Select(code => (char)code), '\u200B', '\u200E', '\u200F', '\uFEFF']);

    /// <summary>An empty cell.</summary>
    public static SheetCell Empty => new(CellKind.Empty, "");

    /// <summary>True when nothing stands in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>A text cell; blanks only are empty.</summary>
    public static SheetCell Of(string? text)
    {
        var plain = Plain(text);
        return plain.Length == 0 ? Empty : new(Errors.Contains(plain) ? CellKind.Error : CellKind.Text, plain);
    }

    /// <summary>The value that the reader gave, made a cell. Days of a workbook that counts from 1904 are moved.</summary>
    internal static SheetCell Of(object? value, bool from1904) => value switch
    {
        null => Empty,
        string text => Of(text),
        double number => OfNumber(number, from1904),
        DateTime time => OfDay(DateOnly.FromDateTime(time), from1904),
        bool flag => new(CellKind.Text, flag ? "TRUE" : "FALSE"),
        IFormattable other => Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Of(value.ToString()),
    };

    private static SheetCell OfDay(DateOnly day, bool from1904)
    {
        var real = from1904 && day < DateOnly.MaxValue.AddDays(-1462) ? day.AddDays(1462) : day;
        return new(CellKind.Date, real.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 0, real);
    }

    // A workbook from 1904 counts days from there; what looks like a serial number of our time is moved by the date reader only, so
    // the number itself stays as it is and the shift is told by Day.
    private static SheetCell OfNumber(double number, bool from1904)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e27)
            return new(CellKind.Error, number.ToString("R", CultureInfo.InvariantCulture));
        var clean = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(CellKind.Number, Shown(clean), clean, from1904 ? DateOnly.MaxValue : default);
    }

    private static string Shown(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Control characters and zero-width marks come with copying from web pages and mean nothing.
    private static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.AsSpan().IndexOfAny(Odd) >= 0)
            text = string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
                .Where(one => one is '\n' or '\t' || !char.IsControl(one) && one is not ('\u200B' or '\uFEFF' or '\u200E' or '\u200F')));
        return text.Trim();
    }
}
