namespace ExpertReview.Domain.Assignments;

/// <summary>The ways in which a problem contradicts itself (formats.md, wrong input).</summary>
public enum ProblemRule
{
    /// <summary>An expert's minimum load is above the maximum.</summary>
    MinLoadAboveMaxLoad,

    /// <summary>A group's minimum is above its maximum.</summary>
    GroupMinimumAboveMaximum,

    /// <summary>A required pair is in conflict.</summary>
    RequiredPairInConflict,

    /// <summary>A required pair has no fit although only listed pairs may be used.</summary>
    RequiredPairNotListed,

    /// <summary>A required pair is certain, but has a limit below that in a draw.</summary>
    RequiredPairLimited,

    /// <summary>More required pairs than the application has reviews.</summary>
    RequiredBeyondReviews,

    /// <summary>More required pairs than the expert's maximum load.</summary>
    RequiredBeyondMaxLoad,

    /// <summary>More required pairs of an application than a group's maximum.</summary>
    RequiredBeyondGroupMaximum,
}
