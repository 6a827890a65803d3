using System.Text.Json;
using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>One run of <c>round run</c> and what it left.</summary>
public sealed class RunRound(string folder, string output)
{
    public string Folder => folder;

    public string Output => output;

    public static async Task<RunRound> Of(string folder, string output)
    {
        var run = await CommandRun.Of("round", "run", folder, "--out", output);
        Assert.True(run.ExitCode == 0, run.Error);
        return new RunRound(folder, output);
    }

    public JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, name))).RootElement;

    public JsonElement Expected() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json"))).RootElement;

    public IReadOnlyList<JsonElement> Findings(string kind) =>
        [.. Json("findings.json").GetProperty("findings").EnumerateArray().Where(one => Text(one, "kind") == kind)];

    public static string Text(JsonElement at, string member) => at.TryGetProperty(member, out var value) ? value.ToString() : "";
}
