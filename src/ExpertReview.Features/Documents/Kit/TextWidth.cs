namespace ExpertReview.Features.Documents.Kit;

/// <summary>How much room text takes, in characters of half width: a Chinese one takes two.</summary>
internal static class TextWidth
{
    /// <summary>Width of one line.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var one in text)
            width += one >= '\u2010' ? 2 : 1;
        return width;
    }

    /// <summary>How many lines the text needs in a column of that width; its own line ends count.</summary>
    public static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(Of(line) / width));
        return Math.Max(1, lines);
    }
}
