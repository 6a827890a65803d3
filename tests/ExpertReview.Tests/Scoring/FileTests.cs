using System.Reflection;
using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Scoring;
using NJsonSchema;

namespace ExpertReview.Tests.Scoring;

/// <summary>Readers and schemas of template and scores over the same examples.</summary>
public sealed class FileTests
{
    internal const string Template = """
        {"format":"expertreview.scoring-template/1","id":"t","version":1,"title":"t",
        "rules":{"fullScore":100,"decimals":2,"aggregate":{"method":"trimmed-mean"},"evidence":"cap","tieChain":["base","lot"]},
        "blocks":[{"id":"base","title":"b","weight":60,"criteria":[{"id":"base.one","title":"1","maxPoints":5,"step":0.5,
        "facts":[{"field":"served"}],"steps":[{"atLeast":100,"points":5}],"bands":[{"from":0,"to":5,"text":"x"}],
        "evidence":[{"id":"ledger","weight":0.7},{"id":"contracts","weight":0.3}]}]},
        {"id":"functions","title":"f","weight":40,"combine":{"method":"mainPlus","extraWeight":0.05},"claimed":[{"id":"information","criteria":[{"id":"i.all","title":"i","maxPoints":4}]},
        {"id":"training","criteria":[{"id":"t.all","title":"t","maxPoints":4}]}]}]}
        """;

    internal const string Scores = """
        {"format":"expertreview.scores/1","template":"t.json","applications":[{"no":"A1","functions":["information"],"mainFunction":"information","figures":{"served":120,"foundedOn":"2018-05-01"}}],
        "sheets":[{"application":"A1","expert":"E1","state":"submitted","points":{"base.one":4.5,"i.all":null},"evidence":{"base.one/ledger":"partial"}}],
        "shortlist":{"passLine":70,"top":2,"quotas":[{"by":"prefecture","value":"*","max":4}],"lotSeed":"s"}}
        """;

    /// <summary>What is replaced by what, where the error is shown, and whether the schema sees it too.</summary>
    public static TheoryData<string, string, string, bool> WrongTemplates => new()
    {
        { "scoring-template/1", "scoring-template/2", "$.format", true },
        { "\"version\":1", "\"version\":1.5", "$.version", true },
        { "\"version\":1", "\"vershun\":1", "$.vershun", true },
        { "\"id\":\"t\",", "\"id\":\"t\",\"id\":\"t\",", "$.id", false },
        { "\"title\":\"t\",\n", "", "$", true },
        { "\"fullScore\":100", "\"fullScore\":0", "$.rules.fullScore", true },
        { "\"decimals\":2", "\"decimals\":7", "$.rules.decimals", true },
        { "trimmed-mean\"", "trimmed\"", "$.rules.aggregate.method", true },
        { "trimmed-mean\"", "trimmed-mean\",\"dropHighest\":4", "$.rules.aggregate", false },
        { "\"cap\"", "\"maybe\"", "$.rules.evidence", true },
        { "[\"base\",\"lot\"]", "[\"base\",\"luck\"]", "$.rules.tieChain[1]", false },
        { "\"weight\":60", "\"weight\":59.9", "$.blocks", false },
        { "\"id\":\"functions\"", "\"id\":\"base\"", "$.blocks[1].id", false },
        { "\"id\":\"functions\"", "\"id\":\"median\"", "$.blocks[1].id", true },
        { "\"claimed\":", "\"claims\":", "$.blocks[1].claims", true },
        { "\"criteria\":[{\"id\":\"base.one\"", "\"combine\":{\"method\":\"mean\"},\"criteria\":[{\"id\":\"base.one\"", "$.blocks[0].combine", true },
        { "\"mainPlus\",\"extraWeight\":0.05", "\"mainPlus\"", "$.blocks[1].combine", true },
        { "\"id\":\"training\"", "\"id\":\"cooking\"", "$.blocks[1].claimed[1].id", true },
        { "\"id\":\"training\"", "\"id\":\"information\"", "$.blocks[1].claimed[1].id", false },
        { "\"id\":\"t.all\"", "\"id\":\"i.all\"", "$.blocks[1].claimed[1].criteria[0]", false },
        { "\"id\":\"t.all\"", "\"id\":\"t/all\"", "$.blocks[1].claimed[1].criteria[0].id", true },
        { "[{\"id\":\"t.all\",\"title\":\"t\",\"maxPoints\":4}]", "[]", "$.blocks[1].claimed[1].criteria", true },
        { "\"maxPoints\":5", "\"maxPoints\":-5", "$.blocks[0].criteria[0].maxPoints", true },
        { "\"points\":5}", "\"points\":4.7}", "$.blocks[0].criteria[0].steps", false },
        { "\"facts\":[{\"field\":\"served\"}],", "", "$.blocks[0].criteria[0].steps", false },
        { "\"field\":\"served\"", "\"field\":\"sold\"", "$.blocks[0].criteria[0].facts[0].field", true },
        { "\"from\":0,\"to\":5", "\"from\":5,\"to\":0", "$.blocks[0].criteria[0].bands[0]", false },
        { "\"weight\":0.7", "\"weight\":0.6", "$.blocks[0].criteria[0].evidence", false },
        { "\"id\":\"contracts\"", "\"id\":\"ledger\"", "$.blocks[0].criteria[0].evidence[1]", false },
    };

    /// <summary>The same of scores.</summary>
    public static TheoryData<string, string, string, bool> WrongScores => new()
    {
        { "scores/1", "scores/2", "$.format", true },
        { "\"no\":\"A1\"", "\"no\":1", "$.applications[0].no", true },
        { "\"functions\":[\"information\"]", "\"functions\":[]", "$.applications[0].functions", true },
        { "\"functions\":[\"information\"]", "\"functions\":[\"green\"]", "$.applications[0].functions[0]", false },
        { "\"functions\":[\"information\"]", "\"functions\":[\"cooking\"]", "$.applications[0].functions[0]", true },
        { "\"functions\":[\"information\"],", "", "$.applications[0]", true },
        { "\"mainFunction\":\"information\"", "\"mainFunction\":\"training\"", "$.applications[0].mainFunction", false },
        { "\"served\":120", "\"sold\":120", "$.applications[0].figures[\"sold\"]", true },
        { "2018-05-01", "2018-05", "$.applications[0].figures[\"foundedOn\"]", true },
        { "}}],\n\"sheets\"", "}},{\"no\":\"A1\",\"functions\":[\"training\"]}],\n\"sheets\"", "$.applications[1].no", false },
        { "\"application\":\"A1\"", "\"application\":\"A2\"", "$.sheets[0].application", false },
        { "\"submitted\"", "\"sent\"", "$.sheets[0].state", true },
        { "4.5", "5.5", "$.sheets[0].points[\"base.one\"]", false },
        { "4.5", "-0.5", "$.sheets[0].points[\"base.one\"]", true },
        { "4.5", "4.2", "$.sheets[0].points[\"base.one\"]", false },
        { "4.5", "\"4.5\"", "$.sheets[0].points[\"base.one\"]", true },
        { "\"i.all\":null", "\"t.all\":1", "$.sheets[0].points[\"t.all\"]", false },
        { "\"i.all\":null", "\"x\":1", "$.sheets[0].points[\"x\"]", false },
        { "\"i.all\":null", "\"base.one\":1", "$.sheets[0].points[\"base.one\"]", false },
        { "\"partial\"", "\"half\"", "$.sheets[0].evidence[\"base.one/ledger\"]", true },
        { "base.one/ledger", "base.one/book", "$.sheets[0].evidence[\"base.one/book\"]", false },
        { "}],\n\"shortlist\"", "},{\"application\":\"A1\",\"expert\":\"E1\",\"state\":\"draft\"}],\n\"shortlist\"", "$.sheets[1]", false },
        { "\"by\":\"prefecture\"", "\"by\":\"colour\"", "$.shortlist.quotas[0].by", true },
        { ",\"max\":4", "", "$.shortlist.quotas[0]", true },
        { "\"max\":4", "\"max\":-1", "$.shortlist.quotas[0].max", true },
        { "\"top\":2", "\"top\":2.5", "$.shortlist.top", true },
        { ",\"lotSeed\":\"s\"", "", "$.shortlist.lotSeed", false },
    };

    [Theory]
    [MemberData(nameof(WrongTemplates))]
    public async Task A_wrong_template_is_refused_at_its_place(string right, string wrong, string place, bool schemaToo)
    {
        Assert.Contains(right, Template, StringComparison.Ordinal);
        var text = Template.Replace(right, wrong, StringComparison.Ordinal);
        var refused = Assert.Throws<InputRefusedException>(() => TemplateFile.Read(Encoding.UTF8.GetBytes(text), "t.json"));
        Assert.Contains(place, refused.Errors.Select(error => error.Place));
        Assert.Equal(schemaToo, (await SchemaOf("scoring-templates/scoring-template.schema.json")).Validate(text).Count > 0);
    }

    /// <summary>Each of these becomes the number before it when it is parsed as a decimal.</summary>
    [Theory]
    [InlineData("4.5", "4.5000000000000000000000000000001", "$.sheets[0].points[\"base.one\"]")]
    [InlineData("4.5", "45.00000000000000000000000000001e-1", "$.sheets[0].points[\"base.one\"]")]
    [InlineData("4.5", "1e-30", "$.sheets[0].points[\"base.one\"]")]
    [InlineData("\"i.all\":null", "\"i.all\":1e-400", "$.sheets[0].points[\"i.all\"]")]
    [InlineData("120", "120.00000000000000000000000000001", "$.applications[0].figures[\"served\"]")]
    [InlineData("\"passLine\":70", "\"passLine\":70.000000000000000000000000000001", "$.shortlist.passLine")]
    [InlineData("\"top\":2", "\"top\":2.0000000000000000000000000000001", "$.shortlist.top")]
    [InlineData("\"max\":4", "\"max\":4e-99999999999", "$.shortlist.quotas[0].max")]
    public void A_number_of_more_digits_than_can_be_held_is_refused_at_its_place(string right, string wrong, string place)
    {
        var refused = Assert.Throws<InputRefusedException>(() => Read(Scores.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(place, Assert.Single(refused.Errors).Place);
    }

    [Theory]
    [InlineData("4.5", "4.50000000000000000000000000000000000")]
    [InlineData("4.5", "0.00000045e7")]
    [InlineData("\"top\":2", "\"top\":2.000000000000000000000000000000000")]
    [InlineData("\"passLine\":70", "\"passLine\":7e1")]
    public void Zeros_and_powers_that_change_nothing_are_read(string right, string same) => Assert.Equal(4.5m, Read(Scores.Replace(right, same, StringComparison.Ordinal)).Sheets[0].Points[0]);

    [Theory]
    [MemberData(nameof(WrongScores))]
    public async Task Wrong_scores_are_refused_at_their_place(string right, string wrong, string place, bool schemaToo)
    {
        Assert.Contains(right, Scores, StringComparison.Ordinal);
        var text = Scores.Replace(right, wrong, StringComparison.Ordinal);
        var refused = Assert.Throws<InputRefusedException>(() => Read(text));
        Assert.Contains(place, refused.Errors.Select(error => error.Place));
        Assert.Equal(schemaToo, (await SchemaOf("scores.schema.json")).Validate(text).Count > 0);
    }

    [Fact]
    public async Task Reader_and_schema_take_what_is_right_and_writing_gives_the_same_again()
    {
        var template = TemplateFile.Read(Encoding.UTF8.GetBytes(Template), "t.json");
        var written = TemplateFile.Write(template);
        Assert.Equal(written, TemplateFile.Write(TemplateFile.Read(written, "t.json")));
        var scores = ScoresFile.Write(Read(Scores), template);
        Assert.Equal(scores, ScoresFile.Write(Read(Encoding.UTF8.GetString(scores)), template));
        Assert.Contains("\"base.one\": 4.5", Encoding.UTF8.GetString(scores), StringComparison.Ordinal);
        Assert.DoesNotContain("i.all", Encoding.UTF8.GetString(scores), StringComparison.Ordinal);
        foreach (var text in new[] { Template, Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Default()) })
            Assert.Empty((await SchemaOf("scoring-templates/scoring-template.schema.json")).Validate(text));
        foreach (var text in new[] { Scores, Encoding.UTF8.GetString(scores) })
            Assert.Empty((await SchemaOf("scores.schema.json")).Validate(text));
    }

    [Fact]
    public void The_default_template_has_words_evidence_and_a_clause_for_every_criterion()
    {
        var template = TemplateFile.Read(Default(), "yunnan-platform.json");
        Assert.Equal([40m, 40m, 20m], template.Blocks.Select(block => block.Weight));
        Assert.Equal([40m, 20m], new[] { template.Blocks[0], template.Blocks[2] }.Select(block => block.Criteria.Sum(criterion => criterion.MaxPoints)));
        Assert.Equal(ServiceFunctions.All, template.FunctionsBlock!.Claimed.Select(claimed => claimed.Function));
        Assert.All(template.Criteria, place => Assert.True(place.Criterion is { Clause: not null, Bands.Count: >= 3, Evidence.Count: >= 1 }, place.Criterion.Id));
        Assert.All(template.Criteria, place => Assert.Equal(place.Criterion.MaxPoints, place.Criterion.Bands[^1].To));
        Assert.All(template.Criteria.Where(place => place.Criterion.Steps.Count > 0), place => Assert.Equal(place.Criterion.MaxPoints, place.Criterion.Steps[^1].Points));
        Assert.Equal(0.05m, template.FunctionsBlock.Combine!.ExtraWeight);
    }

    private static Domain.Ranking.ReviewScores Read(string text) =>
        ScoresFile.Read(Encoding.UTF8.GetBytes(text), "scores.json", _ => TemplateFile.Read(Encoding.UTF8.GetBytes(Template), "t.json"));

    private static byte[] Default() => Resource("scoring-templates/yunnan-platform.json");

    private static Task<JsonSchema> SchemaOf(string name) => JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(Resource(name)));

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetAssembly(typeof(TemplateFile))!.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
