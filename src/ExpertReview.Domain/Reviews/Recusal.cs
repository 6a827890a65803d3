namespace ExpertReview.Domain.Reviews;

/// <summary>A pair set aside during 评审: 申请回避 that was accepted, 责令回避, or an expert who did not take the file on. Its sheet stays in the record and never counts; its place is
/// filled by another expert or left open with a reason.</summary>
public sealed class Recusal
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>专家编号 of who was set aside.</summary>
    public required string Expert { get; init; }

    /// <summary>True for 责令回避, false for 申请回避.</summary>
    public required bool Ordered { get; init; }

    /// <summary>True for 不接受评审: no conflict of interest, the expert was let go.</summary>
    public bool Declined { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided it.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>专家编号 of who took the place; null while it is open, or when it was left open.</summary>
    public string? Substitute { get; private set; }

    /// <summary>Why this expert, or why the place stays open; null until a person decided.</summary>
    public string? ClosedWhy { get; private set; }

    /// <summary>Who decided that. A concurrency token: a place is filled once.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Fills the place, or leaves it open.</summary>
    public void Close(string? substitute, string why, string person, DateTimeOffset at) => (Substitute, ClosedWhy, ClosedBy, ClosedAt) = (substitute, why, person, at);
}
