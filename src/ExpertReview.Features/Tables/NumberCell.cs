using System.Globalization;
using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>Numbers as clerks write them. Everything is exact: decimals, and units are powers of ten.</summary>
public static partial class NumberCell
{
    private static readonly Dictionary<string, decimal> Money = new(StringComparer.Ordinal)
    {
        ["元"] = 1, ["圆"] = 1, ["千元"] = 1_000, ["万元"] = 10_000, ["万"] = 10_000, ["百万元"] = 1_000_000, ["千万元"] = 10_000_000, ["亿元"] = 100_000_000, ["亿"] = 100_000_000,
    };

    private static readonly Dictionary<string, decimal> Multiples = new(StringComparer.Ordinal) { [""] = 1, ["百"] = 100, ["千"] = 1_000, ["万"] = 10_000, ["亿"] = 100_000_000 };

    // What may stand behind a number in a column of that unit. 家次 is not 家: a firm served twice counts once.
    private static readonly Dictionary<string, string[]> Counted = new(StringComparer.Ordinal)
    {
        ["家"] = ["家", "户", "个"], ["人"] = ["人", "名", "位"], ["份"] = ["份", "张"], ["人次"] = ["人次"], ["次"] = ["次", "场", "场次", "期"],
        ["个"] = ["个", "项"], ["项"] = ["项", "个"], ["页"] = ["页"], ["件"] = ["件"],
    };

    /// <summary>An amount of money. A bare number is in the column's unit; with a unit behind it that one counts.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="columnUnit">元, 万元, 亿元 …: the unit of the column.</param>
    /// <param name="resultUnit">The unit asked for; 元 gives yuan.</param>
    public static CellReading<decimal?> Amount(SheetCell cell, string columnUnit, string resultUnit = "元")
    {
        var allowed = $"应为数字（单位{columnUnit}），或带单位：350万元、0.35亿元、3500000元";
        if (Refused(cell, allowed) is { } refused)
            return refused;
        if (cell.IsEmpty)
            return default;
        if (Split(cell) is not { } parts)
            return CellReading<decimal?>.No($"「{cell.Text}」不是确定的金额；{allowed}");
        var unit = parts.Tail.Length == 0 ? columnUnit : parts.Tail.Replace("人民币", "", StringComparison.Ordinal);
        if (!Money.TryGetValue(unit, out var factor))
            return CellReading<decimal?>.No($"「{cell.Text}」的单位「{parts.Tail}」不认识；{allowed}");
        if (parts.Number < 0)
            return CellReading<decimal?>.No($"「{cell.Text}」是负数；{allowed}");
        return parts.Number > Most(cell) ? CellReading<decimal?>.No($"「{cell.Text}」过大；{allowed}") : new(parts.Number * factor / Money[resultUnit]);
    }

    /// <summary>A whole count of people, firms, answers, pages …</summary>
    public static CellReading<decimal?> Count(SheetCell cell, string unit)
    {
        var reading = Quantity(cell, unit);
        return reading.Value is { } value && value != decimal.Truncate(value)
            ? CellReading<decimal?>.No($"「{cell.Text}」不是整数；应为整数（单位{unit}）")
            : reading;
    }

    /// <summary>A number that may have a fraction, not below zero.</summary>
    public static CellReading<decimal?> Quantity(SheetCell cell, string unit)
    {
        var allowed = unit.Length > 0 ? $"应为数字（单位{unit}）" : "应为数字";
        if (Refused(cell, allowed) is { } refused)
            return refused;
        if (cell.IsEmpty)
            return default;
        if (Split(cell) is not { } parts)
            return CellReading<decimal?>.No($"「{cell.Text}」不是确定的数字；{allowed}");
        if (Factor(parts.Tail, unit) is not { } factor)
            return CellReading<decimal?>.No($"「{cell.Text}」的单位「{parts.Tail}」与本列不符；{allowed}");
        if (parts.Number < 0)
            return CellReading<decimal?>.No($"「{cell.Text}」是负数；{allowed}");
        return parts.Number > Most(cell) ? CellReading<decimal?>.No($"「{cell.Text}」过大；{allowed}") : new(parts.Number * factor);
    }

    /// <summary>True when the word is a unit of money.</summary>
    public static bool IsMoney(string unit) => Money.ContainsKey(unit);

    /// <summary>The number at the front and the word behind it; null when it is no plain number. Thousands must stand in threes.</summary>
    internal static (decimal Number, string Tail)? Split(SheetCell cell)
    {
        if (cell.Kind == CellKind.Number)
            return (cell.Number, "");
        var match = Plain().Match(CellText.Compact(cell.Text));
        return match.Success && ExactDecimal.TryRead(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out var number)
            ? (number, match.Groups[2].Value)
            : null;
    }

    internal static CellReading<decimal?>? Refused(SheetCell cell, string allowed) => cell.Kind switch
    {
        CellKind.Error => CellReading<decimal?>.No($"公式错误「{cell.Text}」；{allowed}"),
        CellKind.Date => CellReading<decimal?>.No($"单元格是日期格式（{cell.Text}）；{allowed}"),
        _ => null,
    };

    // A number of a workbook is right to fifteen digits, so that a larger one may be another; text is what it is.
    private static decimal Most(SheetCell cell) => cell.Kind == CellKind.Number ? 1e15m : 1e18m;

    private static decimal? Factor(string tail, string unit)
    {
        if (tail.Length == 0)
            return 1;
        foreach (var word in Counted.TryGetValue(unit, out var words) ? words.Append("") : [unit, ""])
            if (tail.EndsWith(word, StringComparison.Ordinal) && Multiples.TryGetValue(tail[..^word.Length], out var factor))
                return factor;
        return null;
    }

    [GeneratedRegex(@"^([+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,27})(?:\.\d{1,20})?)([\p{IsCJKUnifiedIdeographs}]{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
