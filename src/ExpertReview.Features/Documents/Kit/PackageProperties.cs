using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>The properties of a file, written by hand: the library's own would carry a random part name.</summary>
internal static class PackageProperties
{
    /// <summary>Fills the part with title, office and one day for both dates.</summary>
    public static void Fill(CoreFilePropertiesPart part, string title, DateOnly day)
    {
        var at = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z";
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{System.Security.SecurityElement.Escape(PlainText.Of(title))}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified></cp:coreProperties>
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n")));
        part.FeedData(stream);
    }
}
