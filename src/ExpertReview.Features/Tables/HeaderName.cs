using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExpertReview.Features.Tables;

/// <summary>A header's text made comparable, and the unit it names: 其中：资产 总额（万元） is 资产总额 in 万元.</summary>
/// <param name="Name">Without blanks, signs, 其中 and the unit.</param>
/// <param name="Bare">The name without anything that stands in brackets: 申报服务功能（可多选）.</param>
/// <param name="Unit">The unit in brackets; empty when there is none.</param>
internal readonly partial record struct HeaderName(string Name, string Bare, string Unit)
{
    private static readonly HashSet<string> Units = new(
        ["元", "千元", "万元", "百万元", "千万元", "亿元", "万", "家", "户", "人", "名", "人次", "次", "场", "场次", "份", "个", "项", "页", "年", "%", "个百分点", "百分比"], StringComparer.Ordinal);

    public static HeaderName Of(string text)
    {
        var compact = CellText.Compact(text);
        var (name, bare, inside) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var unit = "";
        var depth = 0;
        foreach (var one in compact)
        {
            if (one is '(' or '[' or '【' or '〔' or '{' or '<' or '〈' or '「')
            {
                depth++;
            }
            else if (one is ')' or ']' or '】' or '〕' or '}' or '>' or '〉' or '」' && depth > 0)
            {
                depth--;
                if (UnitOf(inside.ToString()) is { } found)
                    unit = found;
                else
                    name.Append(inside);
                inside.Clear();
            }
            else if (depth > 0)
            {
                inside.Append(one);
            }
            else
            {
                name.Append(one);
                bare.Append(one);
            }
        }

        var (plain, bareName) = (name.Append(inside).ToString(), bare.ToString());
        if (unit.Length == 0 && plain.Length > 2 && "元万家户人名次份个项%".Contains(plain[^1], StringComparison.Ordinal) && Behind().Match(plain) is { Success: true } behind)
            (plain, bareName, unit) = (plain[..behind.Index], Behind().Replace(bareName, ""), behind.Groups["unit"].Value);
        return new(Plain(plain), Plain(bareName), unit);
    }

    /// <summary>The year that a name holds, and the name without it: 年服务企业数 is one of 2025年服务企业数. Null without a year.</summary>
    public static (int Year, string Figure)? YearOf(string name)
    {
        if (Year().Match(name) is not { Success: true } match)
            return null;
        return (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), name.Remove(match.Index, match.Length));
    }

    private static string? UnitOf(string inside)
    {
        var text = inside.StartsWith("单位:", StringComparison.Ordinal) ? inside[3..] : inside;
        return Units.Contains(text) ? text : null;
    }

    private static string Plain(string text)
    {
        var plain = string.Concat(text.Where(one => char.IsLetterOrDigit(one) || one == '%'));
        return plain.Length > 2 && plain.StartsWith("其中", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    // 资产总额单位：万元, 资产总额/万元 and 资产总额万元: no name ends in a unit of money.
    [GeneratedRegex(@"(?:[/,:、-]?单位:(?<unit>元|千元|万元|百万元|千万元|亿元|万|家|户|人|名|人次|次|份|个|项|%)|[/,:、-](?<unit>元|千元|万元|百万元|千万元|亿元|家|人|人次|次|份|%)|(?<=.)(?<unit>千万元|百万元|万元|千元|亿元))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})(?![0-9])年?(?:度|末|底)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
