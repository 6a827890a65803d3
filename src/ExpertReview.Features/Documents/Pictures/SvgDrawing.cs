using System.Globalization;
using System.Text;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Pictures;

/// <summary>A picture as SVG: real text, a title and a description, black, white and hatching only, so that a copier loses nothing. Places are
/// written to one decimal, so the same input gives the same bytes.</summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder _content = new();
    private readonly int _width;
    private readonly int _height;
    private readonly string _title;
    private readonly string _description;

    public SvgDrawing(int width, int height, string title, string description) =>
        (_width, _height, _title, _description) = (width, height, title, description);

    public SvgDrawing Text(double x, double y, string text, string anchor = "start", int size = 12, bool bold = false)
    {
        _content.Append(CultureInfo.InvariantCulture, $"<text x=\"{Place(x)}\" y=\"{Place(y)}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"bold\"" : "")}>{Escaped(text)}</text>\n");
        return this;
    }

    public SvgDrawing Line(double x1, double y1, double x2, double y2, double width = 1, string? dashes = null)
    {
        _content.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Place(x1)}\" y1=\"{Place(y1)}\" x2=\"{Place(x2)}\" y2=\"{Place(y2)}\" stroke=\"#000\" stroke-width=\"{Place(width)}\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>\n");
        return this;
    }

    /// <summary>A rectangle with a black edge.</summary>
    public SvgDrawing Box(double x, double y, double width, double height, PictureFill fill)
    {
        var paint = fill switch { PictureFill.Black => "#000", PictureFill.Hatched => "url(#hatch)", _ => "#fff" };
        _content.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(x)}\" y=\"{Place(y)}\" width=\"{Place(Math.Max(width, 0))}\" height=\"{Place(height)}\" fill=\"{paint}\" stroke=\"#000\"/>\n");
        return this;
    }

    public SvgDrawing Dot(double x, double y, double radius, bool filled)
    {
        _content.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Place(x)}\" cy=\"{Place(y)}\" r=\"{Place(radius)}\" fill=\"{(filled ? "#000" : "#fff")}\" stroke=\"#000\"/>\n");
        return this;
    }

    public byte[] ToBytes()
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"picture-title picture-desc\" viewBox=\"0 0 {_width} {_height}\" width=\"{_width}\" height=\"{_height}\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei','SimHei',sans-serif\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"picture-title\">{Escaped(_title)}</title>\n<desc id=\"picture-desc\">{Escaped(_description)}</desc>\n");
        svg.Append("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#000\" stroke-width=\"2\"/></pattern></defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{_width}\" height=\"{_height}\" fill=\"#fff\"/>\n");
        return Encoding.UTF8.GetBytes(svg.Append(_content).Append("</svg>\n").ToString());
    }

    private static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(PlainText.Of(text).Replace('\n', ' '));
}
