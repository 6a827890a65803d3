namespace ExpertReview.Domain.Conflicts;

/// <summary>Hashes of a name and of all that is left of it when one or two characters are deleted, each in constant time from the
/// hashes of its beginnings.</summary>
internal static class Deletions
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    public static IEnumerable<ulong> HashesOf(string name)
    {
        var length = name.Length;
        var beginnings = new ulong[length + 1];
        var powers = new ulong[length + 1];
        powers[0] = 1;
        for (var i = 0; i < length; i++)
        {
            beginnings[i + 1] = beginnings[i] * Base + name[i] + 1;
            powers[i + 1] = powers[i] * Base;
        }

        ulong Part(int from, int to) => beginnings[to] - beginnings[from] * powers[to - from];
        yield return beginnings[length];
        for (var i = 0; i < length; i++)
        {
            yield return beginnings[i] * powers[length - i - 1] + Part(i + 1, length);
            for (var j = i + 1; j < length; j++)
                yield return (beginnings[i] * powers[j - i - 1] + Part(i + 1, j)) * powers[length - j - 1] + Part(j + 1, length);
        }
    }
}
