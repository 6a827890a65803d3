namespace ExpertReview.Data.Work;

/// <summary>Where a piece of background work stands.</summary>
public enum JobState
{
    /// <summary>等待.</summary>
    Waiting,

    /// <summary>运行中.</summary>
    Running,

    /// <summary>完成.</summary>
    Done,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>失败: the note says why.</summary>
    Failed,
}
