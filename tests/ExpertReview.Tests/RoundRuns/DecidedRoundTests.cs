using ExpertReview.Tests.Cli;
using ExpertReview.Tests.Tables;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>People decide: 复核.xlsx and 已认定名单.xlsx beside the sample round of 2026.</summary>
public sealed class DecidedRoundTests
{
    [Fact]
    public async Task What_people_decided_wins_and_what_was_recognised_before_counts()
    {
        using var folder = new TemporaryFolder();
        var round = folder.SampleRound();
        File.WriteAllBytes(Path.Combine(round, "复核.xlsx"), Book.Of("复核.xlsx",
            ["统一社会信用代码", "条款", "专家编号", "决定", "理由", "决定人", "日期"],
            ["915305007019969551", "6.2.assets", null, "推翻", "审计报告为准", "张三", "2026-06-20"],
            ["91532600127567717G", "7.9", null, "推翻", "补充材料", "张三", "2026-06-20"],
            ["91530900958975762P", "回避", "E053", "推翻", "同名不同单位", "李四", "2026-06-20"],
            ["91530100903078976C", "6.3.served", null, "推翻", null, "李四", "2026-06-20"]).Bytes.ToArray());
        File.WriteAllBytes(Path.Combine(round, "已认定名单.xlsx"), Book.Of("已认定名单.xlsx",
            ["序号", "平台名称", "申报单位", "统一社会信用代码", "公告日期", "有效期止", "撤销"],
            [1, "甲", "昆明红云节能环保服务有限公司", "91530100776317064E", "2024-05-01", "2027-05-01", "否"],
            [2, "乙", "昆明安泰创业服务有限公司", "91530100343129797D", "2023-05-01", "2026-05-01", "否"],
            [3, "丙", "临沧金滇科技服务有限公司", "91530900208018373B", "2024-05-01", "2027-05-01", "是"]).Bytes.ToArray());
        var run = await RunRound.Of(round, folder.New("out"));

        var assigned = run.Json("problem.json").GetProperty("applications").EnumerateArray().Select(one => RunRound.Text(one, "no")).ToHashSet();
        Assert.Contains("915305007019969551", assigned);
        Assert.DoesNotContain("91530100903078976C", assigned);
        Assert.Contains(run.Findings("row"), one => RunRound.Text(one, "file") == "复核.xlsx" && one.GetProperty("row").GetInt32() == 5);
        var functions = run.Json("scores.json").GetProperty("applications").EnumerateArray().Single(one => RunRound.Text(one, "no") == "91532600127567717G").GetProperty("functions");
        Assert.Contains(functions.EnumerateArray(), one => one.GetString() == "green");
        Assert.DoesNotContain(run.Json("problem.json").GetProperty("conflicts").EnumerateArray(), pair => pair[0].GetString() == "91530900958975762P" && pair[1].GetString() == "E053");

        var clauses = run.Findings("eligibility").Select(one => $"{RunRound.Text(one, "code")} {RunRound.Text(one, "clause")}").ToHashSet();
        Assert.Contains("91530100776317064E 14.validity", clauses);
        Assert.DoesNotContain("91530100343129797D 14.validity", clauses);
        Assert.Contains("91530900208018373B 14.revoked", clauses);
        Assert.Equal("again", RunRound.Text(run.Json("scores.json").GetProperty("applications").EnumerateArray().Single(one => RunRound.Text(one, "no") == "91530100343129797D"), "kind"));
    }

    [Fact]
    public async Task Without_scores_every_sheet_is_a_draft_and_nobody_is_ranked()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("round", "sample", folder.New("round"), "--applications", "20", "--experts", "9");
        File.Delete(Path.Combine(folder.New("round"), "评分.csv"));
        var run = await RunRound.Of(folder.New("round"), folder.New("out"));
        Assert.Contains(run.Findings("file"), one => RunRound.Text(one, "file") == "评分.csv");
        Assert.All(run.Json("ranking.json").GetProperty("rows").EnumerateArray(), row => Assert.Equal("incomplete", RunRound.Text(row, "state")));
    }
}
