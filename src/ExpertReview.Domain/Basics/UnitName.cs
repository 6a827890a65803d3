using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExpertReview.Domain.Basics;

/// <summary>Names of units made comparable (formats.md, Meanings, Conflicts): NFKC, no spaces, brackets half width,
/// 有限责任公司 = 有限公司, a 分公司 is its parent.</summary>
public static partial class UnitName
{
    /// <summary>The normalised name; empty for an empty name.</summary>
    public static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in CompatibilityForm.Of(name))
            if (!char.IsWhiteSpace(character) && !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)
                text.Append(character switch { '〔' or '【' or '﹝' => '(', '〕' or '】' or '﹞' => ')', _ => character });
        var plain = text.ToString().Replace("有限责任公司", "有限公司", StringComparison.Ordinal);
        var branch = Branch().Match(plain);
        return branch.Success ? branch.Groups[1].Value : plain;
    }

    [GeneratedRegex(@"^(.+?公司)\(?.*分公司\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Branch();
}
