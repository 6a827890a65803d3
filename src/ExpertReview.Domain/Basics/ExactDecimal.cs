using System.Globalization;

namespace ExpertReview.Domain.Basics;

/// <summary>Decimals as files and people write them. A parse rounds without a word what has more digits than a decimal holds (4.5 and a one at the
/// thirty-first place become 4.5): here such a number is none, and whoever reads it says so.</summary>
public static class ExactDecimal
{
    /// <summary>A decimal holds every number of so many significant digits with at most so many places.</summary>
    public const int MostDigits = 28;

    // Longer numbers are rare; they are copied to the heap.
    private const int Short = 128;

    /// <summary>The number written; false when it is none, or none that a decimal holds.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="style">What else than digits may stand in it.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(ReadOnlySpan<char> text, NumberStyles style, out decimal value) =>
        decimal.TryParse(text, style, CultureInfo.InvariantCulture, out value) && IsHeld(text);

    /// <summary>Whether a decimal holds a written number to its last digit; of what is no number it says nothing.</summary>
    public static bool IsHeld(ReadOnlySpan<char> number)
    {
        var (digits, places, power) = Measure(number);
        return digits <= MostDigits && (digits == 0 || places - power <= MostDigits);
    }

    /// <summary>The same of a number in UTF-8, as JSON has it.</summary>
    public static bool IsHeld(ReadOnlySpan<byte> number)
    {
        var letters = number.Length <= Short ? stackalloc char[Short] : new char[number.Length];
        for (var at = 0; at < number.Length; at++)
            letters[at] = (char)number[at];
        return IsHeld(letters[..number.Length]);
    }

    /// <summary>How many digits a written number has between its first and its last that is not zero, both counted.</summary>
    public static int SignificantDigits(ReadOnlySpan<char> number) => Measure(number).Digits;

    // Significant digits, at which place behind the point the last of them stands (below zero before it), and the power of ten behind the e.
    private static (int Digits, int Places, long Power) Measure(ReadOnlySpan<char> number)
    {
        var (digits, significant, places, lastPlace, point) = (0, 0, 0, 0, false);
        for (var at = 0; at < number.Length; at++)
        {
            if (number[at] is 'e' or 'E')
                return (significant, lastPlace, int.TryParse(number[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : int.MinValue);
            if (number[at] == '.')
                point = true;
            if (!char.IsAsciiDigit(number[at]))
                continue;
            places += point ? 1 : 0;
            digits += digits > 0 || number[at] != '0' ? 1 : 0;
            if (number[at] != '0')
                (significant, lastPlace) = (digits, places);
            else if (!point)
                lastPlace--;
        }

        return (significant, lastPlace, 0);
    }
}
