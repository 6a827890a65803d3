using System.Globalization;
using System.Numerics;

namespace ExpertReview.Domain.Basics;

/// <summary>An exact fraction in lowest terms with a positive denominator. Scores and fits are computed in it and rounded once
/// (formats.md): decimal gives 69.97 where 69.98 is right.</summary>
/// <remarks>Numerator and denominator that fit 64 bits are kept and reckoned there, with products in 128 bits, which hold them exactly; all
/// others are <see cref="BigInteger"/>s. Each value has one form only, so that equal values are equal field by field.</remarks>
public readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    private const int DigitsOfLong = 18;

    // Magnitude at most long.MaxValue; 0/1 beside a value that is too large for it.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    /// <summary>numerator ÷ denominator; the denominator may be negative, not zero.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!common.IsOne)
            (numerator, denominator) = (numerator / common, denominator / common);
        if (BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue)
            (_numerator, _denominatorLessOne) = ((long)numerator, (long)denominator - 1);
        else
            _large = new Large(numerator, denominator);
    }

    // In lowest terms already.
    private Rational(long numerator, long denominator) => (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    /// <summary>Zero, which is also the default value.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1L, 1L);

    /// <summary>The numerator, which carries the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var places = bits[3] >> 16 & 0x7F;
        if (bits[2] == 0 && bits[1] >= 0 && places <= DigitsOfLong)
        {
            var small = (long)(uint)bits[1] << 32 | (uint)bits[0];
            return Reduced(bits[3] < 0 ? -small : small, TenTo(places));
        }

        var magnitude = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return new(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, places));
    }

    /// <summary>The exact value of a whole number.</summary>
    public static implicit operator Rational(int value) => new(value, 1L);

    /// <summary>Exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) => left._large is null && right._large is null
        ? Reduced(Product(left._numerator, right.SmallDenominator) + Product(right._numerator, left.SmallDenominator), Product(left.SmallDenominator, right.SmallDenominator))
        : new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left._large is null && right._large is null
        ? Reduced(Product(left._numerator, right.SmallDenominator) - Product(right._numerator, left.SmallDenominator), Product(left.SmallDenominator, right.SmallDenominator))
        : new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>Exact product.</summary>
    public static Rational operator *(Rational left, Rational right) => left._large is null && right._large is null
        ? Reduced(Product(left._numerator, right._numerator), Product(left.SmallDenominator, right.SmallDenominator))
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => left._large is null && right._large is null
        ? Reduced(Product(left._numerator, right.SmallDenominator), Product(left.SmallDenominator, right._numerator))
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Less than.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Same value.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>The smaller of two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>Rounded half up, which here means away from zero, to so many places: the one rounding at publication.</summary>
    /// <exception cref="OverflowException">The result does not fit a decimal.</exception>
    public decimal Round(int places)
    {
        if (_large is null && places is >= 0 and <= DigitsOfLong
            && Product(Math.Abs(_numerator), TenTo(places)) * 2 + SmallDenominator is var twice && twice <= ulong.MaxValue)
        {
            // At most half of ulong.MaxValue. The sign is set on the whole number: a decimal has a negative zero.
            var rounded = (long)((ulong)twice / ((ulong)SmallDenominator * 2));
            return (decimal)(_numerator < 0 ? -rounded : rounded) / TenTo(places);
        }

        var scale = BigInteger.Pow(10, places);
        var doubled = BigInteger.Abs(Numerator) * scale * 2 + Denominator;
        var whole = doubled / (Denominator * 2);
        return (decimal)(Numerator.Sign < 0 ? -whole : whole) / (decimal)scale;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => _large is null && other._large is null
        ? Product(_numerator, other.SmallDenominator).CompareTo(Product(other._numerator, SmallDenominator))
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && _large == other._large;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);

    /// <summary>Nearest binary number, for statistics that are not published as scores.</summary>
    public double ToDouble()
    {
        const long Exact = 1L << 52;
        if (_large is null && Math.Abs(_numerator) < Exact && SmallDenominator < Exact)
            return (double)_numerator / SmallDenominator;
        return Numerator.Sign * Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator));
    }

    /// <summary>The exact fraction, such as <c>247/3</c>, or the whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    // Factors below 2⁶³ make less than 2¹²⁶, and two of those less than 2¹²⁷: nothing is lost in 128 bits.
    private static Int128 Product(long left, long right) => (Int128)left * right;

    private static Rational Reduced(Int128 numerator, Int128 denominator)
    {
        if (numerator < -long.MaxValue || numerator > long.MaxValue || denominator < -long.MaxValue || denominator > long.MaxValue)
            return new((BigInteger)numerator, (BigInteger)denominator);
        if (denominator == 0)
            throw new DivideByZeroException();
        var (top, bottom) = ((long)numerator, (long)denominator);
        var common = CommonDivisor((ulong)Math.Abs(top), (ulong)Math.Abs(bottom));
        if (bottom < 0)
            common = -common;
        return new(top / common, bottom / common);
    }

    // Of at most long.MaxValue, not both zero. One division brings them near each other, the rest is shifts: a division takes as long as ten of those.
    private static long CommonDivisor(ulong one, ulong other)
    {
        if (other <= 1)
            return (long)(other == 0 ? one : 1);
        one %= other;
        if (one == 0)
            return (long)other;
        var twos = BitOperations.TrailingZeroCount(one | other);
        one >>= BitOperations.TrailingZeroCount(one);
        while (other != 0)
        {
            other >>= BitOperations.TrailingZeroCount(other);
            if (one > other)
                (one, other) = (other, one);
            other -= one;
        }

        return (long)(one << twos);
    }

    private static long TenTo(int places)
    {
        var power = 1L;
        for (; places > 0; places--)
            power *= 10;
        return power;
    }

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
