using System.Text;

namespace ExpertReview.Features.Assignments;

/// <summary>Finds a number (申报编号 or 专家编号) by its UTF-8 bytes, so that a file's pairs need no text each.</summary>
internal sealed class NumberIndex
{
    private readonly List<byte[]> _numbers = [];
    private int[] _slots = new int[16];

    /// <summary>Adds a number under the next index; false when it is there already.</summary>
    public bool TryAdd(string number)
    {
        var bytes = Encoding.UTF8.GetBytes(number);
        if (Find(bytes) >= 0)
            return false;
        _numbers.Add(bytes);
        if (_numbers.Count * 2 > _slots.Length)
            Grow();
        else
            Place(_numbers.Count);
        return true;
    }

    /// <summary>The index of a number; -1 when it is unknown.</summary>
    public int Find(ReadOnlySpan<byte> number)
    {
        for (var slot = SlotOf(number); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            if (number.SequenceEqual(_numbers[_slots[slot] - 1]))
                return _slots[slot] - 1;
        return -1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 1; i <= _numbers.Count; i++)
            Place(i);
    }

    private void Place(int indexAndOne)
    {
        var slot = SlotOf(_numbers[indexAndOne - 1]);
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = indexAndOne;
    }

    private int SlotOf(ReadOnlySpan<byte> number)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in number)
            hash = (hash ^ b) * 1099511628211UL;
        return (int)((hash ^ (hash >> 29)) & (ulong)(_slots.Length - 1));
    }
}
