using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using static ExpertReview.Tests.Calibration.CalibrationReferences;

namespace ExpertReview.Tests.Calibration;

/// <summary>Large tables take other ways to the same figures: a start from moments, products without multiplication, rows in tiles.</summary>
public sealed class LargeTableTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_optimum_of_a_large_table_is_where_both_slopes_vanish(bool balanced)
    {
        var scores = Invented(900, 520, balanced);
        var result = Calibrating.Of(scores, null);
        var table = new CalibrationTable(scores);
        var centre = table.Values.Average();
        double[] centred = [.. table.Values.Select(value => value - centre)];
        var (application, expert) = (result.Reml.VarianceApplication!.Value / result.Reml.VarianceResidual!.Value, result.Reml.VarianceExpert!.Value / result.Reml.VarianceResidual!.Value);
        Near(result.Reml.Criterion!.Value, new CalibrationModel(table, centred, application, expert).Criterion, 1e-9);
        // The criterion itself, without its derivatives: no neighbour is better.
        foreach (var (many, few) in new[] { (1.001, 1.0), (0.999, 1.0), (1.0, 1.001), (1.0, 0.999), (1.001, 0.999) })
            Assert.True(new CalibrationModel(table, centred, application * many, expert * few).Criterion > result.Reml.Criterion);
        var slopes = new CalibrationSlopes(table, new CalibrationModel(table, centred, application, expert));
        Assert.Equal(0, slopes.Gradient.Many / slopes.Observed.Many, 1e-8);
        Assert.Equal(0, slopes.Gradient.Few / slopes.Observed.Few, 1e-8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Slopes_without_a_product_are_the_differences_of_the_criterion(bool balanced)
    {
        var table = new CalibrationTable(Invented(800, 505, balanced));
        var centre = table.Values.Average();
        double[] centred = [.. table.Values.Select(value => value - centre)];
        double At(double many, double few) => new CalibrationModel(table, centred, many, few).Criterion;
        var slopes = new CalibrationSlopes(table, new CalibrationModel(table, centred, 1.5, 0.4));
        const double H = 1e-3;
        Near((At(1.5 + H, 0.4) - At(1.5 - H, 0.4)) / (2 * H), slopes.Gradient.Many, 2e-3);
        Near((At(1.5, 0.4 + H) - At(1.5, 0.4 - H)) / (2 * H), slopes.Gradient.Few, 2e-3);
        Near((At(1.5 + H, 0.4) - 2 * At(1.5, 0.4) + At(1.5 - H, 0.4)) / (H * H), slopes.Observed.Many, 0.1);
        Near((At(1.5, 0.4 + H) - 2 * At(1.5, 0.4) + At(1.5, 0.4 - H)) / (H * H), slopes.Observed.Few, 0.1);
        Near((At(1.5 + H, 0.4 + H) - At(1.5 + H, 0.4 - H) - At(1.5 - H, 0.4 + H) + At(1.5 - H, 0.4 - H)) / (4 * H * H), slopes.Observed.Cross, 0.1);
    }

    [Fact]
    public void An_inverse_in_tiles_is_an_inverse()
    {
        var random = new Random(4);
        var size = 61;
        var matrix = RowArithmetic.Square(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
                matrix[row][column] = matrix[column][row] = random.NextDouble() + (row == column ? size : 0);
        var copy = matrix.Select(row => row.ToArray()).ToArray();
        var inverse = new DenseCholesky(matrix).Inverse();
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                Assert.Equal(row == column ? 1 : 0, RowArithmetic.Dot(copy[row], inverse[column]), 1e-12);
    }

    [Fact]
    public void The_largest_standard_error_of_a_difference_is_the_largest_over_all_pairs()
    {
        // D7's only bridge: the pairs across it are the worst (README, section 3).
        Near(Expected("D7_severity.json").GetProperty("fixed_effects")[0].GetProperty("se_of_difference_max").GetDouble(), Result("D7").LargestDifferenceStandardError[0], 1e-9);
        Assert.Null(Calibrating.Of(Of(("A1", "E1", 80), ("A1", "E2", 70)), null).LargestDifferenceStandardError[0]);
    }

    private static List<CalibrationScore> Invented(int applications, int experts, bool balanced)
    {
        var random = new Random(11);
        double Normal() => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
        var severity = Enumerable.Range(0, experts).Select(_ => 3 * Normal()).ToArray();
        var scores = new List<CalibrationScore>();
        for (var application = 0; application < applications; application++)
        {
            var level = 75 + 6 * Normal();
            var sheets = balanced ? 4 : random.Next(2, 7);
            foreach (var expert in Enumerable.Range(0, experts).OrderBy(_ => random.Next()).Take(sheets).Order())
                scores.Add(new($"A{application:D4}", $"E{expert:D4}", (Rational)(decimal)Math.Round(level + severity[expert] + 4 * Normal(), 2, MidpointRounding.AwayFromZero)));
        }

        return scores;
    }
}
