using System.Text.Json.Nodes;
using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Assignments;

public sealed class RepairCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("repair").FullName;

    [Fact]
    public async Task An_expert_who_leaves_is_replaced_and_the_new_plan_passes_the_second_judge()
    {
        var (problem, plan, repaired) = (At("problem.json"), At("plan.json"), At("repaired.json"));
        await File.WriteAllBytesAsync(problem, Instances.BytesOf("s20x10x3.json"));
        await CommandRun.Of("assign", problem, "--out", plan);
        var changed = JsonNode.Parse(await File.ReadAllTextAsync(problem))!;
        Drop(changed["experts"]!.AsArray(), expert => (string?)expert!["no"] == "E4");
        foreach (var list in (string[])["fit", "conflicts"])
            Drop(changed[list]!.AsArray(), pair => (string?)pair![1] == "E4");
        await File.WriteAllTextAsync(problem, changed.ToJsonString());

        var run = await CommandRun.Of("repair", problem, plan, "--out", repaired, "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("E4 is not in the problem any more", run.Output, StringComparison.Ordinal);
        Assert.Contains("in place of E4", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("check-plan", problem, repaired)).ExitCode);

        // Without --out the plan stands alone on standard output.
        var shown = await CommandRun.Of("repair", problem, plan);
        Assert.Equal("expertreview.assignment-plan/1", (string?)JsonNode.Parse(shown.Output)!["format"]);
        Assert.Contains("E4 已不在问题中", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_plan_is_wrong_input()
    {
        await File.WriteAllBytesAsync(At("problem.json"), Instances.BytesOf("s20x10x3.json"));
        await File.WriteAllTextAsync(At("plan.json"), """{"format":"expertreview.assignment-plan/1","assignments":[["A1"]]}""");
        var run = await CommandRun.Of("repair", At("problem.json"), At("plan.json"), "--out", At("repaired.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("$.assignments[0]", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("repaired.json")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static void Drop(JsonArray array, Predicate<JsonNode?> unwanted)
    {
        for (var i = array.Count - 1; i >= 0; i--)
            if (unwanted(array[i]))
                array.RemoveAt(i);
    }
}
