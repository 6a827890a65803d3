namespace ExpertReview.Domain.Scoring;

/// <summary>State of one expert's sheet of one application.</summary>
public enum SheetState
{
    /// <summary>草稿: not handed in; makes the application incomplete.</summary>
    Draft,

    /// <summary>提交: counts when every criterion is scored.</summary>
    Submitted,

    /// <summary>回避: kept, and never counted.</summary>
    Recused,
}
