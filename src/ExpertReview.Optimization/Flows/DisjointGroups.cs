namespace ExpertReview.Optimization.Flows;

/// <summary>Which groups a flow can hold: at each application, groups that share no expert.</summary>
internal static class DisjointGroups
{
    /// <summary>The groups each application keeps: in input order, those that share no expert with one kept before.</summary>
    /// <param name="facts">The problem.</param>
    /// <param name="all">True when no group had to be left out.</param>
    public static List<GroupPlaces>[] Of(ReviewFacts facts, out bool all)
    {
        var groups = facts.Problem.Groups;
        var members = groups.Select(group => group.Experts.ToHashSet()).ToArray();
        var overlaps = new Dictionary<(int, int), bool>();
        var kept = new List<GroupPlaces>[facts.Reviews.Length];
        all = true;
        for (var a = 0; a < kept.Length; a++)
        {
            kept[a] = [];
            foreach (var places in facts.Groups[a])
            {
                if (kept[a].TrueForAll(other => !Overlap(other.Group, places.Group)))
                    kept[a].Add(places);
                else
                    all = false;
            }
        }

        return kept;

        bool Overlap(int one, int other)
        {
            if (!overlaps.TryGetValue((one, other), out var overlap))
                overlaps[(one, other)] = overlap = members[one].Overlaps(members[other]);
            return overlap;
        }
    }
}
