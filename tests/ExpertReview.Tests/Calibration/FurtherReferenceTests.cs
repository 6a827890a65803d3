using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Ranking;
using static ExpertReview.Tests.Calibration.CalibrationReferences;

namespace ExpertReview.Tests.Calibration;

/// <summary>The rest of the reference files: covariances, tests of severity, full Bayes, deviations, and the known fault of another program.</summary>
public sealed class FurtherReferenceTests
{
    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D7")]
    public void The_full_posterior_covariance_is_that_of_lme4(string name)
    {
        var table = new CalibrationTable(Scores(name));
        var centre = table.Values.Average();
        var model = CalibrationRandomEffects.Fit(table, [.. table.Values.Select(value => value - centre)])!;
        var posterior = new CalibrationPosterior(table, model, centre);
        var lines = File.ReadAllLines(PathOf($"{name}_posterior_cov_mu_plus_u.csv"));
        var numbers = lines[0].Split(',')[1..];
        Assert.Equal(table.Applications, numbers.Length);
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
        var row = new double[numbers.Length];
        for (var one = 0; one < numbers.Length; one++)
        {
            posterior.CovarianceRow(one, new double[posterior.Few], row);
            var expected = lines[one + 1].Split(',')[1..];
            for (var other = 0; other < numbers.Length; other++)
                Near(double.Parse(expected[other], CultureInfo.InvariantCulture), row[other], 1e-7);
        }
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D7")]
    public void The_table_of_ranks_agrees_column_by_column(string name)
    {
        var result = Result(name);
        var applications = result.Applications.ToDictionary(one => one.No);
        var lines = File.ReadAllLines(PathOf($"{name}_rank_uncertainty.csv"));
        var columns = lines[0].Split(',').Index().ToDictionary(column => column.Item, column => column.Index);
        // D2 was drawn 2 × 5,000,000 times, the others 2 × 1,000,000. What the product states as its own error is a bound, not used up here.
        var allowed = name == "D2" ? 0.001 : 0.002;
        Assert.InRange(result.ProbabilityError ?? 1, 0, 0.01);
        foreach (var cells in lines[1..].Select(line => line.Split(',')))
        {
            var own = applications[cells[0]];
            double Of(string column) => double.Parse(cells[columns[column]], CultureInfo.InvariantCulture);
            Near(Of("posterior_mean"), own.Calibrated, 1e-7);
            Near(Of("posterior_sd"), own.StandardError, 1e-7);
            Near(Of("p_top_K"), own.ProbabilityInTop, allowed);
            Near(Of("expected_rank_exact"), own.ExpectedRank, 1e-6);
            Near(Of("pcer"), 100 * (own.ExpectedRank - 0.5) / (lines.Length - 1), 1e-5);
            Near(Of("sucra"), (lines.Length - 1 - own.ExpectedRank) / (lines.Length - 2), 1e-6);
        }
    }

    [Fact]
    public void Probabilities_with_the_variances_taken_as_known_are_near_to_full_Bayes()
    {
        var full = Expected("D2_full_bayes.json");
        var applications = Result("D2").Applications.ToDictionary(one => one.No);
        foreach (var row in full.GetProperty("applications").EnumerateArray())
        {
            var own = applications[row.GetProperty("application").GetString()!];
            Near(row.GetProperty("p_top_K").GetDouble(), own.ProbabilityInTop, full.GetProperty("max_abs_difference_p_top_K").GetDouble() + 0.001);
            Near(row.GetProperty("expected_rank").GetDouble(), own.ExpectedRank, full.GetProperty("max_abs_difference_expected_rank").GetDouble() + 1e-3);
        }
    }

    [Fact]
    public void Whether_a_correction_is_needed_is_the_test_of_R()
    {
        var expected = Expected("D2_severity_tests.json");
        var test = SeverityTesting.Of(Scores("D2"), Result("D2"));
        var f = expected.GetProperty("fixed_F_expert");
        Assert.Equal((f.GetProperty("df1").GetInt32(), f.GetProperty("df2").GetInt32()), (test.ExpertFreedom, test.ResidualFreedom));
        Near(f.GetProperty("F").GetDouble(), test.F, 1e-9);
        Near(1, test.FProbability / f.GetProperty("p").GetDouble(), 1e-8);
        Near(expected.GetProperty("reml_lr_statistic_expert").GetDouble(), test.LikelihoodRatio, 1e-6);
        Near(1, test.LikelihoodProbability / expected.GetProperty("p_half_chisq1").GetDouble(), 1e-6);
    }

    [Fact]
    public void Without_any_difference_between_experts_no_correction_is_called_for()
    {
        var test = SeverityTesting.Of(Scores("D6"), Result("D6"));
        Assert.Equal(0, test.LikelihoodRatio!.Value, 1e-9);
        Assert.Equal(0.5, test.LikelihoodProbability!.Value, 1e-4);
        Assert.InRange(test.FProbability!.Value, 0.5, 1);
        Assert.Null(SeverityTesting.Of([], Calibrating.Of([], null)).F);
    }

    [Fact]
    public void Every_score_against_the_mean_of_the_others_is_the_reference()
    {
        var expected = Expected("D2_deviation.json");
        var scores = Scores("D2");
        var flagged = new Dictionary<int, int>();
        foreach (var (limit, member) in new[] { (15, "over_15_percent"), (20, "over_20_percent"), (30, "over_30_percent") })
        {
            var own = Deviations.OfTotals(scores, new DeviationLimits(TotalPercent: limit)).ToDictionary(one => (one.Application, one.Expert));
            foreach (var row in expected.GetProperty("scores").EnumerateArray())
            {
                var one = own[(row.GetProperty("application").GetString()!, row.GetProperty("expert").GetString()!)];
                Assert.Equal(Decimal(row, "mean_of_others"), one.MeanOfOthers.Round(6));
                Assert.Equal(Decimal(row, "deviation"), one.Difference.Round(6));
                Assert.Equal(Decimal(row, "percent"), one.Percent!.Value.Round(6));
                Assert.Equal(row.GetProperty(member).GetBoolean(), one.Beyond);
            }

            Assert.Equal(expected.GetProperty("flagged").GetProperty(member).GetInt32(), own.Values.Count(one => one.Beyond));
        }

        var ranges = scores.GroupBy(score => score.Application).ToDictionary(group => group.Key, group => group.Max(score => score.Score) - group.Min(score => score.Score));
        foreach (var range in expected.GetProperty("ranges").EnumerateObject())
            Assert.Equal(decimal.Parse(range.Value.GetString()!, CultureInfo.InvariantCulture), ranges[range.Name].Round(6));
    }

    [Fact]
    public void Alpha_of_a_complete_table_is_not_the_one_irr_gives()
    {
        // irr 0.84.1 divides the coincidences of complete tables by 1 instead of by raters − 1.
        var (wrong, right) = (Expected("agreement.json").GetProperty("krippendorff_D1"), Expected("krippendorff.json").GetProperty("alpha").GetProperty("krippendorff_D1"));
        var own = Result("D1").Agreement;
        foreach (var (metric, alpha) in new[] { ("interval", own.AlphaInterval), ("ordinal", own.AlphaOrdinal) })
        {
            Near(right.GetProperty(metric).GetDouble(), alpha, 1e-10);
            Near(wrong.GetProperty(metric).GetProperty("DescTools").GetDouble(), alpha, 1e-10);
            Assert.True(Math.Abs(wrong.GetProperty(metric).GetProperty("irr").GetDouble() - alpha!.Value) > 0.02);
        }
    }

    [Fact]
    public void Closed_forms_agree_with_the_iterated_fit()
    {
        // Balanced two-way table: variances from the mean squares (README, section 3).
        var squares = Expected("agreement.json").GetProperty("shrout_fleiss_1979").GetProperty("mean_squares");
        double Of(string name) => squares.GetProperty(name).GetDouble();
        var reml = Result("D1").Reml;
        Near((Of("between_targets") - Of("residual")) / 4, reml.VarianceApplication, 1e-9);
        Near((Of("between_judges") - Of("residual")) / 6, reml.VarianceExpert, 1e-9);
        Near(Of("residual"), reml.VarianceResidual, 1e-9);
        Near(Expected("agreement.json").GetProperty("kendall_ties_8x4").GetProperty("chisq").GetDouble(), 4 * 7 * Calibrating.Of(Wide("kendall_ties_8x4.csv"), null).Agreement.KendallW, 1e-8);
    }

    private static decimal Decimal(JsonElement row, string member) => decimal.Parse(row.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);
}
