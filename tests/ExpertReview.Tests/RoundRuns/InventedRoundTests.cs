using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.RoundRuns;

public sealed class InventedRoundTests
{
    [Theory]
    [InlineData(1, 60, 20)]
    [InlineData(2, 25, 9)]
    [InlineData(3, 1, 3)]
    public async Task A_round_that_the_sample_command_writes_runs_and_shows_all_that_it_plants(int seed, int applications, int experts)
    {
        using var folder = new TemporaryFolder();
        var written = await CommandRun.Of("round", "sample", folder.New("round"), "--seed", $"{seed}", "--applications", $"{applications}", "--experts", $"{experts}");
        Assert.True(written.ExitCode == 0, written.Error);
        PlantedItems.AllFound(await RunRound.Of(folder.New("round"), folder.New("out")));
    }

    [Fact]
    public async Task The_same_folder_gives_the_same_bytes_wherever_it_lies()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("round", "sample", folder.New("one"), "--applications", "20", "--experts", "9");
        await CommandRun.Of("round", "sample", folder.New("another place"), "--applications", "20", "--experts", "9");
        await RunRound.Of(folder.New("one"), folder.New("first"));
        await RunRound.Of(folder.New("another place"), folder.New("second"));
        foreach (var path in Directory.EnumerateFiles(folder.New("first")))
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.New("second"), Path.GetFileName(path)))), path);
    }
}
