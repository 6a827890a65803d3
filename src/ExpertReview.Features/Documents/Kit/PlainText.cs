using System.Text;
using System.Text.RegularExpressions;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Text from outside, made fit for a file: nothing in it can break the XML or act in a spreadsheet.</summary>
internal static partial class PlainText
{
    /// <summary>The longest text of an Excel cell.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Without control characters, lone surrogates and non-characters; line ends become \n, a tab becomes a space.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (char.IsSurrogatePair(text[at], next))
                clean.Append(text[at++]).Append(next);
            else if (text[at] == '\r')
                clean.Append(next == '\n' ? "" : "\n");
            else if (text[at] == '\t')
                clean.Append(' ');
            else if (text[at] == '\n' || Stands(text[at]))
                clean.Append(text[at]);
        }

        return clean.ToString();
    }

    /// <summary>Text for a cell: cut at Excel's limit with … at the end, and <c>_x0041_</c>, which Excel would read as A, kept as it stands.</summary>
    public static string OfCell(string? text)
    {
        var escaped = Escapes().Replace(Of(text), "_x005F$0");
        if (escaped.Length <= LongestCell)
            return escaped;

        var end = char.IsHighSurrogate(escaped[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1;
        return escaped[..end] + "…";
    }

    /// <summary>Whether a spreadsheet would take the text for a formula when somebody edits the cell or saves it as CSV.</summary>
    public static bool LooksLikeFormula(string text) => text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    private static bool Stands(char one) => !char.IsControl(one) && !char.IsSurrogate(one) && one is not ('\uFFFE' or '\uFFFF' or '\u2028' or '\u2029');

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
