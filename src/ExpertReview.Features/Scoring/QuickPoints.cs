using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>Points of one criterion as they nearly always stand in a file (a few digits, at most one point), read and checked in whole numbers
/// of the smallest place. What it does not know is left to the general way; what it takes is the same decimal to its last zero.</summary>
internal sealed class QuickPoints
{
    // Ten digits moved by eight places stay below 10¹⁸, which fits 64 bits.
    private const int MostDigits = 10;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private readonly long _most;
    private readonly long _step;

    public QuickPoints(Criterion criterion) => (_most, _step) = (Units(criterion.MaxPoints) ?? -1, criterion.Step is { } step ? Units(step) ?? 0 : 1);

    /// <summary>True when the number is one that the criterion allows and that is read here.</summary>
    public bool TryRead(ReadOnlySpan<byte> number, out decimal points)
    {
        points = default;
        if (_step <= 0 || number.Length > MostDigits + 1)
            return false;
        var (value, places, point) = (0L, 0, false);
        foreach (var sign in number)
        {
            if (sign is >= (byte)'0' and <= (byte)'9')
            {
                value = value * 10 + (sign - '0');
                places += point ? 1 : 0;
            }
            else if (sign == '.' && !point)
            {
                point = true;
            }
            else
            {
                return false;
            }
        }

        if (places > TemplateLimits.PointPlaces || number.Length - (point ? 1 : 0) > MostDigits)
            return false;
        var units = value * Powers[TemplateLimits.PointPlaces - places];
        if (units > _most || units % _step != 0)
            return false;
        points = new decimal((int)value, (int)(value >> 32), 0, isNegative: false, (byte)places);
        return true;
    }

    private static long? Units(decimal value) =>
        value * Powers[^1] is var units && units == decimal.Truncate(units) && Math.Abs(units) <= long.MaxValue ? (long)units : null;
}
