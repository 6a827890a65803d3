using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace ExpertReview.Web.Pictures;

/// <summary>A QR code as one path of an SVG in the page itself: no script, no style, no second request.</summary>
public static class QrPicture
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws a text; the white border that readers need is part of it.</summary>
    /// <param name="title">What the picture is.</param>
    /// <param name="description">What it says, for those who can't scan it.</param>
    /// <param name="text">What it holds.</param>
    public static HtmlString Draw(string title, string description, string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"128\" height=\"128\" shape-rendering=\"crispEdges\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title><desc>{Encoder.Encode(description)}</desc>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        for (var y = 0; y < rows.Count; y++)
            Row(svg, rows[y], y);
        return new HtmlString(svg.Append("\"/></svg>").ToString());
    }

    // Dark squares that follow each other are one bar.
    private static void Row(StringBuilder svg, BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var from = x;
            while (x < row.Count && row[x])
                x++;
            if (x > from)
                svg.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
        }
    }
}
