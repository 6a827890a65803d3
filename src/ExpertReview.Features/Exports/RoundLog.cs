using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Json;
using ExpertReview.Features.Rules;

namespace ExpertReview.Features.Exports;

/// <summary>round.log.json: hashes of every input (null when it could not be read) and output, versions and seeds; itself, the database and paths left out.</summary>
public static class RoundLog
{
    /// <summary>Its name.</summary>
    public const string Name = "round.log.json";

    /// <summary>Writes it.</summary>
    /// <param name="settings">round.json.</param>
    /// <param name="inputs">Name and SHA-256 of every file that came in, in their order.</param>
    /// <param name="files">The files that go out.</param>
    public static ExportedFile Write(RoundSettings settings, IEnumerable<(string Name, string? Sha256)> inputs, IReadOnlyList<ExportedFile> files) => new(Name, Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.round-log/1");
        json.WriteString("title", settings.Title);
        json.WriteString("asOf", settings.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("versions");
        json.WriteString("expertreview", typeof(RoundLog).Assembly.GetName().Version?.ToString() ?? "");
        json.WriteString("ortools", "9.15.6755");
        json.WriteString("rule", $"{BuiltInRules.Yunnan2022.Id}/{BuiltInRules.Yunnan2022.Version}");
        json.WriteEndObject();
        json.WriteStartObject("seeds");
        json.WriteNumber("solver", 0);
        json.WriteString("lot", settings.Shortlist?.LotSeed);
        json.WriteEndObject();
        Hashes(json, "inputs", inputs);
        Hashes(json, "outputs", files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, (string?)Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))));
        json.WriteEndObject();
    }));

    private static void Hashes(Utf8JsonWriter json, string name, IEnumerable<(string Name, string? Sha256)> files)
    {
        json.WriteStartArray(name);
        foreach (var (file, hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
