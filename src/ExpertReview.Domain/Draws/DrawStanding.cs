namespace ExpertReview.Domain.Draws;

/// <summary>How the calls of a draw stand.</summary>
/// <param name="Groups">The groups, in their order.</param>
public sealed record DrawStanding(IReadOnlyList<DrawGroupStanding> Groups)
{
    /// <summary>From the order and every call in its order.</summary>
    public static DrawStanding Of(IReadOnlyList<DrawnGroup> order, IEnumerable<DrawCall> calls)
    {
        var last = new Dictionary<string, DrawCall>(StringComparer.Ordinal);
        foreach (var call in calls)
            last[call.Expert] = call;
        return new DrawStanding([.. order.Select(group => DrawGroupStanding.Of(group, last))]);
    }

    /// <summary>Who comes, by 专家编号.</summary>
    public IReadOnlySet<string> Confirmed => Groups.SelectMany(group => group.Places).Where(place => place.Call is { Confirmed: true }).Select(place => place.No).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether nobody is left to be called.</summary>
    public bool IsFinished => Groups.All(group => group.Due.Count == 0);

    /// <summary>Whether a call may be entered: of somebody whose turn it is, or of somebody who had said yes and declines.</summary>
    public bool MayAnswer(string no, bool comes) => GroupOf(no) is { } group && (group.Due.Contains(no) || (!comes && Confirmed.Contains(no)));

    /// <summary>The group of an expert; null when the draw does not know them.</summary>
    public DrawGroupStanding? GroupOf(string no) => Groups.FirstOrDefault(group => group.Places.Any(place => place.No == no));
}
