using System.Text.Json.Nodes;
using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.RoundRuns;

public sealed class RefusedRoundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_folder_is_refused_with_a_clear_word()
    {
        Directory.CreateDirectory(_folder.New("round"));
        await RefusedAsync("文件夹是空的");
    }

    [Theory]
    [InlineData("round.json")]
    [InlineData("评分模板.json")]
    [InlineData("专家库.xlsx")]
    public async Task What_a_round_cannot_do_without_is_asked_for_by_name(string name)
    {
        File.Delete(Path.Combine(await SampleAsync(), name));
        await RefusedAsync(name);
    }

    [Fact]
    public async Task An_unreadable_pool_is_refused_with_the_way_out()
    {
        File.WriteAllBytes(Path.Combine(await SampleAsync(), "专家库.xlsx"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        await RefusedAsync("在 WPS 中另存为");
    }

    [Fact]
    public async Task All_tables_unreadable_is_refused_and_one_is_a_finding()
    {
        var folder = await SampleAsync();
        var tables = Directory.GetFiles(folder, "推荐汇总表-*.xlsx").Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(tables[0], "<html><table></table></html>");
        var run = await RunRound.Of(folder, _folder.New("one-bad"));
        Assert.Equal(Path.GetFileName(tables[0]), RunRound.Text(Assert.Single(run.Findings("file")), "file"));
        foreach (var table in tables)
            File.WriteAllText(table, "<html><table></table></html>");
        await RefusedAsync(Path.GetFileName(tables[0]));
    }

    [Fact]
    public async Task A_locked_score_table_is_a_finding_and_every_pair_a_draft()
    {
        var folder = await SampleAsync();
        using var held = new FileStream(Path.Combine(folder, "评分.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = await RunRound.Of(folder, _folder.New("locked"));
        Assert.Equal("评分.csv", RunRound.Text(Assert.Single(run.Findings("file")), "file"));
        Assert.All(run.Json("scores.json").GetProperty("sheets").EnumerateArray(), sheet => Assert.Equal("draft", RunRound.Text(sheet, "state")));
    }

    [Theory]
    [InlineData("$.reviewsPerApplication", "reviewsPerApplication", "-1")]
    [InlineData("$.shortlist.lotSeed", "shortlist", """{"passLine":70}""")]
    [InlineData("$.template", "template", "\"../secret.json\"")]
    [InlineData("$.colour", "colour", "\"red\"")]
    public async Task A_wrong_setting_is_named_with_its_path(string path, string member, string value)
    {
        var file = Path.Combine(await SampleAsync(), "round.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings[member] = JsonNode.Parse(value);
        File.WriteAllText(file, settings.ToJsonString());
        await RefusedAsync("round.json", path);
    }

    [Fact]
    public async Task A_template_that_cannot_score_a_claimed_function_is_refused()
    {
        var file = Path.Combine(await SampleAsync(), "评分模板.json");
        var template = JsonNode.Parse(File.ReadAllText(file))!;
        var claimed = template["blocks"]!.AsArray().Single(block => block!["claimed"] is not null)!["claimed"]!.AsArray();
        claimed.Remove(claimed.Single(one => one!["id"]!.GetValue<string>() == "consulting"));
        File.WriteAllText(file, template.ToJsonString());
        await RefusedAsync("评分模板.json", "咨询服务");
    }

    [Fact]
    public async Task The_output_folder_must_not_be_the_rounds_own()
    {
        var folder = await SampleAsync();
        var run = await CommandRun.Of("round", "run", folder, "--out", folder);
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "findings.json")));
    }

    [Fact]
    public async Task A_period_into_a_year_without_published_days_is_refused_by_name()
    {
        var file = Path.Combine(await SampleAsync(), "round.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings["publicity"]!["published"] = "2026-12-28";
        File.WriteAllText(file, settings.ToJsonString());
        await RefusedAsync("round.json", "$.publicity.published", "2027");
    }

    [Fact]
    public async Task English_is_complete()
    {
        File.Delete(Path.Combine(await SampleAsync(), "专家库.xlsx"));
        var run = await CommandRun.Of("round", "run", _folder.New("round"), "--out", _folder.New("out"), "--lang", "en");
        Assert.Contains("the file is not there", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> SampleAsync()
    {
        var written = await CommandRun.Of("round", "sample", _folder.New("round"), "--applications", "20", "--experts", "9");
        Assert.True(written.ExitCode == 0, written.Error);
        return _folder.New("round");
    }

    private async Task RefusedAsync(params string[] words)
    {
        var run = await CommandRun.Of("round", "run", _folder.New("round"), "--out", _folder.New("out"));
        Assert.Equal(2, run.ExitCode);
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder.New("out")), "nothing may be written");
    }
}
