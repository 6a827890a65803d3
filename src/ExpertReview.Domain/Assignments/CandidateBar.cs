namespace ExpertReview.Domain.Assignments;

/// <summary>Why an expert can't come to an application.</summary>
public enum CandidateBar
{
    /// <summary>回避情形.</summary>
    Conflict,

    /// <summary>Reviews it already.</summary>
    AlreadyThere,

    /// <summary>The most reviews are reached.</summary>
    MaxLoad,

    /// <summary>The most of a 专业组别 are reached.</summary>
    GroupMaximum,

    /// <summary>Not among the pairs that may be used.</summary>
    NotListed,
}
