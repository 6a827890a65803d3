namespace ExpertReview.Domain.Scoring;

/// <summary>How the shares of the claimed functions become the share of their block.</summary>
public enum CombineMethod
{
    /// <summary>The weighted mean.</summary>
    Mean,

    /// <summary>The largest.</summary>
    Best,

    /// <summary>The main function's, and a little for each other one, at most 1.</summary>
    MainPlus,
}
