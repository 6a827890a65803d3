using ExpertReview.Data.Work;
using ExpertReview.Domain.Assignments;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>A piece of background work as the page shows it.</summary>
/// <param name="Job">Its row.</param>
/// <param name="Progress">How far it is; null when not known.</param>
public sealed record JobView(JobIntent Job, SolverProgress? Progress)
{
    /// <summary>Whether it has not ended.</summary>
    public bool Running => Job.State is JobState.Waiting or JobState.Running;

    /// <summary>The state's Chinese word, the key of its text.</summary>
    public string StateName => Job.State switch
    {
        JobState.Waiting => "等待", JobState.Running => "运行中", JobState.Done => "完成", JobState.Cancelled => "已取消", _ => "失败",
    };
}
