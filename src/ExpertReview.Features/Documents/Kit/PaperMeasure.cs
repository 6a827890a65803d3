namespace ExpertReview.Features.Documents.Kit;

/// <summary>
/// Measures of an official paper (GB/T 9704-2012): A4, margins 37/35/28/26 mm, so a text area of 156 × 225 mm, 22 lines of 28 characters of 三号 (16 pt).
/// In twentieths of a point unless a name says otherwise.
/// </summary>
internal static class PaperMeasure
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1588;
    public const int Right = 1474;

    /// <summary>Width of the text: 156 mm.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>The page number's line stands 7 mm below the text, so its lower edge about 23 mm above the paper's.</summary>
    public const int Footer = 1304;

    /// <summary>Lines of the body: exactly 28 pt, 22 of them a page.</summary>
    public const int Line = 560;

    /// <summary>Lines of the title: exactly 35 pt.</summary>
    public const int TitleLine = 700;

    /// <summary>Taken from each character's 16 pt, so that 28 of them fit into 156 mm.</summary>
    public const int Squeeze = -5;

    /// <summary>Width of one character of the body as it stands: 15.75 pt.</summary>
    public const int Character = 320 + Squeeze;

    /// <summary>二号, in half points.</summary>
    public const string Size2 = "44";

    /// <summary>三号, in half points.</summary>
    public const string Size3 = "32";

    /// <summary>四号, in half points.</summary>
    public const string Size4 = "28";

    /// <summary>五号, in half points: tables.</summary>
    public const string Size5 = "21";
}
