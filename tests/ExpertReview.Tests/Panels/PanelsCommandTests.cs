using System.Text.Json.Nodes;
using ExpertReview.Features.Assignments;
using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Optimization;
using NJsonSchema;

namespace ExpertReview.Tests.Panels;

public sealed class PanelsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("panels").FullName;

    [Fact]
    public async Task Panels_pass_both_judges_keep_their_schema_and_have_the_same_bytes_again()
    {
        await File.WriteAllBytesAsync(At("problem.json"), Instances.BytesOf("s20x10x3.json"));
        var run = await CommandRun.Of("panels", At("problem.json"), "--panels", "3", "--out", At("panels.json"), "--pairs", At("plan.json"), "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("panel 3: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("leader E", run.Output, StringComparison.Ordinal);
        Assert.Contains("spread of files: 3 (proven best)", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("check-panels", At("problem.json"), At("panels.json"))).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("check-plan", At("problem.json"), At("plan.json"))).ExitCode);
        Assert.Empty((await Schema()).Validate(await File.ReadAllTextAsync(At("panels.json"))));

        var again = await CommandRun.Of("panels", At("problem.json"), "--panels", "3");
        Assert.Equal(WithoutSeconds(await File.ReadAllTextAsync(At("panels.json"))), WithoutSeconds(again.Output));
    }

    [Fact]
    public async Task A_new_conflict_moves_one_file_and_says_so()
    {
        await Write(Small);
        await CommandRun.Of("panels", At("problem.json"), "--panels", "2", "--out", At("old.json"));
        var old = JsonNode.Parse(await File.ReadAllTextAsync(At("old.json")))!;
        var (file, member) = ((string)old["panels"]![0]!["files"]![0]!, (string)old["panels"]![0]!["members"]![0]!);
        await Write(Small.Replace("\"conflicts\":[", $"\"conflicts\":[[\"{file}\",\"{member}\"],", StringComparison.Ordinal));

        var run = await CommandRun.Of("panels", At("problem.json"), "--repair", At("old.json"), "--out", At("new.json"), "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 files and 0 experts moved", run.Output, StringComparison.Ordinal);
        Assert.Contains($"> {file}: panel 1 → panel 2", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("check-panels", At("problem.json"), At("new.json"), "--old", At("old.json"))).ExitCode);
        Assert.Equal(3, (await CommandRun.Of("check-panels", At("problem.json"), At("old.json"))).ExitCode);
    }

    [Fact]
    public async Task What_stays_recused_is_told_with_every_other_panel_tried()
    {
        await Write(Small.Replace("\"conflicts\":[", "\"conflicts\":[[\"A1\",\"E1\"],[\"A1\",\"E2\"],[\"A1\",\"E3\"],[\"A1\",\"E4\"],", StringComparison.Ordinal));
        var run = await CommandRun.Of("panels", At("problem.json"), "--panels", "2", "--out", At("panels.json"), "--lang", "en");
        Assert.Contains("recused pairs: 2 (proven best)", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of this panel do not score A1; moved to panel 2 2 may not score it", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("check-panels", At("problem.json"), At("panels.json"))).ExitCode);
    }

    [Fact]
    public async Task Where_no_split_keeps_every_rule_the_rule_in_the_way_is_named()
    {
        await Write(Small.Replace("\"reviewsPerApplication\":2", "\"reviewsPerApplication\":2,\"maxLoad\":1", StringComparison.Ordinal));
        var run = await CommandRun.Of("panels", At("problem.json"), "--panels", "2", "--lang", "en");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("each was tried): maximum loads", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--panels: 5 panels can't be made", "--panels", "5")]
    [InlineData("--panels: the number of panels is missing", "--size", "2")]
    [InlineData("--size: up to 3 members, but A1 has 2 reviews", "--panels", "1", "--size", "1-3")]
    [InlineData("--size: 3 panels of at least 2 members", "--panels", "3", "--size", "2")]
    [InlineData("--files: 4 applications can't make 2 panels of 3 to 4 files", "--panels", "2", "--files", "3-4")]
    [InlineData("--size must be", "--panels", "2", "--size", "3-2")]
    [InlineData("--panels must be", "--panels", "0")]
    [InlineData("--panels must be", "--panels", "1-2")]
    [InlineData("--seconds must be", "--panels", "2", "--seconds", "x")]
    public async Task A_wrong_option_is_wrong_input(string told, params string[] options)
    {
        await Write(Small);
        var run = await CommandRun.Of(["panels", At("problem.json"), .. options, "--lang", "en"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.panels[0].files[0]", "\"A1\"", "\"A9\"", false)]
    [InlineData("$.policy.panels", "\"panels\": 2", "\"panels\": 0", true)]
    [InlineData("$.solver.status", "optimal", "perfect", true)]
    [InlineData("$.spread", "\"spread\": 0,\n  \"missingGroupPlaces\"", "\"spread\": -1,\n  \"missingGroupPlaces\"", true)]
    [InlineData("$.alternates", "\"alternates\": []", "\"alternates\": {}", true)]
    [InlineData("$.surprise", "\"alternates\": []", "\"alternates\": [], \"surprise\": 1", true)]
    [InlineData("$.format", "panel-plan/1", "panel-plan/2", true)]
    public async Task A_wrong_plan_is_wrong_input_with_its_path(string path, string right, string wrong, bool schemaToo)
    {
        await Write(Small);
        await CommandRun.Of("panels", At("problem.json"), "--panels", "2", "--out", At("panels.json"));
        var text = await File.ReadAllTextAsync(At("panels.json"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        text = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
        await File.WriteAllTextAsync(At("panels.json"), text);
        var run = await CommandRun.Of("check-panels", At("problem.json"), At("panels.json"), "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"panels.json: {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(schemaToo, (await Schema()).Validate(text).Count > 0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Small = """
        {"format":"expertreview.assignment-problem/1","policy":{"reviewsPerApplication":2},
         "applications":[{"no":"A1"},{"no":"A2"},{"no":"A3"},{"no":"A4"}],"experts":[{"no":"E1"},{"no":"E2"},{"no":"E3"},{"no":"E4"}],
         "fit":[["A1","E1",1],["A1","E2",1],["A2","E1",1],["A2","E2",0.5],["A3","E3",0.9],["A4","E4",0.9]],"conflicts":[["A4","E1"]]}
        """;

    private static async Task<JsonSchema> Schema()
    {
        await using var stream = typeof(ProblemFile).Assembly.GetManifestResourceStream("panel-plan.schema.json")!;
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }

    private static string WithoutSeconds(string plan) => string.Join('\n', plan.Split('\n').Where(line => !line.Contains("\"seconds\"", StringComparison.Ordinal)));

    private Task Write(string problem) => File.WriteAllTextAsync(At("problem.json"), problem);

    private string At(string name) => Path.Combine(_folder, name);
}
