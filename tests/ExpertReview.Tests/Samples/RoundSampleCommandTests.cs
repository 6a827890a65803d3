using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.Samples;

public sealed class RoundSampleCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("sample-command").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task It_writes_a_round_and_says_how_large_it_is()
    {
        var folder = Path.Combine(root, "new", "round");
        var run = await CommandRun.Of("round", "sample", folder, "--applications", "3", "--experts", "4", "--seed", "9", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"written to {folder}: 3 applications, 4 experts, seed 9", run.Output.Trim());
        Assert.True(File.Exists(Path.Combine(folder, "round.json")));
    }

    [Fact]
    public async Task An_empty_folder_is_filled()
    {
        var run = await CommandRun.Of("round", "sample", root, "--applications", "1", "--experts", "3");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        File.WriteAllText(Path.Combine(root, "mine.txt"), "mine");
        var run = await CommandRun.Of("round", "sample", root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("文件夹不是空的", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine.txt", Path.GetFileName(Directory.GetFileSystemEntries(root).Single()));
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");
        var run = await CommandRun.Of("round", "sample", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("是文件", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--applications", "0")]
    [InlineData("--applications", "10001")]
    [InlineData("--applications", "many")]
    [InlineData("--applications", "12.5")]
    [InlineData("--experts", "2")]
    [InlineData("--experts", "-3")]
    [InlineData("--experts", "99999999999")]
    [InlineData("--seed", "-1")]
    public async Task A_wrong_number_is_named_in_the_users_language(string option, string value)
    {
        var folder = Path.Combine(root, "none");
        var chinese = await CommandRun.Of("round", "sample", folder, option + "=" + value);
        var english = await CommandRun.Of("round", "sample", folder, option + "=" + value, "--lang", "en");
        Assert.Equal((2, 2), (chinese.ExitCode, english.ExitCode));
        Assert.StartsWith(option + "：", chinese.Error, StringComparison.Ordinal);
        Assert.StartsWith(option + ": ", english.Error, StringComparison.Ordinal);
        Assert.Contains(value, english.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Help_is_in_both_languages()
    {
        var chinese = await CommandRun.Of("round", "sample", "--help");
        var english = await CommandRun.Of("round", "sample", "--help", "--lang", "en");
        Assert.Contains("随机种子", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("the same seed gives the same files", english.Output, StringComparison.Ordinal);
    }
}
