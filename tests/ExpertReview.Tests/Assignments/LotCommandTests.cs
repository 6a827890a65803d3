using System.Text.Json.Nodes;
using ExpertReview.Features.Assignments;
using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Optimization;
using NJsonSchema;

namespace ExpertReview.Tests.Assignments;

public sealed class LotCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lot").FullName;

    [Fact]
    public async Task A_plan_is_drawn_from_probabilities_that_stand_in_a_file_and_passes_the_second_judge()
    {
        var (problem, plan, probabilities) = (At("problem.json"), At("plan.json"), At("probabilities.json"));
        await File.WriteAllBytesAsync(problem, Instances.BytesOf("s20x10x3-required.json"));
        var run = await CommandRun.Of("assign", problem, "--max-probability", "0.5", "--seed", "42", "--out", plan, "--probabilities", probabilities, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("expected total fit", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("check-plan", problem, plan)).ExitCode);
        var made = JsonNode.Parse(await File.ReadAllTextAsync(plan))!;
        Assert.Equal((42, "randomised-flow"), ((int)made["solver"]!["seed"]!, (string?)made["solver"]!["method"]));
        using var stream = typeof(ProblemFile).Assembly.GetManifestResourceStream("assignment-probabilities.schema.json")!;
        using var reader = new StreamReader(stream);
        Assert.Empty((await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync())).Validate(await File.ReadAllTextAsync(probabilities)));
        var drawn = made["assignments"]!.AsArray().Select(pair => $"{pair![0]} {pair[1]}").ToHashSet();
        var listed = JsonNode.Parse(await File.ReadAllTextAsync(probabilities))!["probabilities"]!.AsArray();
        Assert.Subset(listed.Select(pair => $"{pair![0]} {pair[1]}").ToHashSet(), drawn);
        Assert.All(listed, pair => Assert.True((decimal)pair![2]! is > 0 and (<= 0.5m or 1)));

        var first = await File.ReadAllBytesAsync(probabilities);
        await CommandRun.Of("assign", problem, "--max-probability", "0.50", "--seed", "43", "--out", plan, "--probabilities", probabilities);
        Assert.Equal(first, await File.ReadAllBytesAsync(probabilities));
    }

    [Theory]
    [InlineData("--max-probability", "0.5")]
    [InlineData("--max-probability", "0", "--seed", "1")]
    [InlineData("--max-probability", "1.1", "--seed", "1")]
    [InlineData("--max-probability", "0.1234567", "--seed", "1")]
    [InlineData("--max-probability", "0.5", "--seed", "-1")]
    [InlineData("--max-probability", "0.5", "--seed", "1", "--objective", "fair")]
    [InlineData("--seed", "1")]
    [InlineData("--probabilities", "p.json")]
    public async Task Options_that_make_no_draw_are_refused(params string[] options)
    {
        await File.WriteAllBytesAsync(At("problem.json"), Instances.BytesOf("s20x10x3.json"));
        Assert.Equal(2, (await CommandRun.Of(["assign", At("problem.json"), .. options])).ExitCode);
    }

    [Fact]
    public async Task Groups_that_overlap_are_refused_by_name()
    {
        await File.WriteAllBytesAsync(At("problem.json"), Instances.BytesOf("s120x40x3-across.json"));
        var run = await CommandRun.Of("assign", At("problem.json"), "--max-probability", "0.5", "--seed", "1", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("$.groups[1]: shares expert", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_may_have_a_limit_of_its_own_which_the_second_judge_checks()
    {
        var (problem, plan, probabilities) = (At("problem.json"), At("plan.json"), At("probabilities.json"));
        await File.WriteAllTextAsync(problem, Limited("""["A1", "E1", 0.125]"""));
        Assert.Equal(0, (await CommandRun.Of("assign", problem, "--max-probability", "0.5", "--seed", "42", "--out", plan, "--probabilities", probabilities)).ExitCode);
        var checkedRun = await CommandRun.Of("check-plan", problem, plan, "--probabilities", probabilities, "--lang", "en");
        Assert.Equal(0, checkedRun.ExitCode);
        Assert.Contains("every pair's limit", checkedRun.Output, StringComparison.Ordinal);
        Assert.Contains("[\"A1\", \"E1\", 0.125]", await File.ReadAllTextAsync(probabilities), StringComparison.Ordinal);

        await File.WriteAllTextAsync(probabilities, (await File.ReadAllTextAsync(probabilities)).Replace("[\"A1\", \"E1\", 0.125]", "[\"A1\", \"E1\", 0.25]", StringComparison.Ordinal));
        var wrong = await CommandRun.Of("check-plan", problem, plan, "--probabilities", probabilities, "--lang", "en");
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("maxProbabilities: [A1, E1] has probability 0.25, above its own limit", wrong.Error, StringComparison.Ordinal);
        // The format's schema and its reader take the same.
        using var stream = typeof(ProblemFile).Assembly.GetManifestResourceStream("assignment-problem.schema.json")!;
        using var reader = new StreamReader(stream);
        var schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(problem)));
        Assert.NotEmpty(schema.Validate(Limited("""["A1", "E1", 1.5]""")));
    }

    [Theory]
    [InlineData("""["A1", "E1", 1.5]""", "$.maxProbabilities[0][2]: 1.5 is no probability")]
    [InlineData("""["A1", "E1", -0.1]""", "$.maxProbabilities[0][2]: -0.1 is no probability")]
    [InlineData("""["A1", "E1"]""", "$.maxProbabilities[0]: 2 items")]
    [InlineData("""["A1", "E9", 0.5]""", "$.maxProbabilities[0][1]")]
    [InlineData("""["A1", "E1", 0.5], ["A1", "E1", 0.5]""", "$.maxProbabilities[1]: [A1, E1] stands twice")]
    [InlineData("""["A2", "E2", 0.5]""", "$.required[0]: the required pair has a limit below 1")]
    public async Task A_limit_that_can_not_be_is_refused_with_its_place(string limits, string told)
    {
        await File.WriteAllTextAsync(At("problem.json"), Limited(limits));
        var run = await CommandRun.Of("assign", At("problem.json"), "--max-probability", "0.5", "--seed", "1", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    private static string Limited(string limits) => $$"""
        { "format": "expertreview.assignment-problem/1", "policy": { "reviewsPerApplication": 1 }, "applications": [ { "no": "A1" }, { "no": "A2" } ],
          "experts": [ { "no": "E1" }, { "no": "E2" }, { "no": "E3" } ], "fit": [ ["A1", "E1", 0.9] ], "required": [ ["A2", "E2"] ], "maxProbabilities": [ {{limits}} ] }
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);
}
