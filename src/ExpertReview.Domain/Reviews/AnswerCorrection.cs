namespace ExpertReview.Domain.Reviews;

/// <summary>更正答复: what the organiser adds to an answer that experts have read. The answer stays as it was; both are read from then on.</summary>
public sealed class AnswerCorrection
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>The question.</summary>
    public required int Question { get; init; }

    /// <summary>The correction.</summary>
    public required string Text { get; init; }

    /// <summary>Who added it.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
