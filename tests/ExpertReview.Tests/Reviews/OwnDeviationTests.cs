using ExpertReview.Domain.Reviews;

namespace ExpertReview.Tests.Reviews;

public sealed class OwnDeviationTests
{
    [Theory]
    [InlineData("95", "70 80 60", "100", "70")]
    [InlineData("40", "70 80 60 65", "100", "67.5")]
    [InlineData("85", "70 80 60", "100", "70")]
    [InlineData("84.99", "70 80 60", "100", null)]
    [InlineData("79", "60 60 80", "100", null)]
    [InlineData("95", "70 60", "100", null)]
    [InlineData("17", "10 10 10", "40", "10")]
    public void A_figure_is_far_when_it_lies_outside_the_others_and_a_good_part_from_their_median(string value, string others, string full, string? median)
    {
        var found = OwnDeviation.Of(Number(value), [.. others.Split(' ').Select(Number)], Number(full));
        Assert.Equal(median is null ? null : Number(median), found?.Median);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
