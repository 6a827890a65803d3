using System.Globalization;
using System.Xml;

namespace ExpertReview.Features.Tables;

/// <summary>XML from outside: no document types, no entities, nothing fetched.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1024,
    };

    public static XmlReader Reader(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);

    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool Flag(string? text) => text is "1" or "true" or "on";

    /// <summary>Text for element content.</summary>
    public static string Escaped(string text) => text.AsSpan().IndexOfAny('<', '&', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
