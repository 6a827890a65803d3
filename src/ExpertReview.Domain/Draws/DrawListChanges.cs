using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Draws;

/// <summary>What is different between the lists that were frozen and those of now, person by person.</summary>
public static class DrawListChanges
{
    /// <summary>The changes in the order of the experts' numbers; empty when the lists are the same.</summary>
    public static IReadOnlyList<Words> Between(DrawLists frozen, DrawLists now)
    {
        var (before, after) = (PlacesOf(frozen), PlacesOf(now));
        var changes = new List<Words>();
        foreach (var no in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (Change(no, before.TryGetValue(no, out var then) ? then : null, after.TryGetValue(no, out var here) ? here : null) is { } change)
                changes.Add(change);
        return changes;
    }

    private static Words? Change(string no, Place? before, Place? after) => (before, after) switch
    {
        _ when before == after => null,
        (null, { } came) => new($"新增{came.Expert.Name}（{no}）", $"{came.Expert.Name} ({no}) is new"),
        ({ } gone, null) => new($"减少{gone.Expert.Name}（{no}）", $"{gone.Expert.Name} ({no}) is gone"),
        ({ } then, { } here) => new($"{then.Expert.Name}（{no}）由“{then.Said.Zh}”变为“{here.Said.Zh}”", $"{then.Expert.Name} ({no}) was “{then.Said.En}” and is “{here.Said.En}”"),
        _ => null,
    };

    private static Dictionary<string, Place> PlacesOf(DrawLists lists) => lists.Groups
        .SelectMany(group => group.Candidates.Select(one => new Place(one, group.Name, null)))
        .Concat(lists.Excluded.Select(one => new Place(one.Expert, one.Group, one)))
        .ToDictionary(one => one.Expert.No, StringComparer.Ordinal);

    private sealed record Place(DrawCandidate Expert, string Group, DrawExclusion? Why)
    {
        public Words Said
        {
            get
            {
                var (group, why) = (Group.Length > 0 ? Group : "—", Why?.Why ?? new Words("参加抽取", "may be drawn"));
                return new($"{Expert.Name}，{Expert.Employer}，{group}，{why.Zh}", $"{Expert.Name}, {Expert.Employer}, {group}, {why.En}");
            }
        }
    }
}
