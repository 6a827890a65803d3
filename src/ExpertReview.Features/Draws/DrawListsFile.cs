using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Domain.Draws;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Draws;

/// <summary>The lists of a draw as a file (<c>expertreview.draw-lists/1</c>): what is frozen by its SHA-256. Only this program writes it.</summary>
public static class DrawListsFile
{
    /// <summary>The file of lists.</summary>
    public static byte[] Write(DrawLists lists) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.draw-lists/1");
        json.WriteStartArray("groups");
        foreach (var group in lists.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Name);
            json.WriteNumber("wanted", group.Wanted);
            json.WriteStartArray("experts");
            foreach (var one in group.Candidates)
                WritePerson(json, one);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("excluded");
        foreach (var one in lists.Excluded)
            WriteExcluded(json, one);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>SHA-256 of a file.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>The lists of a file that this program wrote.</summary>
    public static DrawLists Read(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        var root = json.RootElement;
        return new DrawLists(
            [.. root.GetProperty("groups").EnumerateArray().Select(group => new DrawGroup(
                Text(group, "group"), group.GetProperty("wanted").GetInt32(), [.. group.GetProperty("experts").EnumerateArray().Select(PersonOf)]))],
            [.. root.GetProperty("excluded").EnumerateArray().Select(one => new DrawExclusion(
                PersonOf(one), Text(one, "group"), Enum.Parse<DrawExclusionKind>(Text(one, "kind")), Text(one, "detail"), one.GetProperty("count").GetInt32()))]);
    }

    private static void WritePerson(Utf8JsonWriter json, DrawCandidate one)
    {
        json.WriteStartObject();
        WriteName(json, one);
        json.WriteEndObject();
    }

    private static void WriteExcluded(Utf8JsonWriter json, DrawExclusion one)
    {
        json.WriteStartObject();
        WriteName(json, one.Expert);
        json.WriteString("group", one.Group);
        json.WriteString("kind", one.Kind.ToString());
        json.WriteString("detail", one.Detail);
        json.WriteNumber("count", one.Count);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, DrawCandidate one)
    {
        json.WriteString("no", one.No);
        json.WriteString("name", one.Name);
        json.WriteString("employer", one.Employer);
    }

    private static DrawCandidate PersonOf(JsonElement one) => new(Text(one, "no"), Text(one, "name"), Text(one, "employer"));

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString() ?? "";
}
