using System.Numerics;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Basics;

/// <summary>Fractions that fit 64 bits and those that do not are the same numbers: every result is held against plain arithmetic of whole numbers of
/// any length, at the edges of the sizes and at random.</summary>
public sealed class RationalArithmeticTests
{
    private static readonly BigInteger[] Edges =
    [
        0, 1, 2, 3, 7, 10, 100, int.MaxValue, 1L << 31, uint.MaxValue, 1L << 32, (1L << 52) - 1, 1L << 52, 1_000_000_000_000_000_000,
        long.MaxValue - 1, long.MaxValue, BigInteger.One << 63, ulong.MaxValue, BigInteger.One << 64, (BigInteger)decimal.MaxValue, BigInteger.One << 127,
    ];

    [Fact]
    public void Edges_of_the_sizes_reckon_like_whole_numbers_of_any_length()
    {
        var numerators = Edges.Concat(Edges.Select(edge => -edge)).ToArray();
        BigInteger[] denominators = [1, 3, 10, int.MaxValue, 1L << 32, long.MaxValue - 1, long.MaxValue, BigInteger.One << 63, -7, -long.MaxValue, BigInteger.MinusOne << 63];
        var fractions = numerators.SelectMany(numerator => denominators.Select(denominator => (numerator, denominator))).ToArray();
        foreach (var left in fractions)
            for (var at = 0; at < fractions.Length; at += 5)
                Agree(left, fractions[(at + (int)(BigInteger.Abs(left.numerator) % 5)) % fractions.Length]);
    }

    [Fact]
    public void Random_fractions_reckon_like_whole_numbers_of_any_length()
    {
        var random = new Random(20260630);
        BigInteger Whole() => (random.Next(4) == 0 ? -1 : 1) * (new BigInteger(random.NextInt64()) * (random.Next(8) == 0 ? random.NextInt64() : 1) >> random.Next(64));
        for (var round = 0; round < 20_000; round++)
            Agree((Whole(), Whole() is { IsZero: false } one ? one : 1), (Whole(), Whole() is { IsZero: false } other ? other : 1));
    }

    [Fact]
    public void Decimals_of_every_size_keep_their_value()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var value = new decimal(random.Next(int.MinValue, int.MaxValue), round % 3 == 0 ? 0 : random.Next(int.MinValue, int.MaxValue), round % 5 == 0 ? random.Next() : 0, round % 2 == 0, (byte)random.Next(29));
            var bits = decimal.GetBits(value);
            var magnitude = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
            Same(Lowest(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, value.Scale)), value);
        }
    }

    [Fact]
    public void Division_by_zero_is_refused_whatever_the_size()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / 0);
        Assert.Throws<DivideByZeroException>(() => new Rational(BigInteger.One << 100, 1) / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Equal(0, decimal.GetBits(new Rational(-1, 1000).Round(2))[3]);
    }

    private static void Agree((BigInteger Numerator, BigInteger Denominator) one, (BigInteger Numerator, BigInteger Denominator) other)
    {
        var (left, right) = (new Rational(one.Numerator, one.Denominator), new Rational(other.Numerator, other.Denominator));
        var (l, r) = (Lowest(one.Numerator, one.Denominator), Lowest(other.Numerator, other.Denominator));
        Same(l, left);
        Same(Lowest(l.Numerator * r.Denominator + r.Numerator * l.Denominator, l.Denominator * r.Denominator), left + right);
        Same(Lowest(l.Numerator * r.Denominator - r.Numerator * l.Denominator, l.Denominator * r.Denominator), left - right);
        Same(Lowest(l.Numerator * r.Numerator, l.Denominator * r.Denominator), left * right);
        if (!r.Numerator.IsZero)
            Same(Lowest(l.Numerator * r.Denominator, l.Denominator * r.Numerator), left / right);
        Assert.Equal((l.Numerator * r.Denominator).CompareTo(r.Numerator * l.Denominator), left.CompareTo(right));
        Assert.Equal(l == r, left == right);
        Assert.True((left + right - right).Equals(left) && (left + right - right).GetHashCode() == left.GetHashCode());
        Rounded(l, left);
    }

    private static void Rounded((BigInteger Numerator, BigInteger Denominator) expected, Rational value)
    {
        foreach (var places in new[] { 0, 2, 6, 18, 20 })
        {
            var scale = BigInteger.Pow(10, places);
            var whole = (BigInteger.Abs(expected.Numerator) * scale * 2 + expected.Denominator) / (expected.Denominator * 2) * expected.Numerator.Sign;
            if (BigInteger.Abs(whole) <= (BigInteger)decimal.MaxValue)
                Assert.Equal(decimal.GetBits((decimal)whole / (decimal)scale), decimal.GetBits(value.Round(places)));
            else
                Assert.Throws<OverflowException>(() => value.Round(places));
        }

        if (BigInteger.Abs(expected.Numerator) < 1L << 52 && expected.Denominator < 1L << 52)
            Assert.Equal((double)expected.Numerator / (double)expected.Denominator, value.ToDouble());
    }

    private static void Same((BigInteger Numerator, BigInteger Denominator) expected, Rational value)
    {
        Assert.Equal(expected, (value.Numerator, value.Denominator));
        Assert.Equal(new Rational(expected.Numerator, expected.Denominator), value);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Lowest(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return (numerator / common, denominator / common);
    }
}
