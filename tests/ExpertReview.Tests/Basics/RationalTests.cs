using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Basics;

public sealed class RationalTests
{
    [Theory]
    [InlineData("82.345", "82.35")]
    [InlineData("64.285", "64.29")]
    [InlineData("86.625", "86.63")]
    [InlineData("-2.345", "-2.35")]
    [InlineData("69.994", "69.99")]
    public void Half_rounds_away_from_zero(string exact, string published) =>
        Assert.Equal(decimal.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
            ((Rational)decimal.Parse(exact, System.Globalization.CultureInfo.InvariantCulture)).Round(2));

    [Fact]
    public void A_mean_of_three_keeps_its_third() => Assert.Equal("247/3", ((Rational)79m + 82.5m + 85.5m is var sum ? sum / 3 : default).ToString());

    [Fact]
    public void The_default_is_zero_and_adds() => Assert.Equal((Rational)1, default(Rational) + 1);
}
