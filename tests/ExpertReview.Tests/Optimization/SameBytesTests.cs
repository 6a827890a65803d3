using System.Diagnostics;
using System.Text.RegularExpressions;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Tests.Optimization;

public sealed partial class SameBytesTests
{
    private const int Runs = 21;

    [Theory]
    [InlineData("s120x40x3-across", AssignmentObjective.Total, LoadBalance.Limits)]
    [InlineData("s20x10x3-shortage", AssignmentObjective.Fair, LoadBalance.Even)]
    [InlineData("s120x40x3-groups", AssignmentObjective.Total, LoadBalance.Even)]
    public void Twenty_one_runs_give_the_same_bytes(string name, AssignmentObjective objective, LoadBalance balance)
    {
        var problem = Instances.ProblemOf(name).With(objective, balance);
        var first = PlanFile.Write(problem, Instances.Solved(problem), "sha256:", 0);
        for (var run = 1; run < Runs; run++)
            Assert.Equal(first, PlanFile.Write(problem, Instances.Solved(problem), "sha256:", 0));
    }

    [Fact]
    public async Task One_processor_and_two_give_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("bytes").FullName;
        try
        {
            var problem = Path.Combine(folder, "problem.json");
            await File.WriteAllBytesAsync(problem, Instances.BytesOf("s120x40x3-across.json"));
            var (one, two) = (await RunAsync(problem, "1"), await RunAsync(problem, "2"));
            Assert.Contains("\"optimal\"", one, StringComparison.Ordinal);
            Assert.Equal(Seconds().Replace(one, ""), Seconds().Replace(two, ""));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string problem, string processors)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ExpertReview.Cli.dll"), "assign", problem, "--objective", "total"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }

    [GeneratedRegex("\"seconds\": [0-9.]+")]
    private static partial Regex Seconds();
}
