using ExpertReview.Features.Json;

namespace ExpertReview.Features.Findings;

/// <summary>Writes <c>expertreview.findings/1</c> (formats.md, findings.json).</summary>
public static class FindingsFile
{
    /// <summary>The file's bytes: the same findings in any order give the same bytes.</summary>
    public static byte[] Write(RoundFindings findings)
    {
        var lines = FindingLine.AllOf(findings).Order(Comparer<FindingLine>.Create(FindingLine.Compare)).ToList();
        return Readable.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "expertreview.findings/1");
            json.WriteStartArray("findings");
            foreach (var line in lines)
                line.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
