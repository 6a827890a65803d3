using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Assignments;

public sealed class AssignCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assign").FullName;

    [Fact]
    public async Task A_plan_is_made_and_judged_and_a_changed_one_is_caught()
    {
        var (problem, plan) = (Path.Combine(_folder, "problem.json"), Path.Combine(_folder, "plan.json"));
        await File.WriteAllBytesAsync(problem, Instances.BytesOf("s20x10x3-groups.json"));
        Assert.Equal(0, (await CommandRun.Of("assign", problem, "--out", plan, "--objective", "fair", "--balance", "limits")).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("check-plan", problem, plan)).ExitCode);

        var text = await File.ReadAllTextAsync(plan);
        await File.WriteAllTextAsync(plan, text.Replace("\"missingReviews\": 0", "\"missingReviews\": 1", StringComparison.Ordinal));
        var wrong = await CommandRun.Of("check-plan", problem, plan, "--lang", "en");
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("missingReviews", wrong.Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(plan, text);
        await File.AppendAllTextAsync(problem, "\n");
        Assert.Equal(3, (await CommandRun.Of("check-plan", problem, plan)).ExitCode);
    }

    [Theory]
    [InlineData("--objective", "best")]
    [InlineData("--balance", "none")]
    [InlineData("--seconds", "0")]
    public async Task Options_that_are_not_known_are_refused(string option, string value) =>
        Assert.Equal(2, (await CommandRun.Of("assign", "problem.json", option, value)).ExitCode);

    [Fact]
    public async Task A_missing_file_is_wrong_input() => Assert.Equal(2, (await CommandRun.Of("assign", Path.Combine(_folder, "none.json"))).ExitCode);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
