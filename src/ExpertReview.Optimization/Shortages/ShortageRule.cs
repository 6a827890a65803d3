namespace ExpertReview.Optimization.Shortages;

/// <summary>One rule of a shortage, or the reviews that one application wants.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Application">Index of the application; -1 with a load.</param>
/// <param name="Other">Index of the expert, or of the group; -1 with reviews and a list.</param>
internal readonly record struct ShortageRule(ShortageKind Kind, int Application, int Other = -1);
