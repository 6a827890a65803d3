namespace ExpertReview.Domain.Draws;

/// <summary>How the calls of one group stand.</summary>
/// <param name="Name">专业组别.</param>
/// <param name="Wanted">How many are wanted.</param>
/// <param name="Places">Everybody in the order of the draw.</param>
/// <param name="Due">Who is to be called now: as many as are still wanted, the first in the order who were not called. Whoever of them is reached
/// first, the same people come in the end.</param>
public sealed record DrawGroupStanding(string Name, int Wanted, IReadOnlyList<DrawPlace> Places, IReadOnlyList<string> Due)
{
    /// <summary>How many come.</summary>
    public int Confirmed => Places.Count(place => place.Call is { Confirmed: true });

    internal static DrawGroupStanding Of(DrawnGroup group, Dictionary<string, DrawCall> last)
    {
        var places = group.Order.Select((no, at) => new DrawPlace(no, at >= group.Wanted, last.GetValueOrDefault(no))).ToList();
        var left = group.Wanted - places.Count(place => place.Call is { Confirmed: true });
        return new DrawGroupStanding(group.Name, group.Wanted, places, [.. places.Where(place => place.Call is null).Take(Math.Max(0, left)).Select(place => place.No)]);
    }
}
