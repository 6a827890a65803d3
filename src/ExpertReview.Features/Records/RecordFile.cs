using System.Text.Json;
using ExpertReview.Data.Record;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Records;

/// <summary>操作记录 as a file: every entry of an extract in its order. Whoever has it can recompute the chain.</summary>
public static class RecordFile
{
    private const string Format = "expertreview.record/1";

    /// <summary>Writes the entries.</summary>
    public static byte[] Write(IEnumerable<RecordEntry> entries) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("act", entry.Act);
            json.WriteString("person", entry.Person);
            json.WriteString("at", entry.At);
            json.WriteString("reason", entry.Reason);
            json.WriteString("input", entry.Input);
            json.WriteString("algorithm", entry.Algorithm);
            json.WriteString("previousHash", entry.PreviousHash);
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads the entries back.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static IReadOnlyList<RecordEntry> Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        if (document.RootElement.GetProperty("format").GetString() != Format)
            throw new JsonException(Format);
        return [.. document.RootElement.GetProperty("entries").EnumerateArray().Select(EntryOf)];
    }

    private static RecordEntry EntryOf(JsonElement at)
    {
        string Text(string member) => at.GetProperty(member).GetString() ?? "";
        return new RecordEntry
        {
            Sequence = at.GetProperty("sequence").GetInt64(), Act = Text("act"), Person = Text("person"), At = Text("at"), Reason = Text("reason"), Input = Text("input"),
            Round = RecordInput.RoundOf(Text("input")), Algorithm = Text("algorithm"), PreviousHash = Text("previousHash"), Hash = Text("hash"),
        };
    }
}
