namespace ExpertReview.Domain.Publicity;

/// <summary>What became of an objection.</summary>
public enum ObjectionState
{
    /// <summary>待处理.</summary>
    Open,

    /// <summary>成立: the application is not announced.</summary>
    Upheld,

    /// <summary>不成立.</summary>
    Rejected,
}
