namespace ExpertReview.Domain.Panels;

/// <summary>An older split, seen from the problem of today: what of it is still there.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Files">Index of the panel of each application that was in one.</param>
/// <param name="Experts">Index of the panel of each expert; -1 for an alternate.</param>
/// <param name="Gone">Numbers of the applications and experts that the problem does not have any more.</param>
public sealed record OldPanels(PanelPolicy Policy, IReadOnlyDictionary<int, int> Files, IReadOnlyDictionary<int, int> Experts, IReadOnlyList<string> Gone)
{
    /// <summary>How far a split is from this one.</summary>
    public PanelMoves MovesTo(IReadOnlyList<Panel> panels)
    {
        var (files, experts) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var p = 0; p < panels.Count; p++)
        {
            foreach (var file in panels[p].Files)
                files[file] = p;
            foreach (var member in panels[p].Members)
                experts[member] = p;
        }

        return new PanelMoves(
            Experts.LongCount(old => experts.GetValueOrDefault(old.Key, -1) != old.Value),
            Files.LongCount(old => files.TryGetValue(old.Key, out var now) && now != old.Value));
    }
}
