using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Scoring;
using ExpertReview.Tests.Cli;

namespace ExpertReview.Tests.Ranking;

public sealed class RankCommandTests
{
    [Fact]
    public async Task Rank_writes_published_figures_and_reasons()
    {
        var folder = Directory.CreateTempSubdirectory("rank").FullName;
        try
        {
            var template = AScoreTable.Template();
            var gone = AScoreTable.Application("Z") with { Ineligible = "已撤销" };
            var scores = AScoreTable.Of(template, AScoreTable.Policy(70, 1), (AScoreTable.Application("A", "5301") with { Name = "甲中心" }, 80.125m), (AScoreTable.Application("B"), 60), (gone, 99));
            await File.WriteAllBytesAsync(Path.Combine(folder, "t.json"), TemplateFile.Write(template));
            await File.WriteAllBytesAsync(Path.Combine(folder, "scores.json"), ScoresFile.Write(scores, template));
            var run = await CommandRun.Of("rank", Path.Combine(folder, "scores.json"), "--out", Path.Combine(folder, "ranking.json"));
            Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
            var text = await File.ReadAllTextAsync(Path.Combine(folder, "ranking.json"));
            var ranking = JsonDocument.Parse(text).RootElement;
            var rows = ranking.GetProperty("rows").EnumerateArray().ToList();
            Assert.Equal(["A", "B", "Z"], rows.Select(row => row.GetProperty("no").GetString()));
            Assert.Equal("80.13", rows[0].GetProperty("score").GetRawText());
            Assert.Equal("60.00", rows[1].GetProperty("blocks").GetProperty("base").GetRawText());
            Assert.Equal("甲中心", rows[0].GetProperty("name").GetString());
            Assert.Equal([true, false, false], rows.Select(row => row.GetProperty("shortlisted").GetBoolean()));
            Assert.Equal("ineligible", rows[2].GetProperty("state").GetString());
            foreach (var member in new[] { "rank", "score", "mean", "median", "min", "max", "spread", "trimmed", "blocks", "functions", "calibrated", "standardError", "probabilityInTop", "rankLow", "rankHigh", "tieBrokenBy" })
                Assert.Equal(JsonValueKind.Null, rows[2].GetProperty(member).ValueKind);
            Assert.Equal(0, ranking.GetProperty("quotaFailures").GetArrayLength());
            Assert.Equal(0, ranking.GetProperty("aboveCap").GetArrayLength());
            Assert.Equal(text, (await CommandRun.Of("rank", Path.Combine(folder, "scores.json"))).Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Wrong_input_ends_with_2_and_names_every_place()
    {
        var folder = Directory.CreateTempSubdirectory("rank").FullName;
        try
        {
            var path = Path.Combine(folder, "t.json");
            var text = Encoding.UTF8.GetString(TemplateFile.Write(AScoreTable.Template()));
            await File.WriteAllTextAsync(path, text);
            var right = await CommandRun.Of("template", "check", path);
            Assert.Equal(0, right.ExitCode);
            Assert.Contains("服务功能10项，指标12项", right.Output, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text.Replace("\"weight\": 50", "\"weight\": 51", StringComparison.Ordinal).Replace("\"decimals\": 2", "\"decimals\": 9", StringComparison.Ordinal));
            var wrong = await CommandRun.Of("template", "check", path);
            Assert.Equal(2, wrong.ExitCode);
            Assert.Contains("$.blocks：各部分权重之和为 101；权重之和应为 100", wrong.Error, StringComparison.Ordinal);
            Assert.Contains("$.rules.decimals", wrong.Error, StringComparison.Ordinal);
            var missing = await CommandRun.Of("rank", Path.Combine(folder, "none.json"));
            Assert.Equal(2, missing.ExitCode);
            Assert.Contains("none.json", missing.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_failing_quota_stands_in_the_file_with_its_sets()
    {
        var template = AScoreTable.Template();
        var scores = AScoreTable.Of(template, AScoreTable.Policy(70, 1, new Quota(QuotaBy.Prefecture, "5334", 1, null)), (AScoreTable.Application("A", "5301"), 80));
        var file = Features.Ranking.RankingFile.Write(ScoreRanking.Of(template, scores));
        var failure = JsonDocument.Parse(file).RootElement.GetProperty("quotaFailures")[0];
        Assert.Equal((1, 0, 0), (failure.GetProperty("required").GetInt32(), failure.GetProperty("eligible").GetInt32(), failure.GetProperty("reached").GetInt32()));
        Assert.Equal("{\"by\":\"prefecture\",\"value\":\"5334\",\"min\":1}", JsonSerializer.Serialize(failure.GetProperty("minimalSets")[0][0]));
    }
}
