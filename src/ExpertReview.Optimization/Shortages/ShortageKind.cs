namespace ExpertReview.Optimization.Shortages;

/// <summary>What can keep a review from being given, or ask for it.</summary>
internal enum ShortageKind
{
    /// <summary>An application wants its reviews.</summary>
    Reviews,

    /// <summary>A required pair.</summary>
    Required,

    /// <summary>An expert's maximum load.</summary>
    MaxLoad,

    /// <summary>A group's maximum at an application.</summary>
    GroupMaximum,

    /// <summary>Pairs of an application that are not listed in fit.</summary>
    List,

    /// <summary>A pair in conflict.</summary>
    Conflict,
}
