using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>What the sheets of 内部参考 have in common: the mark, and statistics as cells.</summary>
internal static class InternalSheet
{
    public const string Mark = "内部参考　不得外传";

    private const double Largest = 1e15;

    /// <summary>A statistic to so many places; nothing where it is undefined.</summary>
    public static SheetCell Figure(double? value, int places) => value is { } known && Math.Abs(known) < Largest
        ? decimal.Round((decimal)known, places, MidpointRounding.AwayFromZero)
        : default(SheetCell);

    public static SheetColumn Number(string header, double width, int decimals) => new(header, width, ColumnForm.Score) { Decimals = decimals };

    public static ListSheet Of(InternalPaperInput input, string name, IReadOnlyList<string> notes, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<SheetCell>> rows, bool landscape = true) => new()
    {
        Name = name,
        Title = $"{input.RoundTitle}{name}（内部参考）",
        Notes = [.. notes, .. input.AsOf is { } day ? new[] { $"编制日期：{ChineseDate.Of(day)}" } : []],
        Columns = columns,
        Rows = rows,
        Landscape = landscape,
        Filter = true,
        Mark = Mark,
    };
}
