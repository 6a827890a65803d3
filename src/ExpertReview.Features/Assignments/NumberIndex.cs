using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace ExpertReview.Features.Assignments;

/// <summary>Finds a number (申报编号 or 专家编号) by its UTF-8 bytes, so that a file's pairs need no text each. Seven bytes and their length are
/// a key by themselves; longer numbers have a key of their hash, and their bytes are compared.</summary>
internal sealed class NumberIndex
{
    /// <summary>The most bytes that are a key by themselves.</summary>
    public const int ShortLength = 7;

    private const ulong Odd = 0x9E3779B97F4A7C15;

    private ulong[] _keys = new ulong[8];
    private byte[][] _numbers = new byte[8][];
    private int[] _slots = new int[16];
    private int _shift = 60;
    private int _count;

    /// <summary>True when a file writes every number byte by byte as it is: none has a quote, a backslash or a control character.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Adds a number under the next index; false when it is there already.</summary>
    public bool TryAdd(string number)
    {
        var bytes = Encoding.UTF8.GetBytes(number);
        if (Find(bytes) >= 0)
            return false;
        if (_count == _keys.Length)
            Grow();
        (_keys[_count], _numbers[_count]) = (KeyOf(bytes), bytes);
        Place(++_count);
        IsPlain &= !bytes.AsSpan().ContainsAny((byte)'"', (byte)'\\') && !bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)0x1F);
        return true;
    }

    /// <summary>The index of a number; -1 when it is unknown.</summary>
    public int Find(ReadOnlySpan<byte> number) => number.Length <= ShortLength ? FindShort(KeyOf(number)) : FindLong(number, KeyOf(number));

    /// <summary>The index of a number of at most <see cref="ShortLength"/> bytes by its key; -1 when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindShort(ulong key)
    {
        for (var slot = SlotOf(key); _slots[slot] is var found and not 0; slot = (slot + 1) & (_slots.Length - 1))
            if (_keys[found - 1] == key)
                return found - 1;
        return -1;
    }

    /// <summary>True when the number at an index has this key, which says all of a short one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasKey(int index, ulong key) => (uint)index < (uint)_count && _keys[index] == key;

    /// <summary>The key of the lowest <paramref name="length"/> bytes of a word, at most <see cref="ShortLength"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ShortKey(ulong word, int length) => (word & ((1UL << (8 * length)) - 1)) | ((ulong)length << 56);

    private static ulong KeyOf(ReadOnlySpan<byte> number)
    {
        ulong word = 0;
        if (number.Length > ShortLength)
        {
            var hash = (ulong)number.Length;
            for (; number.Length >= 8; number = number[8..])
                hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(number));
            for (var i = 0; i < number.Length; i++)
                word |= (ulong)number[i] << (8 * i);
            return Mixed(hash, word) | 0xFFUL << 56;
        }

        for (var i = 0; i < number.Length; i++)
            word |= (ulong)number[i] << (8 * i);
        return ShortKey(word, number.Length);
    }

    private static ulong Mixed(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Odd, 29);

    private int FindLong(ReadOnlySpan<byte> number, ulong key)
    {
        for (var slot = SlotOf(key); _slots[slot] is var found and not 0; slot = (slot + 1) & (_slots.Length - 1))
            if (_keys[found - 1] == key && number.SequenceEqual(_numbers[found - 1]))
                return found - 1;
        return -1;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _count * 2);
        Array.Resize(ref _numbers, _count * 2);
        _slots = new int[_count * 4];
        _shift--;
        for (var i = 1; i <= _count; i++)
            Place(i);
    }

    private void Place(int indexAndOne)
    {
        var slot = SlotOf(_keys[indexAndOne - 1]);
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = indexAndOne;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong key) => (int)((key * Odd) >> _shift);
}
