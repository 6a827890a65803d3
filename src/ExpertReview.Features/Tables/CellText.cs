using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>Text of cells made comparable.</summary>
public static class CellText
{
    /// <summary>NFKC without any blanks: full-width digits, letters and signs become half width.</summary>
    public static string Compact(string text)
    {
        var normal = CompatibilityForm.Of(text);
        return !normal.Any(char.IsWhiteSpace) ? normal : string.Concat(normal.Where(one => !char.IsWhiteSpace(one)));
    }

    /// <summary>A name on one line: line breaks inside a cell are layout. Null when empty.</summary>
    public static string? Name(SheetCell cell)
    {
        if (cell.IsEmpty)
            return null;
        if (!cell.Text.Contains('\n', StringComparison.Ordinal))
            return cell.Text;
        return string.Concat(cell.Text.Split('\n').Select(line => line.Trim()));
    }

    /// <summary>True for 无, / and the like where a list may be empty.</summary>
    public static bool SaysNone(string compact) => compact is "无" or "没有" or "暂无" or "/" or "-" or "--" or "—" or "——" or "\\" or "无。" or "均无" or "不适用";
}
