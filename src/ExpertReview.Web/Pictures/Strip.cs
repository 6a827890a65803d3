using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ExpertReview.Web.Pictures;

/// <summary>Parts of a whole as one strip, told apart by their filling, so that a black-and-white print says the same.</summary>
public static class Strip
{
    private const int Wide = 640;
    private static readonly string[] Fillings = ["full", "hatched", "dotted", "empty"];
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws up to four parts in their order, with a line of text for each.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">The same in a sentence, for those who can't see it.</param>
    /// <param name="parts">Name and size of each part.</param>
    public static HtmlString Draw(string title, string description, IReadOnlyList<(string Name, int Size)> parts)
    {
        var all = Math.Max(1, parts.Sum(part => part.Size));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"picture strip\" role=\"img\" viewBox=\"0 0 {Wide + 4} 76\" width=\"{Wide + 4}\" height=\"76\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title><desc>{Encoder.Encode(description)}</desc>");
        svg.Append("<defs><pattern id=\"strip-hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path class=\"line\" d=\"M0 6L6 0\"/></pattern>");
        svg.Append("<pattern id=\"strip-dotted\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><circle class=\"speck\" cx=\"3\" cy=\"3\" r=\"1.2\"/></pattern></defs>");
        var (at, text) = (0, 2);
        for (var i = 0; i < parts.Count; i++)
        {
            var (name, size) = parts[i];
            var end = parts.Take(i + 1).Sum(part => part.Size) * Wide / all;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{Fillings[i % 4]}\"{Fill(i)} x=\"{at + 2}\" y=\"2\" width=\"{end - at}\" height=\"34\"/>");
            at = end;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{Fillings[i % 4]}\"{Fill(i)} x=\"{text}\" y=\"52\" width=\"16\" height=\"16\"/><text x=\"{text + 22}\" y=\"65\">{Encoder.Encode(name)} {size}</text>");
            text += 56 + name.Sum(letter => letter < 256 ? 8 : 14) + 9 * size.ToString(CultureInfo.InvariantCulture).Length;
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static string Fill(int part) => (part % 4) switch { 1 => " fill=\"url(#strip-hatched)\"", 2 => " fill=\"url(#strip-dotted)\"", _ => "" };
}
