using System.Globalization;

namespace ExpertReview.Features.Documents.Pictures;

/// <summary>One line of a picture of intervals.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Low">Lower end.</param>
/// <param name="Point">The value.</param>
/// <param name="High">Upper end.</param>
/// <param name="Filled">A filled dot; else a hollow one.</param>
public sealed record PictureInterval(string Name, double Low, double Point, double High, bool Filled)
{
    /// <summary>Single values marked by short strokes.</summary>
    public IReadOnlyList<double> Strokes { get; init; } = [];
}

/// <summary>Values with their intervals below each other, on one axis, with a line where something is decided.</summary>
public static class IntervalPicture
{
    private const int NameWidth = 230;
    private const int AxisWidth = 560;
    private const int RowHeight = 18;
    private const int Top = 78;

    /// <summary>Draws the picture; the same input gives the same bytes.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="description">The same in sentences, for those who can't see it.</param>
    /// <param name="legend">What dots, strokes and the line mean.</param>
    /// <param name="intervals">The lines, from the top.</param>
    /// <param name="line">Where the line stands; null for none.</param>
    /// <param name="lineName">What the line is.</param>
    public static byte[] Draw(string title, string description, string legend, IReadOnlyList<PictureInterval> intervals, double? line, string lineName)
    {
        var (low, high) = Ends(intervals, line);
        double At(double value) => NameWidth + (value - low) / (high - low) * AxisWidth;
        var height = Top + Math.Max(1, intervals.Count) * RowHeight + 40;
        var bottom = height - 36;
        var drawing = new SvgDrawing(NameWidth + AxisWidth + 40, height, title, description)
            .Text(10, 22, title, size: 16, bold: true).Text(10, 42, legend, size: 11)
            .Line(NameWidth, bottom, NameWidth + AxisWidth, bottom);
        foreach (var tick in Ticks(low, high))
            drawing.Line(At(tick), bottom, At(tick), bottom + 5).Text(At(tick), bottom + 18, tick.ToString("0.##", CultureInfo.InvariantCulture), "middle", 10);
        if (line is { } place)
            drawing.Line(At(place), Top - 10, At(place), bottom, 1.5, "6 3").Text(At(place), Top - 12, lineName, "middle", 11);
        if (intervals.Count == 0)
            drawing.Text(NameWidth, Top + 12, "没有可以显示的数据");
        for (var row = 0; row < intervals.Count; row++)
        {
            var (one, y) = (intervals[row], Top + row * RowHeight + 8);
            drawing.Text(NameWidth - 8, y + 4, Short(one.Name), "end", 11).Line(At(one.Low), y, At(one.High), y);
            foreach (var end in new[] { one.Low, one.High })
                drawing.Line(At(end), y - 4, At(end), y + 4);
            foreach (var stroke in one.Strokes)
                drawing.Line(At(stroke), y - 3, At(stroke), y + 3, 0.7);
            drawing.Dot(At(one.Point), y, 4, one.Filled);
        }

        return drawing.ToBytes();
    }

    private static (double Low, double High) Ends(IReadOnlyList<PictureInterval> intervals, double? line)
    {
        var all = intervals.SelectMany(one => new[] { one.Low, one.High, one.Point }).Concat(line is { } place ? [place] : []).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        var air = Math.Max((high - low) * 0.03, 0.5);
        return (low - air, high + air);
    }

    private static IEnumerable<double> Ticks(double low, double high)
    {
        var rough = (high - low) / 8;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { < 1.5 => power, < 3.5 => 2 * power, < 7.5 => 5 * power, _ => 10 * power };
        // Whole steps, so that zero is zero and not what is left of adding up.
        for (var at = (int)Math.Ceiling(low / step); at * step <= high; at++)
            yield return at * step;
    }

    private static string Short(string name) => name.Length <= 18 ? name : name[..17] + "…";
}
