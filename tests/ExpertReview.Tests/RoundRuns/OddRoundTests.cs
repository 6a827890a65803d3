using System.Text.Json.Nodes;
using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>Rounds that are right but unusual: they run to the end and say what is thin.</summary>
public sealed class OddRoundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Quotas_that_cannot_hold_are_told_with_the_pass_line_kept()
    {
        var run = await WithAsync(settings => settings["shortlist"] = JsonNode.Parse("""{"passLine":70,"quotas":[{"by":"prefecture","value":"5301","min":99}],"lotSeed":"1"}"""));
        Assert.NotEmpty(run.Json("ranking.json").GetProperty("quotaFailures").EnumerateArray());
        Assert.DoesNotContain(run.Json("ranking.json").GetProperty("rows").EnumerateArray(), row => row.GetProperty("shortlisted").GetBoolean() && row.GetProperty("score").GetDecimal() < 70);
    }

    [Fact]
    public async Task An_unreadable_report_is_a_finding_and_the_round_goes_on()
    {
        var name = "";
        var run = await WithAsync(_ =>
        {
            var report = Directory.GetFiles(Path.Combine(_folder.New("round"), "申请报告"), "*.xlsx").Order(StringComparer.Ordinal).First();
            name = Path.GetFileName(report);
            File.WriteAllText(report, "<html></html>");
        });
        Assert.EndsWith(name, RunRound.Text(Assert.Single(run.Findings("file")), "file"), StringComparison.Ordinal);
    }

    private async Task<RunRound> WithAsync(Action<JsonNode> change)
    {
        await CommandRun.Of("round", "sample", _folder.New("round"), "--applications", "20", "--experts", "9");
        var file = Path.Combine(_folder.New("round"), "round.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        change(settings);
        File.WriteAllText(file, settings.ToJsonString());
        return await RunRound.Of(_folder.New("round"), _folder.New("out"));
    }
}
