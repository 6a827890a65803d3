namespace ExpertReview.Optimization.Panels;

/// <summary>Betters a split by single moves and exchanges of files and experts until none helps, or so much work is done. It starts the exact
/// search and proves nothing. Work is counted, never timed.</summary>
internal static class PanelExchange
{
    /// <summary>Files and experts dealt out in turn, or where they were; sizes and numbers of files lie within their limits.</summary>
    public static PanelSplit Start(PanelFacts facts)
    {
        var files = Dealt(facts.OldFile, facts.Panels, facts.Files.Length, facts.LeastFiles, facts.MostFiles);
        return new PanelSplit(facts, files, Dealt(facts.OldExpert, facts.Panels, facts.Placed, facts.LeastMembers, facts.Policy.MostMembers));
    }

    /// <summary>Betters a split.</summary>
    public static void Better(PanelFacts facts, PanelSplit split, long work, CancellationToken stop)
    {
        var end = split.Work + work;
        bool Goes() => split.Work < end && !stop.IsCancellationRequested;
        for (var found = true; found && Goes();)
            found = Moves(facts, split, Goes) | FileExchanges(facts, split, Goes) | ExpertExchanges(facts, split, Goes);
    }

    // Whoever was in a panel stays while it has a place; the others go to the panel with fewest, as many as are to be placed.
    private static int[] Dealt(int?[] old, int panels, int placed, int least, int most)
    {
        var (dealt, counts) = (Enumerable.Repeat(-1, old.Length).ToArray(), new int[panels]);
        // A panel below its least number must still find enough of the others.
        for (var i = 0; i < old.Length; i++)
            if (old[i] is { } panel and >= 0 && counts[panel] < most
                && placed - counts.Sum() > counts.Select((count, p) => p == panel ? Math.Max(0, least - count - 1) : Math.Max(0, least - count)).Sum())
                counts[dealt[i] = panel]++;
        foreach (var i in Enumerable.Range(0, old.Length).Where(i => dealt[i] < 0).OrderBy(i => old[i] == -1))
            if (counts.Sum() < placed)
                counts[dealt[i] = Array.IndexOf(counts, counts.Min())]++;
        return dealt;
    }

    private static bool Moves(PanelFacts facts, PanelSplit split, Func<bool> goes)
    {
        var found = false;
        for (var f = 0; f < split.PanelOfFile.Length && goes(); f++)
            for (var to = 0; to < facts.Panels; to++)
                if (split.PanelOfFile[f] is var from && from != to && split.FilesOf(from).Count > facts.LeastFiles && split.FilesOf(to).Count < facts.MostFiles)
                    found |= split.TryImprove([(-1, f, to)]);
        for (var e = 0; e < split.PanelOfExpert.Length && goes(); e++)
            for (var to = 0; to < facts.Panels; to++)
                if (split.PanelOfExpert[e] is var from and >= 0 && from != to && split.MembersOf(from).Count > facts.LeastMembers && split.MembersOf(to).Count < facts.Policy.MostMembers)
                    found |= split.TryImprove([(e, -1, to)]);
        return found;
    }

    private static bool FileExchanges(PanelFacts facts, PanelSplit split, Func<bool> goes)
    {
        var found = false;
        for (var f = 0; f < facts.Files.Length && goes(); f++)
            for (var g = f + 1; g < facts.Files.Length && goes(); g++)
                if (split.PanelOfFile[f] is var here && split.PanelOfFile[g] is var there && here != there)
                    found |= split.TryImprove([(-1, f, there), (-1, g, here)]);
        return found;
    }

    private static bool ExpertExchanges(PanelFacts facts, PanelSplit split, Func<bool> goes)
    {
        var found = false;
        for (var d = 0; d < facts.Experts && goes(); d++)
            for (var e = d + 1; e < facts.Experts && goes(); e++)
                if (split.PanelOfExpert[d] is var here && split.PanelOfExpert[e] is var there && here != there)
                    found |= split.TryImprove([(d, -1, there), (e, -1, here)]);
        return found;
    }
}
