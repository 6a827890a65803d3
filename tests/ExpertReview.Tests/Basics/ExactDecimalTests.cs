using System.Globalization;
using System.Numerics;
using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Basics;

/// <summary>What is read is what was written, to the last digit, or it is not read.</summary>
public sealed class ExactDecimalTests
{
    [Fact]
    public void A_number_is_read_exactly_or_not_at_all()
    {
        var random = new Random(5);
        var (read, left) = (0, 0);
        for (var run = 0; run < 50_000; run++)
        {
            var text = Written(random);
            if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
                continue;
            var same = (Rational)parsed == Value(text);
            if (ExactDecimal.TryRead(text, NumberStyles.Float, out var value))
            {
                Assert.True(same, text);
                Assert.Equal(decimal.GetBits(parsed), decimal.GetBits(value));
                read++;
            }
            else
            {
                // A few of 29 digits would fit; nobody needs them.
                Assert.True(!same || ExactDecimal.SignificantDigits(text) == 29, text);
                left++;
            }

            Assert.Equal(ExactDecimal.IsHeld(text), ExactDecimal.IsHeld(Encoding.ASCII.GetBytes(text)));
        }

        Assert.True(read > 5_000 && left > 5_000);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.00e5", 0)]
    [InlineData("00120.0300", 5)]
    [InlineData("1200", 2)]
    public void Significant_digits_end_with_zeros_that_mean_nothing(string text, int digits) => Assert.Equal(digits, ExactDecimal.SignificantDigits(text));

    private static string Written(Random random)
    {
        string Digits(int most) => string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => (char)('0' + (random.Next(3) == 0 ? 0 : random.Next(10)))));
        var text = (random.Next(4) == 0 ? "-" : "") + random.Next(10) + Digits(random.Next(2) == 0 ? 3 : 29);
        if (random.Next(3) > 0)
            text += "." + random.Next(10) + Digits(random.Next(2) == 0 ? 4 : 34);
        return random.Next(3) == 0 ? text + "e" + random.Next(-40, 12) : text;
    }

    private static Rational Value(string text)
    {
        var at = text.IndexOf('e', StringComparison.Ordinal);
        var (number, power) = at < 0 ? (text, 0) : (text[..at], int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture));
        var point = number.IndexOf('.', StringComparison.Ordinal);
        power -= point < 0 ? 0 : number.Length - point - 1;
        var whole = BigInteger.Parse(number.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return power >= 0 ? new Rational(whole * BigInteger.Pow(10, power), 1) : new Rational(whole, BigInteger.Pow(10, -power));
    }
}
