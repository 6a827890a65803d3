namespace ExpertReview.Domain.Panels;

/// <summary>What would be if a file alone went to another panel.</summary>
/// <param name="Panel">Index of the other panel.</param>
/// <param name="Recused">How many of its members may not score the file.</param>
/// <param name="Broken">The first rule, in the order of <see cref="PanelRule"/>, that the move would break; null when none.</param>
/// <param name="Expert">With the maximum load: index of the first member who would be above it.</param>
public sealed record PanelTrial(int Panel, int Recused, PanelRule? Broken = null, int? Expert = null);
