namespace ExpertReview.Domain.Applications;

/// <summary>How a 补正 stands.</summary>
public enum CorrectionState
{
    /// <summary>待补正.</summary>
    Awaited,

    /// <summary>已补正: corrected files were imported.</summary>
    Corrected,

    /// <summary>逾期: the deadline is over and nothing came.</summary>
    Overdue,
}
