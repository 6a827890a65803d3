namespace ExpertReview.Features.Tables;

/// <summary>Percents (formats.md, Meanings): a bare number up to 1 is a share, above 1 up to 100 a percent, with % always a percent.</summary>
public static class PercentCell
{
    private const string Allowed = "应为 0 至 1 的小数、1 至 100 的数或带 % 的数：0.85、85、85%";

    /// <summary>A share from 0 to 1; null when empty.</summary>
    public static CellReading<decimal?> Share(SheetCell cell)
    {
        if (NumberCell.Refused(cell, Allowed) is { } refused)
            return refused;
        if (cell.IsEmpty)
            return default;
        var text = CellText.Compact(cell.Text);
        var marked = text.EndsWith('%');
        if (NumberCell.Split(marked ? SheetCell.Of(text[..^1]) : cell) is not { Tail: "" } parts)
            return CellReading<decimal?>.No($"「{cell.Text}」不是确定的百分比；{Allowed}");
        if (parts.Number < 0 || parts.Number > 100)
            return CellReading<decimal?>.No($"「{cell.Text}」超出 0 至 100%；{Allowed}");
        return new(marked || parts.Number > 1 ? parts.Number / 100 : parts.Number);
    }
}
