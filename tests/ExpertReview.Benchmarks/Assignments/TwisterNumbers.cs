namespace ExpertReview.Benchmarks.Assignments;

/// <summary>Numbers of the Mersenne Twister (MT19937, seeded by one number as an array of one, 53 bits each), so that the synthetic problems are
/// the same bytes as those of other programs that make them.</summary>
internal sealed class TwisterNumbers
{
    private const int Size = 624;
    private const int Middle = 397;
    private readonly uint[] _state = new uint[Size];
    private int _at = Size;

    public TwisterNumbers(uint seed)
    {
        _state[0] = 19650218;
        for (uint i = 1; i < Size; i++)
            _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + i;
        var place = 1;
        for (var k = 0; k < Size; k++)
        {
            _state[place] = (_state[place] ^ ((_state[place - 1] ^ (_state[place - 1] >> 30)) * 1664525)) + seed;
            place = Next(place);
        }

        for (var k = 0; k < Size - 1; k++)
        {
            _state[place] = (_state[place] ^ ((_state[place - 1] ^ (_state[place - 1] >> 30)) * 1566083941)) - (uint)place;
            place = Next(place);
        }

        _state[0] = 0x80000000;
    }

    /// <summary>From 0 to below 1.</summary>
    public double Fraction() => ((Word() >> 5) * 67108864.0 + (Word() >> 6)) * (1.0 / 9007199254740992.0);

    /// <summary>A whole number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Fraction() * count);

    private int Next(int place)
    {
        if (place + 1 < Size)
            return place + 1;
        _state[0] = _state[Size - 1];
        return 1;
    }

    private uint Word()
    {
        if (_at == Size)
            Twist();
        var word = _state[_at++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < Size; i++)
        {
            var word = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7fffffff);
            _state[i] = _state[(i + Middle) % Size] ^ (word >> 1) ^ ((word & 1) != 0 ? 0x9908b0df : 0);
        }

        _at = 0;
    }
}
