using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Panels;

/// <summary>One number of a panel policy that the problem does not allow.</summary>
/// <param name="Part">panels, members or files.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record PanelLimit(string Part, Words What, Words Allowed)
{
    /// <summary>The most pairs of an application and an expert that are split: beyond, whole copies of the pairs would not fit.</summary>
    public const long MostPairs = 20_000_000;
}
