using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>What the comparisons of clauses mean.</summary>
public static class ClauseComparisons
{
    /// <summary>True when the figure meets its threshold; both exact.</summary>
    public static bool Holds(this ClauseComparison comparison, Rational figure, Rational threshold) => comparison switch
    {
        ClauseComparison.AtLeast => figure >= threshold,
        ClauseComparison.MoreThan => figure > threshold,
        _ => figure <= threshold,
    };

    /// <summary>How a figure that misses it stands to the threshold, in Chinese.</summary>
    public static string Missed(this ClauseComparison comparison) => comparison switch
    {
        ClauseComparison.AtLeast => "低于",
        ClauseComparison.MoreThan => "不高于",
        _ => "超过",
    };
}
