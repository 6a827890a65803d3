using System.Globalization;
using System.Text;

namespace ExpertReview.Features.Scans;

/// <summary>Where the stamp goes on pages of one size and turn: a small line at the foot and a pale one across, both upright for who looks at the page.</summary>
/// <param name="X">Left edge of what is shown.</param>
/// <param name="Y">Lower edge.</param>
/// <param name="Width">Width before turning.</param>
/// <param name="Height">Height before turning.</param>
/// <param name="Turn">Degrees clockwise: 0, 90, 180 or 270.</param>
/// <param name="Label">What stands behind the text at the foot: the page's number in its file; may be empty.</param>
internal sealed record StampPlace(double X, double Y, double Width, double Height, int Turn, string Label)
{
    /// <summary>Names of the font and of the paleness among a page's resources.</summary>
    public const string Font = "ExpertReviewF", Pale = "ExpertReviewG";

    // Helvetica's letters and digits are a little more than half as wide as high.
    private const double LetterWidth = 0.56;

    private (double Width, double Height) Shown => Turn % 180 == 0 ? (Width, Height) : (Height, Width);

    /// <summary>The content that draws the stamp.</summary>
    public string Content(string text)
    {
        var (width, height) = Shown;
        var foot = Math.Clamp(Math.Min(width, height) / 66, 4, 24);
        var across = 0.62 * Math.Sqrt(width * width + height * height) / (LetterWidth * Math.Max(1, text.Length));
        var angle = Math.Atan2(height, width);
        var (half, low) = (LetterWidth * across * text.Length / 2, across * 0.35);
        var (u, v) = (width / 2 - half * Math.Cos(angle) + low * Math.Sin(angle), height / 2 - half * Math.Sin(angle) - low * Math.Cos(angle));
        // Whatever the page's own content left behind is taken back first (see StampPlan); unneeded Q are passed over.
        return new StringBuilder("\nQ Q Q Q\nq 0.42 g\n").Append(Line(text + Label, foot, foot, foot * 0.8, 0)).Append('/').Append(Pale).Append(" gs\n").Append(Line(text, across, u, v, angle)).Append("Q\n").ToString();
    }

    // A point as the reader sees it, from the lower left corner of what is shown, in the page's own measure.
    private (double X, double Y) At(double u, double v) => Turn switch
    {
        90 => (X + Width - v, Y + u),
        180 => (X + Width - u, Y + Height - v),
        270 => (X + v, Y + Height - u),
        _ => (X + u, Y + v),
    };

    private string Line(string text, double size, double u, double v, double angle)
    {
        var (x, y) = At(u, v);
        var (cos, sin) = (Math.Cos(angle + Turn * Math.PI / 180), Math.Sin(angle + Turn * Math.PI / 180));
        return string.Create(CultureInfo.InvariantCulture, $"BT /{Font} {size:0.##} Tf {cos:0.#####} {sin:0.#####} {-sin:0.#####} {cos:0.#####} {x:0.##} {y:0.##} Tm ({Escaped(text)}) Tj ET\n");
    }

    // The font has ASCII only: other letters of a number stand as their code.
    private static string Escaped(string text) => string.Concat(text.Select(one => one switch
    {
        '(' or ')' or '\\' => "\\" + one,
        >= ' ' and < '\u007f' => one.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"u{(int)one:X4}"),
    }));
}
