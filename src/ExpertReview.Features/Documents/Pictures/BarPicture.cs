using System.Globalization;

namespace ExpertReview.Features.Documents.Pictures;

/// <summary>One bar, in parts that add up.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Parts">Length and fill of each part, from the left; negative lengths are drawn as nothing.</param>
/// <param name="Value">The value printed at its end.</param>
public sealed record PictureBar(string Name, IReadOnlyList<(double Length, PictureFill Fill)> Parts, string Value);

/// <summary>Bars below each other on an axis from 0 to 1.</summary>
public static class BarPicture
{
    private const int NameWidth = 230;
    private const int AxisWidth = 480;
    private const int RowHeight = 26;
    private const int Top = 60;

    /// <summary>Draws the picture; the same input gives the same bytes.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="description">The same in sentences, for those who can't see it.</param>
    /// <param name="legend">What the fills mean.</param>
    /// <param name="bars">The bars, from the top.</param>
    /// <param name="from">Where the axis begins; above 0 where all values lie close together, which the legend must say.</param>
    public static byte[] Draw(string title, string description, string legend, IReadOnlyList<PictureBar> bars, double from = 0)
    {
        double At(double value) => NameWidth + (value - from) / (1 - from) * AxisWidth;
        var height = Top + Math.Max(1, bars.Count) * RowHeight + 36;
        var bottom = height - 32;
        var drawing = new SvgDrawing(NameWidth + AxisWidth + 110, height, title, description)
            .Text(10, 22, title, size: 16, bold: true).Text(10, 42, legend, size: 11)
            .Line(NameWidth, bottom, NameWidth + AxisWidth, bottom);
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = from + (1 - from) * tick / 5;
            drawing.Line(At(value), bottom, At(value), bottom + 5).Text(At(value), bottom + 18, value.ToString("0.##", CultureInfo.InvariantCulture), "middle", 10);
        }

        if (bars.Count == 0)
            drawing.Text(NameWidth, Top + 12, "没有可以显示的数据");
        for (var row = 0; row < bars.Count; row++)
        {
            var (bar, y, place) = (bars[row], Top + row * RowHeight, from);
            drawing.Text(NameWidth - 8, y + 15, bar.Name.Length <= 18 ? bar.Name : bar.Name[..17] + "…", "end", 12);
            foreach (var (length, fill) in bar.Parts.Where(part => part.Length > 0))
            {
                var to = Math.Clamp(place + length - (place == from ? from : 0), from, 1);
                drawing.Box(At(place), y + 2, At(to) - At(place), 18, fill);
                place = to;
            }

            drawing.Text(At(place) + 6, y + 16, bar.Value, size: 11);
        }

        return drawing.ToBytes();
    }
}
