using System.Security.Cryptography;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Tests.Cli;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>The walk of the whole round on the sample of 2026, by what a user finds in the output folder.</summary>
public sealed class SampleRoundTests(SampleRoundFixture sample) : IClassFixture<SampleRoundFixture>
{
    private static readonly string[] Written =
    [
        "findings.json", "plan.json", "problem.json", "ranking.json", "round.db", "round.log.json", "scores.json", "公告.docx", "公告名单.xlsx", "公示.docx", "公示名单.xlsx",
        "得分排序.xlsx", "评分模板.json", "评分汇总.xlsx", "评审任务分配方案.xlsx", "问题清单.xlsx",
    ];

    private RunRound Run => sample.Run;

    [Fact]
    public void Every_file_of_a_round_is_written_and_no_other() =>
        Assert.Equal(Written, Directory.EnumerateFiles(Run.Output).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Everything_planted_is_found_and_nothing_else_is_certain() => PlantedItems.AllFound(Run);

    [Fact]
    public void A_refused_row_shows_its_cell()
    {
        var row = Assert.Single(Run.Findings("row"), one => RunRound.Text(one, "file") == "推荐汇总表-保山市.xlsx" && one.GetProperty("row").GetInt32() == 5);
        Assert.Equal(("推荐汇总表", "资产总额（万元）", "约三百"), (RunRound.Text(row, "sheet"), RunRound.Text(row, "column"), RunRound.Text(row, "value")));
    }

    [Fact]
    public void A_failed_number_shows_value_threshold_and_unit()
    {
        var failed = Assert.Single(Run.Findings("eligibility"), one => RunRound.Text(one, "clause") == "6.2.assets");
        Assert.Equal((199m, 200m, "万元"), (failed.GetProperty("value").GetDecimal(), failed.GetProperty("threshold").GetDecimal(), RunRound.Text(failed, "unit")));
    }

    [Fact]
    public void The_plan_is_proven_and_passes_the_second_judge_and_keeps_conflicts_and_the_ineligible_out()
    {
        var plan = Run.Json("plan.json");
        Assert.Equal(("optimal", 0, "483.833361"), (RunRound.Text(plan.GetProperty("solver"), "status"), plan.GetProperty("missingReviews").GetInt32(), RunRound.Text(plan, "total")));
        var apart = Run.Findings("conflict").Select(one => (RunRound.Text(one, "code"), RunRound.Text(one, "expert"))).ToHashSet();
        var ineligible = Run.Findings("eligibility").Where(one => !RunRound.Text(one, "clause").StartsWith("7.", StringComparison.Ordinal)).Select(one => RunRound.Text(one, "code")).ToHashSet();
        var pairs = plan.GetProperty("assignments").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!)).ToList();
        Assert.Equal(525, pairs.Count);
        Assert.DoesNotContain(pairs, pair => apart.Contains(pair) || ineligible.Contains(pair.Item1));
    }

    [Fact]
    public async Task The_commands_agree_with_the_round()
    {
        Assert.Equal(0, (await CommandRun.Of("check-plan", Path.Combine(Run.Output, "problem.json"), Path.Combine(Run.Output, "plan.json"))).ExitCode);
        var ranked = await CommandRun.Of("rank", Path.Combine(Run.Output, "scores.json"));
        Assert.Equal(File.ReadAllText(Path.Combine(Run.Output, "ranking.json")), ranked.Output);
        Assert.Equal(0, (await CommandRun.Of("template", "check", Path.Combine(Run.Output, "评分模板.json"))).ExitCode);
    }

    [Fact]
    public void A_second_program_computes_the_same_ranking_and_shortlist()
    {
        var second = new SecondRanking(Run.Json("scores.json"), Run.Json("评分模板.json")).Lines();
        var product = Run.Json("ranking.json").GetProperty("rows").EnumerateArray().Where(row => RunRound.Text(row, "state") == "ranked").Select(Line).ToList();
        Assert.Equal(105, product.Count);
        Assert.Equal(second, product);
    }

    [Fact]
    public void Fits_follow_from_functions_and_prefectures()
    {
        var expected = Run.Expected();
        var fits = Run.Json("problem.json").GetProperty("fit").EnumerateArray().ToDictionary(fit => (fit[0].GetString()!, fit[1].GetString()!), fit => fit[2].GetDecimal());
        var failed = Run.Findings("eligibility").Select(one => RunRound.Text(one, "code")).ToHashSet();
        foreach (var application in expected.GetProperty("applications").EnumerateObject().Where(one => !failed.Contains(one.Name)))
            foreach (var expert in expected.GetProperty("experts").EnumerateObject())
            {
                var claimed = application.Value.GetProperty("functions").EnumerateArray().Select(one => one.GetString()).ToList();
                var known = expert.Value.GetProperty("functions").EnumerateArray().Select(one => one.GetString()).ToHashSet();
                var fit = Math.Round((decimal)claimed.Count(known.Contains) / claimed.Count, 6, MidpointRounding.AwayFromZero)
                    + (RunRound.Text(expert.Value, "prefecture") == RunRound.Text(application.Value, "prefecture") ? 0 : 0.1m);
                Assert.Equal(fit, fits.GetValueOrDefault((application.Name, expert.Name)));
            }
    }

    [Fact]
    public void The_notices_carry_the_dates_and_the_lists_no_score()
    {
        Assert.Contains("2026年2月2日", DocumentText("公示.docx"), StringComparison.Ordinal);
        Assert.Contains("2026年2月27日", DocumentText("公示.docx"), StringComparison.Ordinal);
        Assert.Contains("15个工作日", DocumentText("公示.docx"), StringComparison.Ordinal);
        Assert.Contains("2026年2月28日", DocumentText("公告.docx"), StringComparison.Ordinal);
        var published = SheetTexts("公示名单.xlsx");
        Assert.DoesNotContain(published, text => text.Contains("得分", StringComparison.Ordinal) || text.StartsWith("138", StringComparison.Ordinal));
        var places = Run.Json("ranking.json").GetProperty("rows").EnumerateArray().Count(row => row.GetProperty("shortlisted").GetBoolean());
        Assert.Equal(40, places);
    }

    [Fact]
    public void The_log_names_the_hash_of_every_file()
    {
        var log = Run.Json("round.log.json");
        foreach (var output in log.GetProperty("outputs").EnumerateArray())
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Run.Output, RunRound.Text(output, "file"))))), RunRound.Text(output, "sha256"));
        Assert.Equal(Written.Length - 2, log.GetProperty("outputs").GetArrayLength());
        Assert.Contains(log.GetProperty("inputs").EnumerateArray(), input => RunRound.Text(input, "file") == "申请报告/91530100776317064E.pdf");
        Assert.DoesNotContain(log.GetProperty("inputs").EnumerateArray(), input => RunRound.Text(input, "file") == "expected.json");
    }

    [Fact]
    public async Task The_database_holds_an_unbroken_record_and_one_event_a_filled_cell()
    {
        await using var db = new ReviewDb(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(Path.Combine(Run.Output, "round.db")) + ";Mode=ReadOnly").Options);
        var record = await db.Record.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal("OpenRound", record[0].Act);
        Assert.Equal("AnnounceRecognitions", record[^1].Act);
        Assert.Null(RecordChain.FirstBroken(record));
        var cells = Run.Json("scores.json").GetProperty("sheets").EnumerateArray()
            .Sum(sheet => sheet.GetProperty("points").EnumerateObject().Count() + sheet.GetProperty("evidence").EnumerateObject().Count() + (RunRound.Text(sheet, "state") == "draft" ? 0 : 1));
        Assert.Equal(cells, await db.ScoreEvents.CountAsync());
        Assert.Equal(40, await db.Recognitions.CountAsync());
    }

    private static string Line(JsonElement row) =>
        $"{RunRound.Text(row, "no")} {row.GetProperty("rank")} {row.GetProperty("score").GetDecimal():0.00} "
        + string.Join(' ', row.GetProperty("blocks").EnumerateObject().OrderBy(block => block.Name, StringComparer.Ordinal).Select(block => $"{block.Name}={block.Value.GetDecimal():0.00}"))
        + $" {row.GetProperty("shortlisted").GetBoolean()}";

    private string DocumentText(string name)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(Run.Output, name), false);
        return document.MainDocumentPart!.Document!.InnerText;
    }

    private IReadOnlyList<string> SheetTexts(string name)
    {
        using var book = SpreadsheetDocument.Open(Path.Combine(Run.Output, name), false);
        return [.. book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).Select(cell => cell.InnerText)];
    }
}
