using System.Text;
using System.Text.Json.Nodes;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Intake;

namespace ExpertReview.Tests.Intake;

public class RoundFileTests
{
    private const string Least = """
        {"format":"expertreview.round/1","year":2026,"title":"甲","asOf":"2026-06-30","template":"评分模板.json","reviewsPerApplication":3,"publicity":{"published":"2026-09-01"}}
        """;

    private static RoundSettings Read(string json) => RoundFile.Read(Encoding.UTF8.GetBytes(json));

    private static JsonNode Changed(string path, string? value)
    {
        var root = JsonNode.Parse(Least)!;
        var steps = path.Split('.');
        JsonNode at = root;
        foreach (var step in steps[..^1])
            at = at[step] ??= new JsonObject();
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(value);
        return root;
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var round = Read(Least);
        Assert.Equal((2026, "甲", new DateOnly(2026, 6, 30), "评分模板.json", 3), (round.Year, round.Title, round.AsOf, round.Template, round.ReviewsPerApplication));
        Assert.Equal(("total", "limits", false, 0, null), (round.Objective, round.Balance, round.CoverFunctions, round.MinLoad, round.MaxLoad));
        Assert.Equal(new PublicitySettings(new DateOnly(2026, 9, 1), 15, true), round.Publicity);
        Assert.Equal(("A", "either", "满意"), (round.Readings.Article7Item5, round.Readings.Qualified, Assert.Single(round.Readings.Satisfied)));
        Assert.Null(round.Shortlist);
        Assert.Null(round.Announced);
        Assert.Empty(round.Groups);
    }

    [Theory]
    [InlineData(Least)]
    [InlineData("""
        {"format":"expertreview.round/1","year":2026,"title":"甲","asOf":"2026-06-30","template":"模板/a.json","reviewsPerApplication":5,
         "groups":[{"name":"财务","min":1,"max":2},{"name":"技术"}],"objective":"fair","balance":"even",
         "shortlist":{"passLine":70.5,"top":15,"quotas":[{"by":"prefecture","value":"*","max":4},{"by":"function","value":"information","min":1}],"lotSeed":"甲"},
         "publicity":{"published":"2026-09-01","workingDays":5,"firstDayCounts":false},"announced":"2026-09-20",
         "readings":{"article7_5":"B","satisfied":["很满意","满意"],"qualified":"both"},"coverFunctions":true,"minLoad":1,"maxLoad":9}
        """)]
    public void What_is_written_from_settings_reads_as_the_same_settings(string json)
    {
        var settings = Read(json);
        Assert.Equal(settings, RoundFile.Read(RoundFileWriting.Write(TypedSettings.Of(settings))));
    }

    [Fact]
    public void Everything_that_can_be_said_is_read()
    {
        var round = Read("""
            {"format":"expertreview.round/1","year":2026,"title":"甲","asOf":"2026-06-30","template":"模板/a.json","reviewsPerApplication":5,
             "groups":[{"name":"财务","min":1,"max":2},{"name":"技术"}],"objective":"fair","balance":"even",
             "shortlist":{"passLine":70.5,"top":15,"quotas":[{"by":"prefecture","value":"*","max":4},{"by":"function","value":"information","min":1}],"lotSeed":"甲"},
             "publicity":{"published":"2026-09-01","workingDays":5,"firstDayCounts":false},"announced":"2026-09-20",
             "readings":{"article7_5":"B","satisfied":["很满意","满意"],"qualified":"both"},"coverFunctions":true,"minLoad":1,"maxLoad":9}
            """);
        Assert.Equal([new GroupSetting("财务", 1, 2), new GroupSetting("技术", 0, null)], round.Groups);
        Assert.Equal((70.5m, 15, "甲"), (round.Shortlist!.PassLine, round.Shortlist.Top, round.Shortlist.LotSeed));
        Assert.Equal([new QuotaSetting("prefecture", "*", null, 4), new QuotaSetting("function", "information", 1, null)], round.Shortlist.Quotas);
        Assert.Equal(new PublicitySettings(new DateOnly(2026, 9, 1), 5, false), round.Publicity);
        Assert.Equal(("fair", "even", true, 1, 9, new DateOnly(2026, 9, 20)), (round.Objective, round.Balance, round.CoverFunctions, round.MinLoad, round.MaxLoad, round.Announced));
        Assert.Equal(("B", "both"), (round.Readings.Article7Item5, round.Readings.Qualified));
        Assert.Equal(["很满意", "满意"], round.Readings.Satisfied);
    }

    [Theory]
    [InlineData("format", "\"expertreview.round/2\"", "$.format")]
    [InlineData("format", null, "$")]
    [InlineData("year", null, "$")]
    [InlineData("title", null, "$")]
    [InlineData("asOf", null, "$")]
    [InlineData("template", null, "$")]
    [InlineData("reviewsPerApplication", null, "$")]
    [InlineData("publicity", null, "$")]
    [InlineData("year", "1999", "$.year")]
    [InlineData("year", "2026.5", "$.year")]
    [InlineData("title", "\"\"", "$.title")]
    [InlineData("asOf", "\"2026-6-30\"", "$.asOf")]
    [InlineData("template", "\"../a.json\"", "$.template")]
    [InlineData("template", "\"/etc/a.json\"", "$.template")]
    [InlineData("template", "\"C:\\\\a.json\"", "$.template")]
    [InlineData("reviewsPerApplication", "-1", "$.reviewsPerApplication")]
    [InlineData("reviewsPerApplication", "1000001", "$.reviewsPerApplication")]
    [InlineData("groups", "{}", "$.groups")]
    [InlineData("groups", "[{\"min\":1}]", "$.groups[0]")]
    [InlineData("groups", "[{\"name\":\"甲\",\"min\":2,\"max\":1}]", "$.groups[0]")]
    [InlineData("groups", "[{\"name\":\"甲\"},{\"name\":\"甲\"}]", "$.groups[1]")]
    [InlineData("objective", "\"best\"", "$.objective")]
    [InlineData("balance", "\"odd\"", "$.balance")]
    [InlineData("shortlist.passLine", "\"70\"", "$.shortlist.passLine")]
    [InlineData("shortlist.top", "-1", "$.shortlist.top")]
    [InlineData("shortlist.places", "1", "$.shortlist.places")]
    [InlineData("shortlist.quotas", "[{\"by\":\"city\",\"value\":\"*\",\"min\":1}]", "$.shortlist.quotas[0].by")]
    [InlineData("shortlist.quotas", "[{\"by\":\"kind\",\"min\":1}]", "$.shortlist.quotas[0]")]
    [InlineData("shortlist.quotas", "[{\"by\":\"kind\",\"value\":\"new\"}]", "$.shortlist.quotas[0]")]
    [InlineData("shortlist.quotas", "[{\"by\":\"kind\",\"value\":\"new\",\"min\":2,\"max\":1}]", "$.shortlist.quotas[0]")]
    [InlineData("publicity.published", null, "$.publicity")]
    [InlineData("publicity.published", "\"九月\"", "$.publicity.published")]
    [InlineData("publicity.workingDays", "0", "$.publicity.workingDays")]
    [InlineData("publicity.firstDayCounts", "1", "$.publicity.firstDayCounts")]
    [InlineData("announced", "1", "$.announced")]
    [InlineData("readings.article7_5", "\"C\"", "$.readings.article7_5")]
    [InlineData("readings.satisfied", "[]", "$.readings.satisfied")]
    [InlineData("readings.qualified", "\"none\"", "$.readings.qualified")]
    [InlineData("coverFunctions", "\"yes\"", "$.coverFunctions")]
    [InlineData("minLoad", "-1", "$.minLoad")]
    [InlineData("extra", "1", "$.extra")]
    public void What_is_wrong_is_refused_with_its_path(string path, string? value, string place)
    {
        var error = Assert.Single(Assert.Throws<InputRefusedException>(() => Read(Changed(path, value).ToJsonString())).Errors);
        Assert.Equal(("round.json", place), (error.File, error.Place));
    }

    [Fact]
    public void A_maximum_below_the_minimum_and_a_doubled_member_are_refused()
    {
        Assert.Equal("$.maxLoad", Assert.Single(Assert.Throws<InputRefusedException>(() => Read(Least.Replace("\"year\"", "\"minLoad\":3,\"maxLoad\":2,\"year\"", StringComparison.Ordinal))).Errors).Place);
        Assert.Equal("$.year", Assert.Single(Assert.Throws<InputRefusedException>(() => Read(Least.Replace("\"year\"", "\"year\":2026,\"year\"", StringComparison.Ordinal))).Errors).Place);
        Assert.NotEmpty(Assert.Throws<InputRefusedException>(() => Read("{")).Errors);
        Assert.NotEmpty(Assert.Throws<InputRefusedException>(() => Read("[]")).Errors);
    }
}
