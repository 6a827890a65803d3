using System.Globalization;
using System.Numerics;

namespace ExpertReview.Domain.Basics;

/// <summary>An exact fraction in lowest terms with a positive denominator. Scores and fits are computed in it and rounded once
/// (formats.md): decimal gives 69.97 where 69.98 is right.</summary>
public readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    /// <summary>numerator ÷ denominator; the denominator may be negative, not zero.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = common.IsOne ? numerator : numerator / common;
        _denominatorLessOne = (common.IsOne ? denominator : denominator / common) - BigInteger.One;
    }

    /// <summary>Zero, which is also the default value.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The numerator, which carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return new(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, bits[3] >> 16 & 0x7F));
    }

    /// <summary>The exact value of a whole number.</summary>
    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    /// <summary>Exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>Exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
        var scale = BigInteger.Pow(10, places);
        var doubled = BigInteger.Abs(Numerator) * scale * 2 + Denominator;
        var whole = doubled / (Denominator * 2);
        return (decimal)(Numerator.Sign < 0 ? -whole : whole) / (decimal)scale;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>Nearest binary number, for statistics that are not published as scores.</summary>
    public double ToDouble() => Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) is var value && Denominator < 1L << 52 && BigInteger.Abs(Numerator) < 1L << 52
        ? (double)Numerator / (double)Denominator
        : Numerator.Sign * value;

    /// <summary>The exact fraction, such as <c>247/3</c>, or the whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
