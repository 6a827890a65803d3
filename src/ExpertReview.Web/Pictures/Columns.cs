using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ExpertReview.Web.Pictures;

/// <summary>A histogram drawn on the server: how many have which count. The table beside it says the same.</summary>
public static class Columns
{
    private const int Left = 44;
    private const int Top = 24;
    private const int Wide = 600;
    private const int High = 180;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws columns beside each other; counts that nobody has between the least and the most stand as empty places.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">The same in a sentence, for those who can't see it.</param>
    /// <param name="columns">The count, and how many have it.</param>
    /// <param name="axes">Names of the two axes: the count, how many.</param>
    public static HtmlString Draw(string title, string description, IReadOnlyList<(int Count, int Have)> columns, (string Count, string Have) axes)
    {
        var (least, most) = (columns.Select(one => one.Count).DefaultIfEmpty(0).Min(), columns.Select(one => one.Count).DefaultIfEmpty(0).Max());
        var (places, tallest) = (most - least + 1, Math.Max(1, columns.Select(one => one.Have).DefaultIfEmpty(1).Max()));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"picture\" role=\"img\" viewBox=\"0 0 {Left + Wide + 10} {Top + High + 46}\" width=\"{Left + Wide + 10}\" height=\"{Top + High + 46}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title><desc>{Encoder.Encode(description)}</desc>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Top}v{High}h{Wide}\"/><text x=\"4\" y=\"{Top - 8}\">{Encoder.Encode(axes.Have)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Wide}\" y=\"{Top + High + 40}\" text-anchor=\"end\">{Encoder.Encode(axes.Count)}</text>");
        var width = Math.Max(2, Math.Min(48, Wide / places - 4));
        var every = Math.Max(1, (places + 19) / 20);
        foreach (var (count, have) in columns.OrderBy(one => one.Count))
        {
            var x = Left + 4 + (count - least) * (Wide - 8) / places;
            var height = have * (High - 16) / tallest;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"tone framed\" x=\"{x}\" y=\"{Top + High - height}\" width=\"{width}\" height=\"{height}\"/>");
            if (places <= 40)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + width / 2}\" y=\"{Top + High - height - 4}\" text-anchor=\"middle\">{have}</text>");
            if ((count - least) % every == 0)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + width / 2}\" y=\"{Top + High + 18}\" text-anchor=\"middle\">{count}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
