namespace ExpertReview.Domain.Conflicts;

/// <summary>The Levenshtein distance, as far as it matters: at most two or not.</summary>
internal static class NameDistance
{
    private const int Most = 2;

    /// <summary>True when two insertions, deletions or replacements at most lead from one name to the other.</summary>
    public static bool IsAtMostTwo(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > Most)
            return false;
        var before = new int[right.Length + 1];
        var here = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            before[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var (first, last) = (Math.Max(1, i - Most), Math.Min(right.Length, i + Most));
            here[first - 1] = first == 1 ? i : Most + 1;
            if (last == i + Most)
                before[last] = Most + 1;
            for (var j = first; j <= last; j++)
                here[j] = Math.Min(Math.Min(before[j], here[j - 1]) + 1, before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            (before, here) = (here, before);
        }

        return before[right.Length] <= Most;
    }
}
