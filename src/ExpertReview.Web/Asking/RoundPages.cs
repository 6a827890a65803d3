namespace ExpertReview.Web.Asking;

/// <summary>The pages of a round, in the order of its walk.</summary>
public static class RoundPages
{
    /// <summary>Path below the round, and the Chinese name (the key of its text).</summary>
    public static IReadOnlyList<(string Path, string Name)> All { get; } =
    [
        ("", "进度"), ("/policy", "评审方案"), ("/intake", "受理"), ("/originals", "盖章原件"), ("/applications", "形式审查"), ("/conflicts", "回避"), ("/draw", "专家抽取"), ("/assignment", "评审任务分配"), ("/panels", "分组评审"),
        ("/progress", "评审进展"), ("/ranking", "得分排序"), ("/decision", "审定"), ("/publicity", "公示公告"), ("/files", "文件"), ("/record", "操作记录"),
    ];
}
