using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ExpertReview.Web.Pictures;

/// <summary>How a point looks: by shape, so that a black-and-white print tells them apart.</summary>
public enum PointShape
{
    /// <summary>A full dot.</summary>
    Full,

    /// <summary>A hollow diamond.</summary>
    Hollow,

    /// <summary>A cross.</summary>
    Cross,
}

/// <summary>One application in the order.</summary>
/// <param name="Place">Its place, from 1: left to right.</param>
/// <param name="Score">Its score.</param>
/// <param name="Shape">How it looks.</param>
public sealed record ScorePoint(int Place, decimal Score, PointShape Shape);

/// <summary>A line across the picture.</summary>
/// <param name="At">A score, or the place after which it stands (the cut).</param>
/// <param name="Name">What it means: 入围分数线 60.</param>
public sealed record ScoreLine(decimal At, string Name);

/// <summary>得分排序 drawn on the server: place to the right, score upwards, with 入围分数线 and the cut. The table beside it says the same.</summary>
public static class ScoreOrder
{
    private const int Left = 56;
    private const int Top = 30;
    private const int Wide = 640;
    private const int High = 260;
    private const int Most = Left + Wide + 16;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws the order.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">The same in a sentence, for those who can't see it.</param>
    /// <param name="points">The applications with a score.</param>
    /// <param name="scores">Lines at a score (入围分数线), drawn level and dashed.</param>
    /// <param name="cuts">Lines after a place (拟认定数量), drawn upright and dotted.</param>
    /// <param name="axes">Names of the two axes: place, score.</param>
    /// <param name="legend">What each shape means; shapes that are not there are not told.</param>
    public static HtmlString Draw(
        string title, string description, IReadOnlyList<ScorePoint> points, IReadOnlyList<ScoreLine> scores, IReadOnlyList<ScoreLine> cuts,
        (string Place, string Score) axes, IReadOnlyList<(PointShape Shape, string Name)> legend)
    {
        var all = points.Select(point => point.Score).Concat(scores.Select(line => line.At)).DefaultIfEmpty(0).ToList();
        var scale = new Scale(Floor(all.Min()), Ceiling(all.Max()), Math.Max(1, points.Select(point => point.Place).DefaultIfEmpty(1).Max()));
        var there = legend.Where(one => points.Any(point => point.Shape == one.Shape)).ToList();
        var height = Top + High + 44 + (there.Count > 0 ? 24 : 0);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"picture order\" role=\"img\" viewBox=\"0 0 {Most} {height}\" width=\"{Most}\" height=\"{height}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title><desc>{Encoder.Encode(description)}</desc>");
        Axes(svg, scale, axes);
        foreach (var shape in Enum.GetValues<PointShape>())
            Points(svg, scale, shape, [.. points.Where(point => point.Shape == shape)]);
        foreach (var line in scores)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"level\" d=\"M{Left} {scale.Y(line.At)}h{Wide}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Wide}\" y=\"{scale.Y(line.At) - 5}\" text-anchor=\"end\">{Encoder.Encode(line.Name)}</text>");
        }

        foreach (var (line, row) in cuts.Select((line, row) => (line, row)))
        {
            var x = scale.X(line.At + 0.5m);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"cut\" d=\"M{x} {Top}v{High}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{Top - 6 + row * 15}\" text-anchor=\"{(x > Left + Wide / 2 ? "end" : "start")}\">{Encoder.Encode(line.Name)}</text>");
        }

        Legend(svg, there);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Axes(StringBuilder svg, Scale scale, (string Place, string Score) axes)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Top}v{High}h{Wide}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"4\" y=\"{Top - 10}\">{Encoder.Encode(axes.Score)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Wide}\" y=\"{Top + High + 38}\" text-anchor=\"end\">{Encoder.Encode(axes.Place)}</text>");
        var step = Step(scale.High - scale.Low, 5);
        for (var score = scale.Low; score <= scale.High; score += step)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left - 4} {scale.Y(score)}h{Wide + 4}\"/><text x=\"{Left - 8}\" y=\"{scale.Y(score) + 5}\" text-anchor=\"end\">{score:0.##}</text>");
        var places = (int)Math.Max(1, Step(scale.Last, 8));
        for (var place = 1; place <= scale.Last; place = place == 1 && places > 1 ? places : place + places)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(place)}\" y=\"{Top + High + 18}\" text-anchor=\"middle\">{place}</text>");
    }

    // One path for all points of a shape: a thousand applications stay below 20 kB.
    private static void Points(StringBuilder svg, Scale scale, PointShape shape, List<ScorePoint> points)
    {
        if (points.Count == 0)
            return;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{Class(shape)}\" d=\"");
        foreach (var point in points)
            Mark(svg, shape, scale.X(point.Place), scale.Y(point.Score));
        svg.Append("\"/>");
    }

    private static void Mark(StringBuilder svg, PointShape shape, decimal x, decimal y) => _ = shape switch
    {
        PointShape.Full => svg.Append(CultureInfo.InvariantCulture, $"M{x} {y}h0"),
        PointShape.Hollow => svg.Append(CultureInfo.InvariantCulture, $"M{x - 4} {y}l4-4 4 4-4 4z"),
        _ => svg.Append(CultureInfo.InvariantCulture, $"M{x - 3} {y - 3}l6 6m0-6l-6 6"),
    };

    private static void Legend(StringBuilder svg, List<(PointShape Shape, string Name)> legend)
    {
        var x = Left;
        var y = Top + High + 58;
        foreach (var (shape, name) in legend)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{Class(shape)}\" d=\"");
            Mark(svg, shape, x + 6, y - 5);
            svg.Append(CultureInfo.InvariantCulture, $"\"/><text x=\"{x + 16}\" y=\"{y}\">{Encoder.Encode(name)}</text>");
            x += 40 + name.Sum(letter => letter < 256 ? 8 : 14);
        }
    }

    private static string Class(PointShape shape) => shape switch { PointShape.Full => "dot", PointShape.Hollow => "diamond", _ => "cross" };

    private static decimal Floor(decimal score) => Math.Floor(score / 5) * 5;

    private static decimal Ceiling(decimal score) => Math.Floor(score / 5) * 5 + 5;

    // 1, 2 or 5 times a power of ten, so that at most `most` steps stand between the ends.
    private static decimal Step(decimal span, int most)
    {
        var step = 1m;
        while (true)
        {
            foreach (var times in (decimal[])[1, 2, 5])
                if (span / (step * times) <= most)
                    return step * times;
            step *= 10;
        }
    }

    private sealed record Scale(decimal Low, decimal High, int Last)
    {
        public decimal X(decimal place) => Math.Round(Left + 10 + (place - 1) * (Wide - 20) / Math.Max(1, Last - 1), 1, MidpointRounding.AwayFromZero);

        public decimal Y(decimal score) => Math.Round(Top + ScoreOrder.High - (score - Low) * ScoreOrder.High / (High - Low), 1, MidpointRounding.AwayFromZero);
    }
}
