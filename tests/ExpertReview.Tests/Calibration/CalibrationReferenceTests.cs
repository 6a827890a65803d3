using System.Text.Json;
using ExpertReview.Domain.Ranking;
using static ExpertReview.Tests.Calibration.CalibrationReferences;

namespace ExpertReview.Tests.Calibration;

public sealed class CalibrationReferenceTests
{
    private static double Of(JsonElement element, string member) => element.GetProperty(member).GetDouble();

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D6")]
    [InlineData("D7")]
    public void Fixed_effects_are_those_of_R(string name)
    {
        var result = Result(name);
        var applications = result.Applications.ToDictionary(a => a.No);
        var experts = result.Experts.ToDictionary(e => e.No);
        var component = 0;
        foreach (var expected in Expected($"{name}_severity.json").GetProperty("fixed_effects").EnumerateArray())
        {
            Near(Of(expected, "sigma"), result.Sigma[component], 1e-9);
            Near(Of(expected, "se_of_difference_max"), result.LargestDifferenceStandardError[component++], 1e-9);
            foreach (var row in expected.GetProperty("applications").EnumerateArray())
            {
                Near(Of(row, "adjusted"), applications[row.GetProperty("application").GetString()!].Adjusted, 1e-9);
                Near(Of(row, "se"), applications[row.GetProperty("application").GetString()!].AdjustedStandardError, 1e-9);
            }

            foreach (var row in expected.GetProperty("experts").EnumerateArray())
            {
                Near(Of(row, "effect"), experts[row.GetProperty("expert").GetString()!].Effect, 1e-9);
                Near(Of(row, "se"), experts[row.GetProperty("expert").GetString()!].EffectStandardError, 1e-9);
            }
        }

        Assert.Equal(component, result.Components.Count);
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D6")]
    [InlineData("D7")]
    public void Random_effects_are_those_of_lme4(string name)
    {
        var result = Result(name);
        var expected = Expected($"{name}_severity.json").GetProperty("random_effects");
        foreach (var (member, actual) in new[] { ("var_application", result.Reml.VarianceApplication), ("var_expert", result.Reml.VarianceExpert), ("var_residual", result.Reml.VarianceResidual) })
            Near(Of(expected, member), actual, 1e-8 * Of(expected, member));
        Near(Of(expected, "mu"), result.Reml.Mu, 1e-7);
        Near(Of(expected, "mu_se"), result.Reml.MuStandardError, 1e-7);
        Near(Of(expected, "reml_criterion"), result.Reml.Criterion, 1e-6);
        var applications = result.Applications.ToDictionary(a => a.No);
        var experts = result.Experts.ToDictionary(e => e.No);
        foreach (var row in expected.GetProperty("applications").EnumerateArray())
        {
            Near(Of(row, "mu_plus_blup"), applications[row.GetProperty("application").GetString()!].Calibrated, 1e-7);
            Near(Of(row, "sd_mu_plus_u"), applications[row.GetProperty("application").GetString()!].StandardError, 1e-7);
        }

        foreach (var row in expected.GetProperty("experts").EnumerateArray())
            Near(Of(row, "blup"), experts[row.GetProperty("expert").GetString()!].Blup, 1e-7);
        Assert.Equal(expected.GetProperty("singular").GetBoolean(), result.Reml.AtZero.Count > 0);
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D7")]
    public void Ranks_are_those_of_millions_of_draws(string name)
    {
        var result = Result(name);
        var expected = Expected($"{name}_rank_uncertainty.json");
        var applications = result.Applications.ToDictionary(a => a.No);
        Near(Of(expected.GetProperty("snsf_50_percent_rule"), "provisional_line_expected_rank"), result.Line, 1e-6);
        foreach (var row in expected.GetProperty("applications").EnumerateArray())
        {
            var actual = applications[row.GetProperty("application").GetString()!];
            Near(Of(row, "p_top_K"), actual.ProbabilityInTop, 0.002);
            Near(Of(row, "expected_rank_exact"), actual.ExpectedRank, 1e-6);
            Near(Of(row, "rank_q05"), actual.RankLow, Math.Abs(Of(row, "cum_at_q05") - 0.05) <= 0.002 ? 1 : 0);
            Near(Of(row, "rank_q95"), actual.RankHigh, Math.Abs(Of(row, "cum_at_q95") - 0.95) <= 0.002 ? 1 : 0);
            Assert.Equal(row.GetProperty("snsf_group").GetString() == "random_selection", actual.Inseparable);
        }
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D6")]
    public void Agreement_by_variance_components_and_alpha_are_the_published_ones(string name)
    {
        var agreement = Result(name).Agreement;
        var expected = Expected("agreement.json").GetProperty("variance_component_icc").GetProperty(name);
        Near(Of(expected, "icc_agreement_1"), agreement.IccAgreement1, 1e-10);
        Near(Of(expected, "icc_agreement_k"), agreement.IccAgreementK, 1e-10);
        Near(Of(expected, "icc_consistency_1"), agreement.IccConsistency1, 1e-10);
        Near(Of(expected, "icc_consistency_k"), agreement.IccConsistencyK, 1e-10);
        Near(Of(expected, "k"), agreement.K, 0);
        if (!Expected("krippendorff.json").GetProperty("alpha").TryGetProperty($"krippendorff_{name}", out var alpha))
            return;
        Near(Of(alpha, "interval"), agreement.AlphaInterval, 1e-10);
        Near(Of(alpha, "ordinal"), agreement.AlphaOrdinal, 1e-10);
    }

    [Theory]
    [InlineData("D1", "shrout_fleiss_1979", "icc")]
    [InlineData("D6", "D6_boundary_8x4", "icc")]
    public void Shrout_and_Fleiss_six_are_those_of_psych(string name, string member, string list)
    {
        var agreement = Result(name).Agreement;
        double?[] actual = [agreement.Icc11, agreement.Icc21, agreement.Icc31, agreement.Icc1K, agreement.Icc2K, agreement.Icc3K];
        var expected = Expected("agreement.json").GetProperty(member).GetProperty(list).EnumerateArray().Select(row => Of(row, "psych")).ToArray();
        for (var at = 0; at < 6; at++)
            Near(expected[at], actual[at], 1e-10);
    }

    [Fact]
    public void Alpha_of_Krippendorffs_own_example_with_gaps()
    {
        var agreement = Calibrating.Of(Wide("krippendorff_c.csv"), null).Agreement;
        Near(0.8491071428571428, agreement.AlphaInterval, 1e-10);
        Near(0.8153875037548814, agreement.AlphaOrdinal, 1e-10);
        Assert.Null(agreement.KendallW);
    }

    [Fact]
    public void Kendalls_W_is_corrected_for_ties()
    {
        Near(0.910990712074303, Calibrating.Of(Wide("kendall_ties_8x4.csv"), null).Agreement.KendallW, 1e-10);
        Near(0.887037037037037, Result("D1").Agreement.KendallW, 1e-10);
    }
}
