using System.Globalization;
using System.Text.RegularExpressions;

namespace ExpertReview.Features.Tables;

/// <summary>Dates as clerks write them (formats.md, Meanings). What could mean two days is refused: the number 2018.1 is January or October.</summary>
public static partial class DateCell
{
    private const string Allowed = "应为日期：2018-05-01、2018年5月1日、2018年5月、2018.05";
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // Serial numbers from 1950-01-01 to 2099-12-31: no number of months, years or people looks like one.
    private const int FirstSerial = 18_264;
    private const int LastSerial = 73_050;

    /// <summary>A day; a date without a day is the first of its month, or the last with <paramref name="end"/>.</summary>
    public static CellReading<DateOnly?> Day(SheetCell cell, bool end = false)
    {
        var day = cell.Kind switch
        {
            CellKind.Empty => new CellReading<DateOnly?>(null),
            CellKind.Error => CellReading<DateOnly?>.No($"公式错误「{cell.Text}」；{Allowed}"),
            CellKind.Date => OfFormat(cell),
            CellKind.Number => OfNumber(cell, end),
            _ => OfText(cell.Text, end),
        };
        return day.Value is { } value && value.Year is < FirstYear or > LastYear ? No(cell.Text, "年份不合理") : day;
    }

    /// <summary>A day in a text; used for the ends of a range too.</summary>
    public static CellReading<DateOnly?> OfText(string text, bool end = false)
    {
        var plain = CellText.Compact(TimeOfDay().Replace(text, ""));
        if (Written().Match(plain) is { Success: true } match)
            return Made(text, match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value, end);
        if (Digits().Match(plain) is { Success: true } digits)
            return Made(text, digits.Groups["y"].Value, digits.Groups["m"].Value, digits.Groups["d"].Value, end);
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return new(FromSerial(serial));
        return No(text, YearOnly().IsMatch(plain) ? "只有年份" : ChineseNumerals().IsMatch(plain) ? "用汉字写数字" : "不是确定的日期");
    }

    // A year typed into a cell with a date's format becomes a day of 1905.
    private static CellReading<DateOnly?> OfFormat(SheetCell cell) =>
        cell.Day.Year is >= 1904 and <= 1909 ? No(cell.Text, "可能是把年份输进了日期格式的单元格") : new(cell.Day);

    private static CellReading<DateOnly?> OfNumber(SheetCell cell, bool end)
    {
        var number = cell.Number;
        var whole = number == decimal.Truncate(number);
        if (number is >= FirstSerial and < LastSerial + 1)
            return new(FromSerial((int)number).AddDays(cell.Day == DateOnly.MaxValue ? 1462 : 0));
        if (whole)
            return Digits().Match(cell.Text) is { Success: true } digits
                ? Made(cell.Text, digits.Groups["y"].Value, digits.Groups["m"].Value, digits.Groups["d"].Value, end)
                : No(cell.Text, number is >= FirstYear and <= LastYear ? "只有年份" : "不是确定的日期");
        if (number is <= FirstYear or >= LastYear + 1)
            return No(cell.Text, "不是确定的日期");
        var month = cell.Text[(cell.Text.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (month == "1")
            return CellReading<DateOnly?>.No($"数字 {cell.Text} 可能是 1 月，也可能是 10 月；请写成 {cell.Text[..4]}年1月 或 {cell.Text[..4]}年10月");
        return month.Length <= 2 ? Made(cell.Text, cell.Text[..4], month, "", end) : No(cell.Text, "不是确定的日期");
    }

    private static CellReading<DateOnly?> Made(string text, string year, string month, string day, bool end)
    {
        int y = Whole(year), m = Whole(month);
        if (m is < 1 or > 12)
            return No(text, $"没有 {month} 月");
        if (y is < FirstYear or > LastYear)
            return No(text, "年份不合理");
        var last = DateTime.DaysInMonth(y, m);
        var d = day.Length == 0 ? end ? last : 1 : Whole(day);
        return d < 1 || d > last ? No(text, $"没有 {m} 月 {day} 日") : new(new DateOnly(y, m, d));
    }

    private static DateOnly FromSerial(int serial) => new DateOnly(1899, 12, 30).AddDays(serial);

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static CellReading<DateOnly?> No(string text, string why) => CellReading<DateOnly?>.No($"「{text}」{why}；{Allowed}");

    [GeneratedRegex(@"^(?<y>\d{4})(?:年(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号]?)?|(?<s>[-/.])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<y>(19|20)\d{2})(?<m>\d{2})(?<d>\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[〇○零一二三四五六七八九]{2,4}年", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseNumerals();

    [GeneratedRegex(@"^\d{4}年?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
