using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Optimization;

namespace ExpertReview.Tests.Assignments;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explain").FullName;

    [Fact]
    public async Task What_is_missing_is_explained_with_names_and_numbers()
    {
        await AssignAsync("s20x10x3-conflicted");
        var run = await CommandRun.Of("explain", At("problem.json"), At("plan.json"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("A3、A4、A5、A6 共应有 12 份评审，至多 6 份，缺 6 份", run.Output, StringComparison.Ordinal);
        Assert.Contains("上限已满的专家（份）：E1 3、E2 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("E1 的上限提高到 4", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("共应有", (await CommandRun.Of("explain", At("problem.json"), At("plan.json"), "--lang", "en")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_of_a_pair_is_told_in_every_figure()
    {
        await AssignAsync("s20x10x3");
        var run = await CommandRun.Of("explain", At("problem.json"), At("plan.json"), "--pair", "A1", "E1", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[A1, E1] is not in the plan", run.Output, StringComparison.Ordinal);
        Assert.Contains("price: total fit worse by 0.093\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("total fit 23.3478 -> 23.2548 (-0.093)", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ [A1, E1]: it is forced", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A3", "E99", "E99")]
    [InlineData("X", "E1", "X")]
    public async Task An_unknown_pair_is_wrong_input(string application, string expert, string named)
    {
        await AssignAsync("s20x10x3");
        var run = await CommandRun.Of("explain", At("problem.json"), At("plan.json"), "--pair", application, expert);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private async Task AssignAsync(string name)
    {
        await File.WriteAllBytesAsync(At("problem.json"), Instances.BytesOf($"{name}.json"));
        Assert.Equal(0, (await CommandRun.Of("assign", At("problem.json"), "--out", At("plan.json"))).ExitCode);
    }
}
