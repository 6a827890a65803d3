using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Json;
using ExpertReview.Features.Rules;

namespace ExpertReview.Cli.Running;

/// <summary>round.log.json: hashes of every input (null when it could not be read) and output, versions and seeds; itself, the database and paths left out.</summary>
internal static class RoundLog
{
    public static ExportedFile Write(RoundFolder folder, RoundSettings settings, IReadOnlyList<ExportedFile> files) => new("round.log.json", Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.round-log/1");
        json.WriteString("title", settings.Title);
        json.WriteString("asOf", settings.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("versions");
        json.WriteString("expertreview", typeof(RoundLog).Assembly.GetName().Version?.ToString() ?? "");
        json.WriteString("ortools", "9.15.6755");
        json.WriteString("rule", $"{BuiltInRules.Yunnan2022.Id}/{BuiltInRules.Yunnan2022.Version}");
        json.WriteEndObject();
        json.WriteStartObject("seeds");
        json.WriteNumber("solver", 0);
        json.WriteString("lot", settings.Shortlist?.LotSeed);
        json.WriteEndObject();
        Hashes(json, "inputs", folder.Inputs(settings.Template).Select(name => (name, folder.HashOf(name))));
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
