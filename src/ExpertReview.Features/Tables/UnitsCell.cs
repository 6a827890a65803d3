using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Features.Tables;

/// <summary>Cells of 专家库 that name units: <c>甲公司（2022.03-2025.02）；乙公司</c> and <c>独立董事：乙公司</c>.</summary>
public static partial class UnitsCell
{
    /// <summary>近三年任职单位, with the months where they stand; empty for an empty cell and for 无.</summary>
    public static CellReading<IReadOnlyList<PastPost>> Posts(SheetCell cell)
    {
        if (cell.Kind == CellKind.Error)
            return CellReading<IReadOnlyList<PastPost>>.No($"公式错误「{cell.Text}」；应为 甲公司（2022.03-2025.02）");
        var posts = new List<PastPost>();
        foreach (var item in Items(cell))
        {
            var (unit, time) = LastBracket(item);
            if (time is null || !time.Any(char.IsDigit))
            {
                posts.Add(new PastPost(item, null, null));
                continue;
            }

            if (Range(time) is not { } range || unit.Length == 0)
                return CellReading<IReadOnlyList<PastPost>>.No($"「{item}」的起止时间读不出；应为 甲公司（2022.03-2025.02） 或 甲公司（2022.03-至今），多个用；隔开");
            posts.Add(new PastPost(unit, range.From, range.To));
        }

        return new(new ValueList<PastPost>(posts));
    }

    /// <summary>兼职（股东）单位 or 近亲属任职单位: what stands before the colon, and the unit.</summary>
    public static CellReading<IReadOnlyList<UnitTie>> Ties(SheetCell cell)
    {
        if (cell.Kind == CellKind.Error)
            return CellReading<IReadOnlyList<UnitTie>>.No($"公式错误「{cell.Text}」；应为 独立董事：乙公司");
        var ties = new List<UnitTie>();
        foreach (var item in Items(cell))
        {
            var colon = item.AsSpan().IndexOfAny('：', ':');
            var (unit, note) = LastBracket(colon < 0 ? item : item[(colon + 1)..].Trim());
            // A share or a time in brackets is no part of the name; other brackets are.
            if (note is not null && !note.Any(char.IsDigit))
                unit = colon < 0 ? item : item[(colon + 1)..].Trim();
            if (unit.Length == 0)
                return CellReading<IReadOnlyList<UnitTie>>.No($"「{item}」没有单位名称；应为 独立董事：乙公司，多个用；隔开");
            ties.Add(new UnitTie(colon < 0 ? "" : item[..colon].Trim(), unit));
        }

        return new(new ValueList<UnitTie>(ties));
    }

    /// <summary>Start and end of a time such as 2022.03-2025.02, 2022年3月至今; null when it can't be read.</summary>
    public static (DateOnly? From, DateOnly? To)? Range(string text)
    {
        var plain = CellText.Compact(text).Replace('—', '-').Replace('–', '-').Replace('~', '-').Replace('―', '-').Replace("--", "-", StringComparison.Ordinal);
        foreach (var piece in plain.Split([',', ';', '、']).Reverse())
            if (Times().Match(piece) is { Success: true } match)
            {
                var from = match.Groups["from"].Success ? DateCell.OfText(match.Groups["from"].Value) : default;
                var to = match.Groups["to"].Success ? DateCell.OfText(match.Groups["to"].Value, end: true) : default;
                return from.Problem is null && to.Problem is null && !(from.Value > to.Value) ? (from.Value, to.Value) : null;
            }

        return null;
    }

    private static IEnumerable<string> Items(SheetCell cell)
    {
        if (cell.IsEmpty || CellText.SaysNone(CellText.Compact(cell.Text)))
            yield break;
        var item = new StringBuilder();
        var depth = 0;
        foreach (var one in cell.Text)
        {
            depth += one is '（' or '(' ? 1 : one is '）' or ')' && depth > 0 ? -1 : 0;
            if (depth > 0 || one is not ('；' or ';' or '\n' or '、' or '，' or ',' or '|' or '｜'))
            {
                item.Append(one);
                continue;
            }

            if (item.ToString().Trim() is { Length: > 0 } done)
                yield return done;
            item.Clear();
        }

        if (item.ToString().Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static (string Unit, string? Bracket) LastBracket(string item)
    {
        if (item.Length == 0 || item[^1] is not ('）' or ')'))
            return (item, null);
        var open = item.AsSpan().LastIndexOfAny('（', '(');
        return open < 0 ? (item, null) : (item[..open].Trim(), item[(open + 1)..^1].Replace("\n", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:自|从)?(?:(?<from>\d{4}(?:年\d{1,2}月(?:\d{1,2}[日号]?)?|[./-]\d{1,2}(?:[./-]\d{1,2})?))(?:起?(?:-|至|到)(?:今|现在|至今)|起|起至今|至今)|(?<from>\d{4}(?:年\d{1,2}月(?:\d{1,2}[日号]?)?|[./-]\d{1,2}(?:[./-]\d{1,2})?))(?:-|至|到)(?<to>\d{4}(?:年\d{1,2}月(?:\d{1,2}[日号]?)?|[./-]\d{1,2}(?:[./-]\d{1,2})?))|(?:-|至|到)(?<to>\d{4}(?:年\d{1,2}月(?:\d{1,2}[日号]?)?|[./-]\d{1,2}(?:[./-]\d{1,2})?)))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Times();
}
