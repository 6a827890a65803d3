using System.Globalization;
using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Scoring;

/// <summary>Reading in one pass takes what the careful reading takes, to the last zero of a number, and nothing that it refuses.</summary>
public sealed class OnePassReadingTests
{
    private const string Sheet = """{"application":"A1","expert":"E1","state":"submitted","points":{"base.one":4.5,"i.all":null},"evidence":{"base.one/ledger":"partial"}}""";

    [Theory]
    [MemberData(nameof(FileTests.WrongScores), MemberType = typeof(FileTests))]
    public void What_is_wrong_is_left_to_the_careful_reading(string right, string wrong, string place, bool schemaToo)
    {
        _ = (place, schemaToo);
        Assert.NotNull(OnePass(FileTests.Scores));
        Assert.Null(OnePass(FileTests.Scores.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("}}\n", "}} x")]
    [InlineData("\"format\":", "\"sheets\":[],\"format\":")]
    [InlineData("\"shortlist\":", "\"shortlist\":null,\"shortlist\":")]
    [InlineData("\"lotSeed\":\"s\"}", "\"lotSeed\":\"s\"},\"format\":\"expertreview.scores/1\"")]
    [InlineData("\"state\":\"submitted\",", "\"state\":\"submitted\",\"verdict\":1,")]
    [InlineData("\"state\":\"submitted\",", "\"state\":\"submitted\",\"points\":{},")]
    [InlineData("\"state\":\"submitted\",", "\"state\":\"submitted\",\"note\":\"x\",")]
    [InlineData("\"expert\":\"E1\"", "\"expert\":\"\"")]
    [InlineData("\"expert\":\"E1\"", "\"expert\":7")]
    [InlineData("4.5", "1e30")]
    [InlineData("4.5", "NaN")]
    [InlineData("\"base.one/ledger\":\"partial\"", "\"base.one/ledger\":\"partial\",\"base.one/ledger\":\"partial\"")]
    [InlineData("{\"base.one/ledger\":\"partial\"}", "[]")]
    public void Other_faults_are_left_to_the_careful_reading_too(string right, string wrong)
    {
        var text = (FileTests.Scores + "\n").Replace(right, wrong, StringComparison.Ordinal);
        Assert.Null(OnePass(text));
        Assert.Throws<InputRefusedException>(() => ScoresFile.Read(Encoding.UTF8.GetBytes(text), "scores.json", Template));
    }

    [Theory]
    [InlineData(Sheet)]
    [InlineData("""{"application":"A1","expert":"E1","state":"draft"}""")]
    [InlineData("""{"application":"\u0041\u0031","expert":"专家\"1","state":"recused","opinion":"好","evidence":null,"verdict":"","points":null}""")]
    [InlineData("""{"application":"A1","expert":"E1","state":"submitted","evidence":{"base.one/contracts":"missing","base.one/ledger":"sufficient"},"points":{"i.all":4.00000000,"base\u002eone":0.50}}""")]
    public void Sheets_of_every_form_are_read_alike(string sheet)
    {
        var text = "\uFEFF" + FileTests.Scores.Replace(Sheet, sheet, StringComparison.Ordinal);
        var once = OnePass(text);
        Assert.NotNull(once);
        var careful = ScoresFile.ReadCarefully(Encoding.UTF8.GetBytes(text), "scores.json", Template);
        Assert.Equal(Told(careful), Told(once));
    }

    [Theory]
    [InlineData("5", "0.5")]
    [InlineData("1000000", null)]
    [InlineData("10", "0.00000001")]
    [InlineData("2.5", "0.3")]
    public void Points_are_the_same_decimals_and_the_same_ones_are_allowed(string most, string? step)
    {
        decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
        var criterion = new Criterion { Id = "c", Title = "c", MaxPoints = Number(most), Step = step is null ? null : Number(step) };
        var quick = new QuickPoints(criterion);
        var random = new Random(3);
        var taken = 0;
        foreach (var text in Enumerable.Range(0, 20_000).Select(_ => Written(random)).Concat([most, "0", "0.0", "0.00000000", "10.0", "9999999999", "1000000.001", "-0", "-1", "1e1", "1E-2", "2.500"]))
        {
            using var value = JsonDocument.Parse(text);
            var allowed = value.RootElement.TryGetDecimal(out var expected) && expected.Scale <= 8 && criterion.Allows(expected);
            if (!quick.TryRead(Encoding.UTF8.GetBytes(text), out var points))
                continue;
            taken++;
            Assert.True(allowed, text);
            Assert.Equal(decimal.GetBits(expected), decimal.GetBits(points));
        }

        Assert.True(taken > 10);
    }

    private static string Written(Random random)
    {
        var whole = random.Next(3) == 0 ? random.Next(2_000_000) : random.Next(12);
        return random.Next(3) == 0 ? $"{whole}" : $"{whole}.{(random.Next(2) == 0 ? random.Next(10) * 5 : random.NextInt64(1_000_000_000))}";
    }

    // Everything of the sheets that a test of equality by reference would not see.
    private static string Told(ReviewScores scores) =>
        JsonSerializer.Serialize(scores.Sheets.Select(sheet => new { sheet.Application, sheet.Expert, sheet.State, sheet.Verdict, sheet.Opinion, Points = sheet.Points.Select(points => $"{points}"), sheet.Evidence }))
        + Encoding.UTF8.GetString(ScoresFile.Write(scores, Template("")));

    private static ReviewScores? OnePass(string text) => ScoresInOnePass.Read(Encoding.UTF8.GetBytes(text), "scores.json", Template);

    private static ScoringTemplate Template(string name) => TemplateFile.Read(Encoding.UTF8.GetBytes(FileTests.Template), $"{name}t.json");
}
