namespace ExpertReview.Domain.Conflicts;

/// <summary>Finds near names without comparing all pairs: one (of at least four characters) is the beginning of the other, or the
/// Levenshtein distance is at most two and both have at least six characters. Names of up to 36 characters are found by the hashes
/// of what is left when one or two characters are deleted (two names at most two edits apart share one); longer ones by their thirds,
/// of which two edits leave one untouched. Every candidate is then measured.</summary>
internal sealed class NearNames
{
    private const int ShortestBeginning = 4;
    private const int ShortestMeasured = 6;
    private const int LongestHashed = 36;
    private const int MostEdits = 2;

    private readonly string[] _names;
    private readonly HashSet<string> _known;
    private readonly ulong[] _hashes;
    private readonly int[] _ofHash;
    private readonly Dictionary<(int Length, int Start, string Text), List<int>> _thirds = [];

    public NearNames(IEnumerable<string> names)
    {
        _names = [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _known = _names.ToHashSet(StringComparer.Ordinal);
        var (hashes, ids) = (new List<ulong>(), new List<int>());
        for (var id = 0; id < _names.Length; id++)
            if (_names[id].Length > LongestHashed)
                AddThirds(id);
            else if (_names[id].Length >= ShortestMeasured)
                foreach (var hash in Deletions.HashesOf(_names[id]))
                {
                    hashes.Add(hash);
                    ids.Add(id);
                }

        (_hashes, _ofHash) = ([.. hashes], [.. ids]);
        Array.Sort(_hashes, _ofHash);
    }

    /// <summary>The near names of a name, in ordinal order; the name itself is not among them.</summary>
    public IReadOnlyList<string> Of(string name)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var length = ShortestBeginning; length < name.Length; length++)
            if (_known.TryGetValue(name[..length], out var beginning))
                found.Add(beginning);
        if (name.Length >= ShortestBeginning)
            for (var at = FirstNotBefore(name); at < _names.Length && _names[at].StartsWith(name, StringComparison.Ordinal); at++)
                found.Add(_names[at]);
        if (name.Length >= ShortestMeasured)
            foreach (var id in Candidates(name))
                if (NameDistance.IsAtMostTwo(name, _names[id]))
                    found.Add(_names[id]);
        found.Remove(name);
        return [.. found];
    }

    private HashSet<int> Candidates(string name)
    {
        var candidates = new HashSet<int>();
        if (name.Length <= LongestHashed + MostEdits)
            foreach (var hash in Deletions.HashesOf(name))
                for (var at = FirstWith(hash); at < _hashes.Length && _hashes[at] == hash; at++)
                    candidates.Add(_ofHash[at]);
        if (_thirds.Count > 0)
            for (var length = Math.Max(LongestHashed + 1, name.Length - MostEdits); length <= name.Length + MostEdits; length++)
                foreach (var (start, end) in ThirdsOf(length))
                    for (var shift = -MostEdits; shift <= MostEdits; shift++)
                        if (start + shift >= 0 && end + shift <= name.Length && _thirds.TryGetValue((length, start, name[(start + shift)..(end + shift)]), out var ids))
                            candidates.UnionWith(ids);
        return candidates;
    }

    private void AddThirds(int id)
    {
        var name = _names[id];
        foreach (var (start, end) in ThirdsOf(name.Length))
        {
            var key = (name.Length, start, name[start..end]);
            if (!_thirds.TryGetValue(key, out var ids))
                _thirds[key] = ids = [];
            ids.Add(id);
        }
    }

    private static (int Start, int End)[] ThirdsOf(int length) => [(0, length / 3), (length / 3, 2 * length / 3), (2 * length / 3, length)];

    private int FirstWith(ulong hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
            if ((low + high) / 2 is var middle && _hashes[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        return low;
    }

    private int FirstNotBefore(string name) => Array.BinarySearch(_names, name, StringComparer.Ordinal) is var at && at < 0 ? ~at : at;
}
