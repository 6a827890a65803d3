using System.Text.Json;
using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.Calibration;

public sealed class CalibrateCommandTests
{
    [Fact]
    public async Task The_table_comes_in_and_the_figures_go_out()
    {
        var run = await CommandRun.Of("calibrate", CalibrationReferences.PathOf("D2_incomplete_40x12x3.csv"), "--top", "15");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("expertreview.calibration/1", root.GetProperty("format").GetString());
        Assert.Equal("A001", root.GetProperty("applications")[0].GetProperty("no").GetString());
    }

    [Theory]
    [InlineData("application,expert,score\nA1,E1,NaN\n", "row 2, column score")]
    [InlineData("application,expert,score\nA1,E1,80\nA2,E1,Infinity\n", "row 3, column score")]
    [InlineData("application,expert,score\nA1,E1,1e5\n", "row 2, column score")]
    [InlineData("application,expert,score\nA1,E1,\n", "row 2, column score")]
    [InlineData("application,expert,score\nA1,,80\n", "row 2, column expert")]
    [InlineData("application,expert,score\nA1,E1,80\n\nA1,E1,81\n", "row 4, column application,expert")]
    [InlineData("application,expert,score\nA1,E1\n", "row 2")]
    [InlineData("application,expert,points\nA1,E1,80\n", "row 1")]
    [InlineData("application,expert,score\n\"A1,E1,80\n", "row 2")]
    [InlineData("", "row 1")]
    public async Task A_cell_that_cannot_be_read_is_refused_with_its_place(string text, string place)
    {
        var run = await Run(text);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Every_error_of_a_table_is_told_at_once() =>
        Assert.Equal(2, (await Run("application,expert,score\nA1,E1,x\nA2,E1,y\n")).Error.TrimEnd().Split('\n').Length);

    [Fact]
    public async Task A_header_alone_is_an_empty_table() => Assert.Equal(0, (await Run("application,expert,score\n")).ExitCode);

    [Fact]
    public async Task Columns_may_stand_in_another_order() => Assert.Equal(0, (await Run("\uFEFFscore,expert,application\r\n80,E1,\"A,1\"\r\n")).ExitCode);

    [Fact]
    public async Task K_below_one_and_a_missing_file_are_wrong_input()
    {
        Assert.Equal(2, (await CommandRun.Of("calibrate", CalibrationReferences.PathOf("D1_complete_6x4_shrout_fleiss.csv"), "--top", "0")).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("calibrate", "there-is-no-such-file.csv")).ExitCode);
    }

    private static async Task<CommandRun> Run(string text)
    {
        var folder = Directory.CreateTempSubdirectory("calibrate");
        try
        {
            var file = Path.Combine(folder.FullName, "scores.csv");
            await File.WriteAllTextAsync(file, text);
            return await CommandRun.Of("calibrate", file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
