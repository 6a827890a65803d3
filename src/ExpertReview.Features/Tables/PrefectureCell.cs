using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>所属州市: a full or short name, or a longer place that begins with one (昆明市五华区).</summary>
public static class PrefectureCell
{
    private static readonly (string Name, string Code)[] ByLength =
        [.. Prefecture.All.SelectMany(one => one.ShortNames.Append(one.Name).Select(name => (name, one.Code))).OrderByDescending(pair => pair.name.Length).ThenBy(pair => pair.Code, StringComparer.Ordinal)];

    /// <summary>The first four digits of the prefecture's code; null when empty.</summary>
    public static CellReading<string> Read(SheetCell cell)
    {
        if (cell.IsEmpty)
            return default;
        if (cell.Kind == CellKind.Error)
            return CellReading<string>.No($"公式错误「{cell.Text}」；应为云南省 16 个州市之一");
        var text = CellText.Compact(cell.Text);
        foreach (var province in (ReadOnlySpan<string>)["云南省", "云南"])
            if (text.Length > province.Length && text.StartsWith(province, StringComparison.Ordinal))
            {
                text = text[province.Length..];
                break;
            }

        foreach (var (name, code) in ByLength)
            if (text.StartsWith(name, StringComparison.Ordinal))
                return new(code);
        return text.Length == 6 && text.EndsWith("00", StringComparison.Ordinal) && Prefecture.WithCode(text[..4]) is { } known
            ? new(known.Code)
            : CellReading<string>.No($"「{cell.Text}」不是云南省的州市；应为 16 个州市之一，如 昆明市、楚雄州");
    }
}
