using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ExpertReview.Web.Pictures;

/// <summary>One bar of a picture.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">Its length.</param>
/// <param name="Of">The length of its frame; null for none.</param>
/// <param name="Tone">CSS class of its colour.</param>
public sealed record Bar(string Name, decimal Value, decimal? Of = null, string Tone = "tone");

/// <summary>Bars drawn on the server as SVG with real text; the table beside it says the same.</summary>
public static class Bars
{
    private const int RowHeight = 22;
    private const int NameWidth = 150;
    private const int BarWidth = 420;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws bars below each other.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">The same in a sentence, for those who can't see it.</param>
    /// <param name="bars">The bars.</param>
    public static HtmlString Draw(string title, string description, IReadOnlyList<Bar> bars)
    {
        var most = Math.Max(1, bars.Select(bar => Math.Max(bar.Value, bar.Of ?? 0)).DefaultIfEmpty(1).Max());
        var height = bars.Count * RowHeight + 6;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"picture\" role=\"img\" viewBox=\"0 0 {NameWidth + BarWidth + 70} {height}\" width=\"{NameWidth + BarWidth + 70}\" height=\"{height}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title><desc>{Encoder.Encode(description)}</desc>");
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], i * RowHeight + 3);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{NameWidth - 8}\" y=\"{y + 14}\">{Encoder.Encode(Short(bar.Name))}</text>");
            if (bar.Of is { } of)
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"frame\" x=\"{NameWidth}\" y=\"{y + 2}\" width=\"{Wide(of, most)}\" height=\"16\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{bar.Tone}\" x=\"{NameWidth}\" y=\"{y + 2}\" width=\"{Wide(bar.Value, most)}\" height=\"16\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{NameWidth + Wide(Math.Max(bar.Value, bar.Of ?? 0), most) + 6}\" y=\"{y + 14}\">{bar.Value}{(bar.Of is { } all ? $"/{all}" : "")}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static int Wide(decimal value, decimal most) => (int)(value * BarWidth / most);

    private static string Short(string name) => name.Length <= 10 ? name : name[..9] + "…";
}
