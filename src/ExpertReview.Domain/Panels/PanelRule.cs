namespace ExpertReview.Domain.Panels;

/// <summary>The rules that no split into panels breaks.</summary>
public enum PanelRule
{
    /// <summary>Least and most files of a panel.</summary>
    Files,

    /// <summary>Least and most members of a panel.</summary>
    Members,

    /// <summary>A required pair (指定评审) is in one panel.</summary>
    Required,

    /// <summary>No member scores more files than his maximum load.</summary>
    MaxLoad,

    /// <summary>No more experts of a group score a file than the group's maximum.</summary>
    GroupMaximum,
}
