namespace ExpertReview.Domain.Panels;

/// <summary>The figures of a split into panels, in the order in which they count; or, in the same order, what is proven of them.</summary>
/// <param name="Recused">Pairs of a member and a file of one panel that may not be used (回避, or not listed in fit). Fewest first.</param>
/// <param name="Spread">Files of the panel with most files less those of the panel with fewest.</param>
/// <param name="MissingGroupPlaces">Missing places of group minimums over all files, as in an assignment plan.</param>
/// <param name="Total">Sum of fit, in millionths, over the pairs that score. The largest is best.</param>
public sealed record PanelFigures(long Recused, long Spread, long MissingGroupPlaces, long Total);
