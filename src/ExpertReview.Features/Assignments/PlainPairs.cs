using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Features.Assignments;

/// <summary>Reads an array of pairs straight from its bytes, as long as every item has the plain form: two known numbers as they are and a fit. It takes
/// nothing that the strict reading would refuse, and reads it alike; what is not plain, right or wrong, it leaves to the strict reading.</summary>
internal ref struct PlainPairs
{
    // Below this size a second thread takes longer to begin than it saves.
    private const int Large = 1 << 20;

    // So many pairs tell how many there will be.
    private const int First = 1 << 16;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789+-.eE"u8);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly NumberIndex _applications;
    private readonly NumberIndex _experts;
    private readonly bool _withFit;
    private readonly int _from;
    private readonly int _to;
    private PairFit[] _pairs = new PairFit[16];
    private int _count;
    private int _at;
    private bool _ended;

    private PlainPairs(ReadOnlySpan<byte> utf8, int from, int to, NumberIndex applications, NumberIndex experts, bool withFit)
    {
        _utf8 = utf8;
        (_applications, _experts, _withFit, _from, _to, _at) = (applications, experts, withFit, from, to, from);
    }

    /// <summary>Reads the array; false when any of it is not plain, and then nothing may be made of what was read.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="from">Where the array's bracket stands.</param>
    /// <param name="applications">The numbers of the applications.</param>
    /// <param name="experts">The numbers of the experts.</param>
    /// <param name="withFit">True when each item has a fit.</param>
    /// <param name="pairs">The pairs in order, in parts.</param>
    /// <param name="end">Where the array's last bracket stands.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, int from, NumberIndex applications, NumberIndex experts, bool withFit, out ArraySegment<PairFit>[] pairs, out int end)
    {
        (pairs, end) = ([], from);
        if (!applications.IsPlain || !experts.IsPlain)
            return false;
        var middle = !withFit || utf8.Length - from < Large ? -1 : ItemAfter(utf8.Span, from + (utf8.Length - from) / 2);
        var rest = middle < 0 ? null : Task.Run(() => Read(utf8, middle, utf8.Length, applications, experts, withFit));
        var first = new PlainPairs(utf8.Span, from + 1, middle < 0 ? utf8.Length : middle, applications, experts, withFit);
        var plain = first.Begin(middle < 0 ? int.MaxValue : middle);
        var second = rest?.GetAwaiter().GetResult();
        // The second half counts only when the first ends where it began: then it began at an item.
        if (plain && !first._ended && first._at == middle)
        {
            (pairs, end) = ([first.Pairs, second!.Value.Pairs], second.Value.End);
            return second.Value.End >= 0;
        }

        plain = plain && (first._ended || first.Run(int.MaxValue));
        (pairs, end) = ([first.Pairs], first._at);
        return plain;
    }

    private readonly ArraySegment<PairFit> Pairs => new(_pairs, 0, _count);

    private static (ArraySegment<PairFit> Pairs, int End) Read(ReadOnlyMemory<byte> utf8, int from, int to, NumberIndex applications, NumberIndex experts, bool withFit)
    {
        var half = new PlainPairs(utf8.Span, from, to, applications, experts, withFit);
        var plain = half.Run(int.MaxValue);
        return (half.Pairs, plain ? half._at : -1);
    }

    // Where an item seems to begin: a bracket after a comma after a bracket.
    private static int ItemAfter(ReadOnlySpan<byte> utf8, int from)
    {
        while (utf8[from..].IndexOf((byte)']') is var found and >= 0)
        {
            from += found + 1;
            var at = from;
            if (Is(utf8, ref at, ',') && Is(utf8, ref at, '['))
                return at - 1;
        }

        return -1;
    }

    // After the array's own bracket: its items, or its end.
    private bool Begin(int limit)
    {
        _at = SkipSpace(_utf8, _at);
        _ended = (uint)_at < (uint)_utf8.Length && _utf8[_at] == ']';
        return _ended || Run(limit);
    }

    // Reads items from the bracket of one, up to the one that begins at the limit or to the array's end.
    private bool Run(int limit)
    {
        var (at, application, expert) = (_at, 0, 0);
        while (at < limit)
        {
            var micro = 0;
            if (!Is(_utf8, ref at, '[') || !Known(ref at, _applications, ref application, 0)
                || !Is(_utf8, ref at, ',') || !Known(ref at, _experts, ref expert, 1)
                || (_withFit && (!Is(_utf8, ref at, ',') || !Fit(ref at, ref micro))) || !Is(_utf8, ref at, ']'))
                return false;
            if (_count == _pairs.Length)
                Grow(at);
            _pairs[_count++] = new PairFit(application, expert, micro);
            if (Is(_utf8, ref at, ']'))
            {
                (_at, _ended) = (at - 1, true);
                return true;
            }

            if (!Is(_utf8, ref at, ','))
                return false;
            at = SkipSpace(_utf8, at);
        }

        _at = at;
        return true;
    }

    private void Grow(int at)
    {
        var reckoned = _count < First ? First : (long)_count * (_to - _from) / (at - _from) * 17 / 16;
        Array.Resize(ref _pairs, (int)Math.Clamp(reckoned, _count * 2L, Math.Max(_count * 2L, _utf8.Length / 8)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Is(ReadOnlySpan<byte> utf8, ref int at, char asked)
    {
        if ((uint)at < (uint)utf8.Length && utf8[at] == asked)
        {
            at++;
            return true;
        }

        return IsAfterSpace(utf8, ref at, asked);
    }

    private static bool IsAfterSpace(ReadOnlySpan<byte> utf8, ref int at, char asked)
    {
        var after = SkipSpace(utf8, at);
        if ((uint)after >= (uint)utf8.Length || utf8[after] != asked)
            return false;
        at = after + 1;
        return true;
    }

    private static int SkipSpace(ReadOnlySpan<byte> utf8, int at)
    {
        while ((uint)at < (uint)utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    // A number is often the one before it or the next one after that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Known(ref int at, NumberIndex index, ref int last, int step)
    {
        if (!Is(_utf8, ref at, '"'))
            return false;
        if (at + 8 > _utf8.Length)
            return KnownLong(ref at, index, ref last);
        var word = BinaryPrimitives.ReadUInt64LittleEndian(_utf8[at..]);
        var quotes = word ^ 0x2222222222222222;
        var marks = (quotes - 0x0101010101010101) & ~quotes & 0x8080808080808080;
        if (marks == 0)
            return KnownLong(ref at, index, ref last);
        var length = BitOperations.TrailingZeroCount(marks) / 8;
        at += length + 1;
        var key = NumberIndex.ShortKey(word, length);
        if (index.HasKey(last + step, key))
            last += step;
        else
            last = index.FindShort(key);
        return last >= 0;
    }

    private readonly bool KnownLong(ref int at, NumberIndex index, ref int last)
    {
        var length = _utf8[at..].IndexOf((byte)'"');
        if (length < 0)
            return false;
        last = index.Find(_utf8.Slice(at, length));
        at += length + 1;
        return last >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Fit(ref int at, ref int micro)
    {
        at = SkipSpace(_utf8, at);
        var from = at;
        var negative = (uint)at < (uint)_utf8.Length && _utf8[at] == '-';
        at += negative ? 1 : 0;
        var (whole, digits) = Digits(ref at);
        if (digits is 0 or > 4 || (digits > 1 && _utf8[at - digits] == '0'))
            return false;
        var (parts, places) = (0, 0);
        if ((uint)at < (uint)_utf8.Length && _utf8[at] == '.')
        {
            at++;
            (parts, places) = Digits(ref at);
            if (places is 0 or > 6)
                return places > 6 && OddFit(from, ref at, ref micro);
        }

        if ((uint)at < (uint)_utf8.Length && _utf8[at] is (byte)'e' or (byte)'E')
            return OddFit(from, ref at, ref micro);
        if (whole > AssignmentProblem.MostMicro / 1_000_000)
            return false;
        for (; places < 6; places++)
            parts *= 10;
        micro = whole * 1_000_000 + parts;
        micro = negative ? -micro : micro;
        return micro is >= -AssignmentProblem.MostMicro and <= AssignmentProblem.MostMicro;
    }

    // At most nine digits count; more make the number odd.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (int Value, int Count) Digits(ref int at)
    {
        var (value, from) = (0, at);
        while ((uint)at < (uint)_utf8.Length && (uint)(_utf8[at] - '0') is var digit and <= 9)
        {
            value = unchecked(value * 10 + (int)digit);
            at++;
        }

        return (value, at - from);
    }

    // Of more places than six, or with an exponent: as the strict reading reads it.
    private readonly bool OddFit(int from, ref int at, ref int micro)
    {
        var length = _utf8[from..].IndexOfAnyExcept(OfNumbers);
        if (length <= 0)
            return false;
        at = from + length;
        var reader = new Utf8JsonReader(_utf8.Slice(from, length));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number || StrictCursor.MicroOf(reader.ValueSpan) is not { } value)
                return false;
            micro = value;
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
