using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;

namespace ExpertReview.Optimization.Panels;

/// <summary>Why recused pairs stay: each file tried in each other panel.</summary>
internal static class PanelTrials
{
    /// <summary>Every recused pair, by panel, file and member.</summary>
    public static IReadOnlyList<PanelRecusal> Of(PanelFacts facts, PanelSplit split) =>
    [
        .. from p in Enumerable.Range(0, facts.Panels)
           from f in split.FilesOf(p).Order()
           from e in split.MembersOf(p).Order()
           where !facts.IsUsable(f, e)
           select new PanelRecusal(
               p, new ReviewPair(facts.Files[f], e), facts.Problem.Conflicts.Contains(facts.Files[f], e) ? AssignmentRule.Conflict : AssignmentRule.NotListed,
               [.. Enumerable.Range(0, facts.Panels).Where(there => there != p).Select(there => Trial(facts, split, f, there))]),
    ];

    private static PanelTrial Trial(PanelFacts facts, PanelSplit split, int file, int there)
    {
        var scorers = split.MembersOf(there).Where(e => facts.IsUsable(file, e)).Order().ToList();
        var recused = split.MembersOf(there).Count - scorers.Count;
        if (split.FilesOf(there).Count + 1 > facts.MostFiles || split.FilesOf(split.PanelOfFile[file]).Count - 1 < facts.LeastFiles)
            return new PanelTrial(there, recused, PanelRule.Files);
        if (facts.Required[file].Any(e => split.PanelOfExpert[e] != there))
            return new PanelTrial(there, recused, PanelRule.Required);
        foreach (var e in scorers)
            if (split.FilesOf(there).Count(f => facts.IsUsable(f, e)) >= facts.MaxLoad[e])
                return new PanelTrial(there, recused, PanelRule.MaxLoad, e);
        foreach (var (group, _, most) in facts.Groups[file])
            if (scorers.Count(e => facts.IsInGroup(group, e)) > most)
                return new PanelTrial(there, recused, PanelRule.GroupMaximum);
        return new PanelTrial(there, recused);
    }
}
