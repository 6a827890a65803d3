using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using UglyToad.PdfPig;

namespace ExpertReview.Tests.Samples;

public sealed class SampleFormsTests
{
    [Fact]
    public void Workbooks_are_valid()
    {
        using var sample = new WrittenSample(40, 10);
        foreach (var path in Directory.GetFiles(sample.Folder, "*.xlsx", SearchOption.AllDirectories))
        {
            using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => Path.GetFileName(path) + ": " + error.Description));
        }
    }

    [Fact]
    public void Evidence_has_a_page_for_every_item_that_the_report_names()
    {
        using var sample = new WrittenSample(3, 3);
        var report = Directory.GetFiles(sample.PathOf("申请报告"), "*.xlsx").First();
        var pages = WrittenSample.Cells(report, "佐证材料").Skip(1).Select(row => row[4]).ToList();
        var file = Path.ChangeExtension(report, ".pdf");
        using var evidence = PdfDocument.Open(file);
        Assert.Equal(pages.Count, evidence.NumberOfPages);
        Assert.Equal(Enumerable.Range(1, pages.Count).Select(page => $"{page}"), pages);
        Assert.InRange(new FileInfo(file).Length, 9_000, 26_000);
    }

    [Fact]
    public void Evidence_can_be_read_and_searched()
    {
        using var sample = new WrittenSample(1, 3);
        using var evidence = PdfDocument.Open(Directory.GetFiles(sample.PathOf("申请报告"), "*.pdf").Single());
        Assert.Contains("佐证材料：营业执照或法人证书", evidence.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scoring_template_asks_for_a_hundred_points_and_names_every_column_of_the_scores()
    {
        using var sample = new WrittenSample(1, 3);
        using var template = JsonDocument.Parse(File.ReadAllBytes(sample.PathOf("评分模板.json")));
        var blocks = template.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal(100, blocks.Sum(block => block.GetProperty("weight").GetInt32()));
        var criteria = blocks.SelectMany(block => block.TryGetProperty("claimed", out var claimed) ? claimed.EnumerateArray().ToList() : [block])
            .SelectMany(list => list.GetProperty("criteria").EnumerateArray()).ToList();
        Assert.All(criteria, criterion => Assert.Equal(1m, criterion.GetProperty("evidence").EnumerateArray().Sum(item => item.GetProperty("weight").GetDecimal())));
        var columns = criteria.Select(criterion => criterion.GetProperty("id").GetString()!)
            .Concat(criteria.SelectMany(criterion => criterion.GetProperty("evidence").EnumerateArray().Select(item => $"{criterion.GetProperty("id")}/{item.GetProperty("id")}")));
        Assert.Equal(columns.Order(StringComparer.Ordinal), sample.Scores[0].Skip(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Points_lie_on_half_steps_within_the_maximum()
    {
        using var sample = new WrittenSample(30, 10);
        var legal = Array.IndexOf(sample.Scores[0], "base.legal");
        var points = sample.Scores.Skip(1).Select(row => row[legal]).Where(cell => cell.Length > 0).Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.All(points, given => Assert.True(given is >= 0 and <= 4 && given * 2 == Math.Floor(given * 2)));
        Assert.True(points.Distinct().Count() > 2);
    }
}
