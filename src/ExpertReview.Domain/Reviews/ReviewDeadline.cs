namespace ExpertReview.Domain.Reviews;

/// <summary>提交截止时间: until when experts are asked to submit. It asks; what closes the review is the organiser's act of sealing.</summary>
public sealed class ReviewDeadline
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; set; }
}
