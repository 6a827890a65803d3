namespace ExpertReview.Features.Scoring;

/// <summary>The templates that come with the program (scoring-templates/).</summary>
public static class ShippedTemplates
{
    /// <summary>Their files, the yearly recognition first.</summary>
    public static IReadOnlyList<string> Files { get; } = ["yunnan-platform.json", "yunnan-spot-evaluation.json", "minimal-example.json"];

    /// <summary>One file's bytes.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = typeof(ShippedTemplates).Assembly.GetManifestResourceStream("scoring-templates/" + file) ?? throw new ArgumentException($"no template {file}", nameof(file));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
