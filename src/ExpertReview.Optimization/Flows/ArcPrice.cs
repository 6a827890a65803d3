namespace ExpertReview.Optimization.Flows;

/// <summary>What one unit on an arc changes in each stage.</summary>
/// <param name="Missing">Missing reviews.</param>
/// <param name="Places">Group places filled.</param>
/// <param name="Load">Units of minimum load filled.</param>
/// <param name="Squares">Sum of squared loads.</param>
/// <param name="Fit">Fit, in units.</param>
/// <param name="Kept">Pairs of the old plan that stay.</param>
internal readonly record struct ArcPrice(int Missing = 0, int Places = 0, int Load = 0, long Squares = 0, long Fit = 0, int Kept = 0);
