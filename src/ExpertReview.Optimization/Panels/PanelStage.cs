namespace ExpertReview.Optimization.Panels;

/// <summary>The figures of a split in the order in which they count, each so that less is better.</summary>
internal enum PanelStage
{
    /// <summary>How far the hard rules are broken; 0 for a lawful split.</summary>
    Broken,

    /// <summary>Recused pairs.</summary>
    Recused,

    /// <summary>Under repair: moved experts.</summary>
    MovedMembers,

    /// <summary>Under repair: moved files.</summary>
    MovedFiles,

    /// <summary>Most files of a panel less fewest.</summary>
    Spread,

    /// <summary>Missing group places.</summary>
    Places,

    /// <summary>Sum of fit in units, negative.</summary>
    Fit,
}
