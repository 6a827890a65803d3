using System.Globalization;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Rules;
using static ExpertReview.Tests.Applications.AnApplication;

namespace ExpertReview.Tests.Applications;

public sealed class EligibilityCheckTests
{
    private static readonly Dictionary<string, Func<Figures, decimal?, Figures>> Change = new()
    {
        ["6.2.assets"] = (figures, value) => figures with { TotalAssets = value * 10_000 },
        ["6.3.served"] = (figures, value) => figures with { Served = value, ServedBefore = 1 },
        ["6.3.specialised"] = (figures, value) => figures with { Specialised = value },
        ["6.5.lowFee"] = (figures, value) => figures with { LowFee = value / 100 },
        ["6.team.staff"] = (figures, value) => figures with { Staff = value, Qualified = value },
        ["6.team.qualified"] = (figures, value) => figures with { Staff = 50, Qualified = value / 2 },
    };

    [Fact]
    public void A_complete_application_has_no_finding_at_all()
    {
        var outcome = Checked(Complete);
        Assert.Empty(outcome.Failed);
        Assert.Empty(outcome.Missing);
        Assert.Empty(outcome.Warnings);
    }

    [Theory]
    [InlineData("6.2.assets", "199.99", "200", "万元")]
    [InlineData("6.3.served", "99", "100", "家")]
    [InlineData("6.3.specialised", "2", "3", "家")]
    [InlineData("6.5.lowFee", "19.99", "20", "%")]
    [InlineData("6.team.staff", "9", "10", "人")]
    [InlineData("6.team.qualified", "78", "80", "%")]
    public void A_number_passes_at_its_threshold_and_fails_below_it(string clause, string below, string threshold, string unit)
    {
        var (low, least) = (decimal.Parse(below, CultureInfo.InvariantCulture), decimal.Parse(threshold, CultureInfo.InvariantCulture));
        Assert.Empty(Checked(With(Change[clause](Numbers, least))).Failed);
        Assert.Empty(Checked(With(Change[clause](Numbers, least + 2))).Failed);
        var finding = Assert.Single(Checked(With(Change[clause](Numbers, low))).Failed);
        Assert.Equal((clause, low, least, unit), (finding.Clause, finding.Value, finding.Threshold, finding.Unit));
        Assert.Contains(below, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6.2.assets", 1)]
    [InlineData("6.3.served", 2)] // growth can't be judged either
    [InlineData("6.3.specialised", 1)]
    [InlineData("6.5.lowFee", 1)]
    [InlineData("6.team.staff", 2)] // nor the share of the qualified
    public void What_is_missing_is_named_and_never_failed(string clause, int missing)
    {
        var outcome = Checked(With(Change[clause](Numbers, null)));
        Assert.Empty(outcome.Failed);
        Assert.Equal(missing, outcome.Missing.Count);
        Assert.Contains(outcome.Missing, finding => finding.Clause == clause && finding.What == "figure");
    }

    [Theory]
    [InlineData("2024-06-30", null)]
    [InlineData("2024-07-01", 1)]
    [InlineData("2025-07-01", 0)]
    [InlineData("2026-07-01", 0)]
    [InlineData("0001-01-01", null)]
    public void Two_years_are_counted_to_the_day(string founded, int? wholeYears)
    {
        var failed = Checked(With(Numbers with { FoundedOn = DateOnly.ParseExact(founded, "yyyy-MM-dd", CultureInfo.InvariantCulture) })).Failed;
        Assert.Equal(wholeYears, failed.Count == 0 ? null : (int)Assert.Single(failed).Value);
        Assert.Equal("6.2.years", Assert.Single(Checked(With(Numbers with { FoundedOn = null })).Missing).Clause);
    }

    [Theory]
    [InlineData(251, 250, false)]
    [InlineData(250, 250, true)]
    [InlineData(249, 250, true)]
    public void Served_must_grow_and_equal_is_not_growth(int last, int before, bool fails)
    {
        var failed = Checked(With(Numbers with { Served = last, ServedBefore = before })).Failed;
        Assert.Equal(fails ? [("6.3.growth", last, before, "家")] : [], failed.Select(finding => (finding.Clause, finding.Value, finding.Threshold, finding.Unit)));
    }

    [Fact]
    public void A_percent_is_compared_exactly_and_written_half_up_to_two_places()
    {
        var finding = Assert.Single(Checked(With(Numbers with { LowFee = 0.199996m })).Failed);
        Assert.Equal(20.00m, finding.Value);
        Assert.Equal(66.67m, Assert.Single(Checked(With(Numbers with { Staff = 12, Qualified = 8 })).Failed).Value);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(29, "9.67")]
    public void The_sample_is_measured_against_the_evaluation_tables_own_base(int sampled, string? percent)
    {
        var failed = Checked(Complete with { Evaluation = Evaluation with { Sampled = sampled } }).Failed;
        Assert.Equal(percent, failed.Count == 0 ? null : Assert.Single(failed).Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("10.sample", Assert.Single(Checked(Complete with { Evaluation = Evaluation with { Served = 0 } }).Missing).Clause);
    }

    [Fact]
    public void Without_a_row_of_the_evaluation_the_table_of_recommendation_gives_the_satisfaction()
    {
        var alone = Complete with { Evaluation = null, Standing = Row() with { Figures = Numbers with { Satisfaction = 0.79m } } };
        Assert.Equal(["evaluation"], Checked(alone).Missing.Select(finding => finding.What));
        Assert.Equal(("6.3.satisfaction", 79m, 80m), Assert.Single(Checked(alone).Failed) is var finding ? (finding.Clause, finding.Value, finding.Threshold) : default);
    }

    [Fact]
    public void The_survey_counts_only_where_the_sampled_satisfaction_is_missing_and_by_the_reading()
    {
        var counted = Complete with { Evaluation = Evaluation with { Satisfaction = null, Answers = new Dictionary<string, decimal> { ["满意"] = 31, ["基本满意"] = 1 } } };
        Assert.Equal(77.5m, Assert.Single(Checked(counted).Failed).Value);
        Assert.Empty(Checked(counted, new ChosenReadings { Satisfied = ["满意", "基本满意"] }).Failed);
        var none = Checked(counted with { Evaluation = Evaluation with { Satisfaction = null, ValidAnswers = null } });
        Assert.Empty(none.Failed);
        Assert.Equal("6.3.satisfaction", Assert.Single(none.Missing).Clause);
    }

    [Fact]
    public void Counts_that_give_another_verdict_are_a_warning_beside_the_sampled_satisfaction()
    {
        var outcome = Checked(Complete with { Evaluation = Evaluation with { Satisfaction = 0.8m, Answers = new Dictionary<string, decimal> { ["满意"] = 31 } } });
        Assert.Empty(outcome.Failed);
        Assert.Contains("77.5%", Assert.Single(outcome.Warnings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01", false, null)]
    [InlineData("2026-12-31", false, null)]
    [InlineData("2025-12-31", false, null)]
    [InlineData("2027-01-01", false, "14.validity")]
    [InlineData("2027-01-01", true, "14.revoked")]
    public void A_platform_may_apply_again_from_the_year_in_which_its_recognition_ends(string until, bool revoked, string? clause)
    {
        var past = new PastRecognition { Code = "A1", ValidUntil = DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture), Revoked = revoked };
        var failed = Checked(Complete with { PastRecognitions = [past] }).Failed;
        Assert.Equal(clause, failed.Count == 0 ? null : Assert.Single(failed).Clause);
    }

    [Fact]
    public void Without_an_end_the_rules_three_years_count_and_without_any_day_it_is_missing()
    {
        var past = new PastRecognition { Code = "A1", RecognisedOn = new(2024, 5, 1) };
        Assert.Equal((2026m, 2027m, "年"), Assert.Single(Checked(Complete with { PastRecognitions = [past] }).Failed) is var finding ? (finding.Value, finding.Threshold, finding.Unit) : default);
        Assert.Empty(Checked(Complete with { PastRecognitions = [past with { RecognisedOn = new(2023, 5, 1) }] }).Failed);
        var outcome = Checked(Complete with { PastRecognitions = [new PastRecognition { Code = "A1" }] });
        Assert.Empty(outcome.Failed);
        Assert.Equal("14.validity", Assert.Single(outcome.Missing).Clause);
        Assert.Equal(new DateOnly(2027, 12, 31), new RuleValidity(3, ValidityMode.CalendarYears).LastDay(new(2024, 5, 1)));
    }

    [Fact]
    public void The_latest_recognition_counts_and_a_revoked_one_without_a_day_is_never_passed_over()
    {
        PastRecognition Until(int year, bool revoked = false) => new() { Code = "A1", ValidUntil = new(year, 5, 1), Revoked = revoked };
        string[] Clauses(params PastRecognition[] rows) => [.. Checked(Complete with { PastRecognitions = rows }).Failed.Select(finding => finding.Clause)];
        Assert.Equal(["14.validity"], Clauses(Until(2028), Until(2020, revoked: true), new PastRecognition { Code = "A1" }));
        Assert.Equal([], Clauses(Until(2026), Until(2020, revoked: true)));
        Assert.Equal(["14.revoked"], Clauses(new PastRecognition { Code = "A1", Revoked = true }, Until(2028)));
    }

    [Fact]
    public void The_reading_taken_is_printed_with_the_finding()
    {
        var few = With(Numbers with { Staff = 50, Qualified = 30 });
        Assert.Contains("具备其一即计入", Assert.Single(Checked(few).Failed).Text, StringComparison.Ordinal);
        Assert.Contains("两者兼具才计入", Assert.Single(Checked(few, new ChosenReadings { Qualified = "both" }).Failed).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clauses_for_people_are_the_general_ones_and_those_of_the_functions_claimed()
    {
        var asked = BuiltInRules.Yunnan2022.ForPersons(Complete.Functions).Select(clause => clause.Code).ToList();
        Assert.Equal("6.1 6.2.legalPerson 6.2.finance 6.3.reputation 6.4 6.5.rules 6.5.plan 6.team.head".Split(' '), asked.Where(code => !code.StartsWith("7.", StringComparison.Ordinal)));
        Assert.Equal(["7.4.qualification", "7.4.online", "7.4.evaluation"], asked.Where(code => code.StartsWith("7.", StringComparison.Ordinal)));
    }
}
