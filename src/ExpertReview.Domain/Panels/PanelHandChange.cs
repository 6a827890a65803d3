namespace ExpertReview.Domain.Panels;

/// <summary>One change of a split by hand.</summary>
public abstract record PanelHandChange
{
    private PanelHandChange()
    {
    }

    /// <summary>A file goes to another panel.</summary>
    /// <param name="File">Index of the application.</param>
    /// <param name="To">Index of the panel.</param>
    public sealed record MoveFile(int File, int To) : PanelHandChange;

    /// <summary>An expert goes to another panel.</summary>
    /// <param name="Expert">Index of the expert.</param>
    /// <param name="To">Index of the panel; null to the alternates.</param>
    public sealed record MoveExpert(int Expert, int? To) : PanelHandChange;

    /// <summary>Two experts exchange their places.</summary>
    /// <param name="One">Index of one expert.</param>
    /// <param name="Other">Index of the other.</param>
    public sealed record Exchange(int One, int Other) : PanelHandChange;

    /// <summary>A member leads his panel.</summary>
    /// <param name="Expert">Index of the expert.</param>
    public sealed record Lead(int Expert) : PanelHandChange;

    /// <summary>The panels and alternates with the change made; the rules are <see cref="PanelAudit"/>'s question. A panel whose leader left has none (-1), unless nobody is left in it.
    /// Null when the change changes nothing.</summary>
    public (IReadOnlyList<Panel> Panels, IReadOnlyList<int> Alternates)? Of(PanelPlan plan)
    {
        var panels = plan.Panels.Select(panel => (panel.Leader, Members: panel.Members.ToHashSet(), Files: panel.Files.ToHashSet())).ToList();
        var alternates = plan.Alternates.ToHashSet();
        int HomeOf(int expert) => panels.FindIndex(panel => panel.Members.Contains(expert));
        void Put(int expert, int panel)
        {
            _ = alternates.Remove(expert);
            foreach (var one in panels)
                _ = one.Members.Remove(expert);
            _ = panel < 0 ? alternates.Add(expert) : panels[panel].Members.Add(expert);
        }

        switch (this)
        {
            case MoveFile move when !panels[move.To].Files.Contains(move.File):
                foreach (var one in panels)
                    _ = one.Files.Remove(move.File);
                _ = panels[move.To].Files.Add(move.File);
                break;
            case MoveExpert move when HomeOf(move.Expert) != (move.To ?? -1):
                Put(move.Expert, move.To ?? -1);
                break;
            case Exchange pair when HomeOf(pair.One) is var one && HomeOf(pair.Other) is var other && one != other:
                Put(pair.One, other);
                Put(pair.Other, one);
                break;
            case Lead lead when HomeOf(lead.Expert) is var home and >= 0 && panels[home].Leader != lead.Expert:
                panels[home] = panels[home] with { Leader = lead.Expert };
                break;
            default:
                return null;
        }

        return ([.. panels.Select(panel => new Panel(panel.Members.Count == 0 || panel.Members.Contains(panel.Leader) ? panel.Leader : -1, [.. panel.Members.Order()], [.. panel.Files.Order()]))], [.. alternates.Order()]);
    }
}
