using System.Text;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Rules;
using NJsonSchema;

namespace ExpertReview.Tests.Rules;

public sealed class RuleFileTests
{
    private static readonly string Rule = Encoding.UTF8.GetString(BuiltInRules.Bytes("yunnan-2022.json"));

    [Fact]
    public async Task The_rule_of_2022_is_read_and_holds_to_its_schema()
    {
        var rule = BuiltInRules.Yunnan2022;
        Assert.Equal(("yunnan-2022", 21, 10, 15), (rule.Id, rule.Articles.Count, rule.Functions.Count, rule.PublicityWorkingDays));
        Assert.Equal(new RuleValidity(3, ValidityMode.FromAnnouncement), rule.Validity);
        Assert.Equal(EligibilityCheck.Units.Keys.Order(StringComparer.Ordinal), rule.Clauses.Where(clause => !clause.ByPerson).Select(clause => clause.Code).Order(StringComparer.Ordinal));
        Assert.Equal(ServiceFunctions.All, rule.Functions.Select(function => function.Function));
        Assert.Equal([.. new ChosenReadings().Satisfied, "A", "either"], new[] { "satisfied", "article7_5", "qualified" }.SelectMany(id => rule.Readings.Single(reading => reading.Id == id).Default));
        Assert.Empty((await Schema()).Validate(Rule));
    }

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 0,", "$.version")]
    [InlineData("\"version\": 1,", "\"versions\": 1,", "$.versions")]
    [InlineData("\"title\": \"基本条件\"", "\"title\": \"\"", "$.articles[5].title")]
    [InlineData("\"number\": 3,", "\"number\": 3.5,", "$.articles[2].number")]
    [InlineData("\"threshold\": 200,", "\"threshold\": \"200\",", "$.clauses[3].threshold")]
    [InlineData("\"threshold\": 200,", "\"threshold\": -200,", "$.clauses[3].threshold")]
    [InlineData("\"code\": \"6.2.assets\"", "\"code\": \"6.2.asset\"", "$.clauses[3].code")]
    [InlineData("\"comparison\": \"moreThan\"", "\"comparison\": \"more\"", "$.clauses[8].comparison")]
    [InlineData("\"title\": \"独立法人资格\", \"kind\": \"person\"", "\"title\": \"独立法人资格\", \"kind\": \"person\", \"unit\": \"年\"", "$.clauses[1].unit")]
    [InlineData("\"kind\": \"person\", \"function\": \"green\"", "\"kind\": \"person\", \"function\": \"greens\"", "$.clauses[27].function")]
    [InlineData("\"function\": \"market\"", "\"function\": \"markets\"", "$.functions[6].function")]
    [InlineData("\"mode\": \"fromAnnouncement\"", "\"mode\": \"forever\"", "$.validity.mode")]
    [InlineData("\"inForce\": \"2022-05-26\"", "\"inForce\": \"2022.5.26\"", "$.inForce")]
    [InlineData("\"workingDays\": 15", "\"workingDays\": 0", "$.publicity.workingDays")]
    public async Task What_the_schema_refuses_the_reader_refuses_with_its_path(string right, string wrong, string path)
    {
        var changed = Changed(right, wrong);
        Assert.NotEmpty((await Schema()).Validate(changed));
        Assert.Contains(path, Refused(changed).Select(error => error.Place));
    }

    [Theory]
    [InlineData("\"number\": 3,", "\"number\": 2,", "$.articles[2]")]
    [InlineData("\"code\": \"6.4\"", "\"code\": \"6.1\"", "$.clauses[10]")]
    [InlineData("\"threshold\": 200, \"unit\": \"万元\"", "\"threshold\": 200, \"unit\": \"元\"", "$.clauses[3].unit")]
    [InlineData("\"clause\": \"7.7\"", "\"clause\": \"7.6\"", "$.functions[6].clause")]
    [InlineData("\"reading\": \"article7_5\"", "\"reading\": \"satisfied\"", "$.functions[4].combination.reading")]
    [InlineData("[[\"activities\", \"guaranteed\"], ", "[[\"activities\", \"guarantees\"], ", "$.functions[4].combination.choices[\"B\"][0][1]")]
    [InlineData("\"B\": [[", "\"C\": [[", "$.functions[4].combination.choices")]
    [InlineData("\"default\": [\"A\"]", "\"default\": [\"A\", \"B\"]", "$.readings[0].default")]
    [InlineData("\"default\": [\"either\"]", "\"default\": [\"any\"]", "$.readings[2].default[0]")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 1,", "$.version")]
    public void What_no_schema_can_say_the_reader_refuses_too(string right, string wrong, string path) =>
        Assert.Contains(path, Refused(Changed(right, wrong)).Select(error => error.Place));

    [Fact]
    public void Thresholds_come_from_the_file_and_not_from_the_code()
    {
        var stricter = RuleFile.Read("rule.json", Encoding.UTF8.GetBytes(Changed("\"threshold\": 200,", "\"threshold\": 1000,").Replace("moreThan", "atLeast", StringComparison.Ordinal)));
        var application = Applications.AnApplication.With(Applications.AnApplication.Numbers with { ServedBefore = 300 });
        var failed = EligibilityCheck.Of(application, stricter, Applications.AnApplication.AsOf, new ChosenReadings()).Failed;
        Assert.Equal(("6.2.assets", 900m, 1000m), Assert.Single(failed) is var finding ? (finding.Clause, finding.Value, finding.Threshold) : default);
    }

    [Theory]
    [InlineData("2026-02-15", "$.years[1].off[1]")]
    [InlineData("2026-2-17", "$.years[1].off[1]")]
    public void A_calendar_with_a_wrong_or_double_day_is_refused(string day, string path)
    {
        var file = $$"""{"format":"expertreview.working-days/1","years":[{"year":2025,"off":[],"work":[]},{"year":2026,"off":["2026-02-15","{{day}}"],"work":[]}]}""";
        Assert.Equal(path, Assert.Throws<InputRefusedException>(() => CalendarFile.Read("days.json", Encoding.UTF8.GetBytes(file))).Errors.Single().Place);
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(BuiltInRules.Bytes("recognition-rule.schema.json")));

    private static string Changed(string right, string wrong)
    {
        var at = Rule.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{right} is not in the file");
        return string.Concat(Rule.AsSpan(0, at), wrong, Rule.AsSpan(at + right.Length));
    }

    private static IReadOnlyList<InputError> Refused(string json) =>
        Assert.Throws<InputRefusedException>(() => RuleFile.Read("rule.json", Encoding.UTF8.GetBytes(json))).Errors;
}
