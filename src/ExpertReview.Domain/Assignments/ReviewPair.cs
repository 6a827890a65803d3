namespace ExpertReview.Domain.Assignments;

/// <summary>One expert reviewing one application, both by their index (from 0) in the problem's lists.</summary>
/// <param name="Application">Index of the application.</param>
/// <param name="Expert">Index of the expert.</param>
public readonly record struct ReviewPair(int Application, int Expert) : IComparable<ReviewPair>
{
    /// <summary>By application, then by expert: the order of a plan.</summary>
    public int CompareTo(ReviewPair other) =>
        Application != other.Application ? Application.CompareTo(other.Application) : Expert.CompareTo(other.Expert);

    /// <summary>Before in the order of a plan.</summary>
    public static bool operator <(ReviewPair left, ReviewPair right) => left.CompareTo(right) < 0;

    /// <summary>After in the order of a plan.</summary>
    public static bool operator >(ReviewPair left, ReviewPair right) => left.CompareTo(right) > 0;

    /// <summary>Before or the same.</summary>
    public static bool operator <=(ReviewPair left, ReviewPair right) => left.CompareTo(right) <= 0;

    /// <summary>After or the same.</summary>
    public static bool operator >=(ReviewPair left, ReviewPair right) => left.CompareTo(right) >= 0;
}
