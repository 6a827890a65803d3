namespace ExpertReview.Domain.Reviews;

/// <summary>Where a paper sheet's entry stands.</summary>
public enum PaperState
{
    /// <summary>录入中: one of the two, or both, have to enter.</summary>
    Entering,

    /// <summary>已一致: both say the same; the scan is missing.</summary>
    Agreed,

    /// <summary>已成立: it is the expert's sheet.</summary>
    Standing,

    /// <summary>已撤销.</summary>
    Withdrawn,
}
