using System.Globalization;
using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>The ways in which clerks write the same value. Each must be read for what it means.</summary>
internal static class WrittenForms
{
    private static readonly string[] Separators = ["、", "，", "；", ",", ";", "/", "\n", " ", "|", "　"];

    /// <summary>万元: mostly a number, now and then with its unit, in yuan, in 亿元 or in full-width digits.</summary>
    public static object TenThousands(int value, SplitMix random) => random.Below(12) switch
    {
        0 => FullWidth(Text(value)), 1 => Text(value) + "万元", 2 => Text(value / 10000m) + "亿元", 3 => Text(value * 10000L) + "元", 4 => Text(value), _ => value,
    };

    /// <summary>A count: mostly a number.</summary>
    public static object Count(int value, string unit, SplitMix random) => random.Below(16) switch
    {
        0 => FullWidth(Text(value)), 1 => Text(value) + unit, 2 => Text(value), _ => value,
    };

    /// <summary>A percent: a share, a percent with its sign, a bare percent.</summary>
    public static object Percent(int value, SplitMix random) => random.Below(8) switch
    {
        0 or 1 or 2 => value / 100m, 3 => FullWidth(Text(value)) + "％", 4 when value > 1 => value, 5 => Text(value / 100m), _ => Text(value) + "%",
    };

    /// <summary>A day in the past: an Excel date, or text; where the text has no day the first is meant, which every use of this allows.</summary>
    public static object Day(DateOnly day, SplitMix random) => random.Below(10) switch
    {
        0 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 1 => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        2 => day.ToString("yyyy年M月", CultureInfo.InvariantCulture), 3 => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        4 => day.ToString("yyyy.MM", CultureInfo.InvariantCulture), 5 when day.Month is >= 2 and <= 9 => day.Year + day.Month / 10m,
        6 => FullWidth(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)), 7 => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, _ => day,
    };

    /// <summary>Functions with one of ten separators between them.</summary>
    public static string Functions(IReadOnlyList<ServiceFunction> functions, SplitMix random) =>
        string.Join(random.Pick(Separators), functions.Select(function => function.Name()));

    public static string FullWidth(string text)
    {
        var wide = new StringBuilder(text.Length);
        foreach (var character in text)
            wide.Append(char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : character);
        return wide.ToString();
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
