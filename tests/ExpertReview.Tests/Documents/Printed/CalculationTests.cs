using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Scoring;
using ExpertReview.Tests.Documents.Samples;

namespace ExpertReview.Tests.Documents.Printed;

/// <summary>The three ways in which a score stands: in code, as live formulas recalculated by LibreOffice, and in words.</summary>
public sealed class CalculationTests
{
    private static readonly string[] Aggregates = ["\"mean\"", "\"median\"", "\"trimmed-mean\", \"dropHighest\": 1, \"dropLowest\": 1, \"fromSheets\": 4", "\"trimmed-mean\", \"dropHighest\": 2, \"dropLowest\": 1, \"fromSheets\": 4"];
    private static readonly string[] Combinations = ["\"mean\"", "\"best\"", "\"mainPlus\", \"extraWeight\": 0.05"];

    public static IEnumerable<(string Aggregate, string Combine, string Evidence, string RoundSheets)> Cases =>
        from aggregate in Aggregates
        from combine in Combinations
        from evidence in new[] { "cap", "advise", "off" }
        from rounded in new[] { "false", "true" }
        select (aggregate, combine, evidence, rounded);

    [SkippableFact]
    public void Recalculated_by_LibreOffice_every_figure_is_that_of_the_code_to_the_last_published_digit()
    {
        var calculations = Cases.Select((one, at) => Invented(one, seed: at)).ToList();
        var again = Office.Recalculated([.. calculations.Select(Book)]);
        var published = calculations.Zip(again).Sum(one => Compare(Book(one.First), one.Second, one.First));
        Assert.True(published > 72 * 6 * 5, $"{published} published figures");
    }

    [Fact]
    public void Names_from_outside_stay_text_and_only_numbers_and_addresses_make_formulas()
    {
        var calculation = Invented(("\"mean\"", "\"best\"", "cap", "false"), seed: 5, evil: "=HYPERLINK(\"http://x\")");
        using var book = new OpenedBook(Book(calculation));
        var cells = book.Sheet("计算过程").Descendants<Cell>().ToList();
        Assert.Contains(cells, cell => cell.InlineString?.Text?.Text?.Contains("HYPERLINK", StringComparison.Ordinal) == true);
        Assert.All(cells.Where(cell => cell.CellFormula is not null), cell => Assert.Matches("^[A-Z0-9:+\\-*/().,]+$", cell.CellFormula!.Text));
        Assert.DoesNotContain(cells, cell => cell.CellFormula?.Text.Contains("HYPER", StringComparison.Ordinal) == true);
        Assert.Equal(Book(calculation), Book(calculation));
    }

    [Fact]
    public void Each_application_begins_its_own_page_and_the_words_name_the_templates_numbers()
    {
        var calculation = Invented(("\"mean\"", "\"mainPlus\", \"extraWeight\": 0.05", "cap", "true"), seed: 6);
        using var book = new OpenedBook(Book(calculation));
        var ranked = calculation.Ranking.Rows.Count(row => row.Rank is not null);
        Assert.Equal(ranked - 1, book.Sheet("计算过程").Descendants<Break>().Count());
        var words = string.Concat(book.Rows("得分计算说明").SelectMany(row => row));
        foreach (var part in new[] { "40×基本条件得分率＋40×服务功能得分率＋20×特色示范得分率", "其他各项得分率之和×0.05", "每份评分表的总分先四舍五入到2位小数", "打分与“最高分×支持度”两数中较小的一个" })
            Assert.Contains(part, words, StringComparison.Ordinal);
    }

    // Every formula cell against its stored result; what stands in the rows of published figures must be equal digit by digit.
    private static int Compare(byte[] own, byte[] recalculated, ScoreCalculation calculation)
    {
        using var written = new OpenedBook(own);
        using var other = new OpenedBook(recalculated);
        var theirs = other.Sheet("计算过程").Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text);
        var decimals = calculation.Template.Rules.Decimals;
        var published = new List<decimal>();
        foreach (var row in written.Sheet("计算过程").Descendants<Row>())
        {
            var name = row.Elements<Cell>().First().InlineString?.Text?.Text ?? "";
            var last = name.StartsWith("得分（公布值）", StringComparison.Ordinal) || name is "中位数" || name.StartsWith("分差", StringComparison.Ordinal);
            foreach (var cell in row.Elements<Cell>().Where(cell => cell.CellFormula is not null))
            {
                var (result, again) = (decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture), decimal.Parse(theirs[cell.CellReference!.Value!]!, NumberStyles.Float, CultureInfo.InvariantCulture));
                Assert.True(Math.Abs(result - again) < 1e-9m, $"{cell.CellReference} ={cell.CellFormula!.Text}: {result}, recalculated {again}");
                if (!last)
                    continue;
                Assert.Equal(result, again);
                published.Add(result);
            }
        }

        var expected = calculation.Ranking.Rows.Where(row => row.Figures is not null).SelectMany(row => (decimal[])[.. row.Figures!.Blocks, row.Figures.Score, row.Figures.Median, row.Figures.Spread]).ToList();
        Assert.Equal(expected, published);
        Assert.All(published, value => Assert.Equal(value, decimal.Round(value, decimals)));
        return published.Count;
    }

    private static byte[] Book(ScoreCalculation calculation) => PanelSummary.Write(new PanelSummaryInput
    {
        RoundTitle = "试验", AsOf = new DateOnly(2026, 6, 30), Decimals = 2, Aggregate = "平均", Blocks = [], Calculation = calculation,
        Applications = [.. calculation.Ranking.Rows.Select(row => new SummedApplication(row.Application.No, row.Application.Name ?? "", "ranked", null, [], null))],
    });

    private static ScoreCalculation Invented((string Aggregate, string Combine, string Evidence, string RoundSheets) one, int seed, string evil = "平台")
    {
        string Criterion(string id, string max, string step) =>
            $$"""{ "id": "{{id}}", "title": "指标{{id}}", "maxPoints": {{max}}, "step": {{step}}, "evidence": [ { "id": "a", "weight": 0.7 }, { "id": "b", "weight": 0.3 } ] }""";
        var template = TemplateFile.Read(
            Encoding.UTF8.GetBytes($$"""
            { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
              "rules": { "fullScore": 100, "decimals": 2, "aggregate": { "method": {{one.Aggregate}} }, "evidence": "{{one.Evidence}}", "roundSheets": {{one.RoundSheets}} },
              "blocks": [
                { "id": "base", "title": "基本条件", "weight": 40, "criteria": [ {{Criterion("b1", "3.5", "0.5")}}, {{Criterion("b2", "36.5", "0.005")}}, { "id": "b3", "title": "无佐证", "maxPoints": 7 } ] },
                { "id": "functions", "title": "服务功能", "weight": 40, "combine": { "method": {{one.Combine}} }, "claimed": [
                  { "id": "information", "weight": 3, "criteria": [ {{Criterion("i1", "15", "0.5")}}, {{Criterion("i2", "7", "1")}} ] },
                  { "id": "training", "criteria": [ {{Criterion("t1", "11", "0.5")}} ] },
                  { "id": "green", "weight": 0.7, "criteria": [ {{Criterion("g1", "13", "0.25")}} ] } ] },
                { "id": "features", "title": "特色示范", "weight": 20, "criteria": [ {{Criterion("f1", "20", "0.005")}} ] } ] }
            """),
            "t.json");
        var random = new Random(seed);
        ServiceFunction[] all = [ServiceFunction.Information, ServiceFunction.Training, ServiceFunction.Green];
        var applications = Enumerable.Range(1, 6).Select(at => new ScoredApplication($"A{at}", [.. all.Take(at % 3 + 1)]) { MainFunction = all[at % (at % 3 + 1)], Name = evil }).ToList();
        var sheets = from application in applications
                     from expert in Enumerable.Range(1, random.Next(1, 7))
                     let points = template.CriteriaFor([.. application.Functions]).Select(place => KeyValuePair.Create(place.Criterion.Id, PointsOf(place.Criterion)))
                     let evidence = template.CriteriaFor([.. application.Functions]).SelectMany(place => place.Criterion.Evidence.Select(item => KeyValuePair.Create($"{place.Criterion.Id}/{item.Id}", (EvidenceJudgement)random.Next(3))))
                     select ScoreSheet.Of(template, application.No, $"E{expert}", SheetState.Submitted, points, evidence);
        var scores = new ReviewScores("t.json", applications, [.. sheets], null);
        return new ScoreCalculation(template, scores, ScoreRanking.Of(template, scores));

        decimal PointsOf(Criterion criterion)
        {
            var step = criterion.Step ?? 1;
            return step * random.Next((int)(criterion.MaxPoints / step) + 1);
        }
    }
}
