namespace ExpertReview.Domain.Conflicts;

/// <summary>The order of paths of one length: text by text, ordinally.</summary>
internal static class PathTexts
{
    public static int Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
            if (string.CompareOrdinal(left[i], right[i]) is var order and not 0)
                return order;
        return left.Count.CompareTo(right.Count);
    }
}
