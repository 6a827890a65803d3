namespace ExpertReview.Domain.Draws;

/// <summary>What came of a telephone call to somebody drawn: comes, or does not with the reason. The last one counts.</summary>
public sealed class DrawCall
{
    /// <summary>Key, given by the database; calls are in its order.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>The draw.</summary>
    public required int Draw { get; init; }

    /// <summary>专家编号.</summary>
    public required string Expert { get; init; }

    /// <summary>Whether the expert comes.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Why not; empty for who comes.</summary>
    public required string Reason { get; init; }

    /// <summary>Who called.</summary>
    public required string Person { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset At { get; init; }
}
