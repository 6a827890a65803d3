namespace ExpertReview.Domain.Reviews;

/// <summary>One act of an expert on one sheet. The events are the truth of the scores: they are only ever added, and every current
/// value is read from them (design.md, promise 1).</summary>
public sealed class ScoreEvent
{
    /// <summary>Position in the log, given by the database, rising.</summary>
    public long Sequence { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号 of the sheet.</summary>
    public required string Application { get; init; }

    /// <summary>专家编号 of the sheet.</summary>
    public required string Expert { get; init; }

    /// <summary>What was set.</summary>
    public required ScoreSubject Subject { get; init; }

    /// <summary>Criterion id, or <c>criterion/evidence</c>; empty for the sheet's state.</summary>
    public required string Criterion { get; init; }

    /// <summary>The value as text: points in invariant decimal, an evidence word, a state; null takes a value back to not scored.</summary>
    public string? Value { get; init; }

    /// <summary>The writer's own key of this act; a second event with it is refused by the schema, so that a repeated save is one save.</summary>
    public required string ClientKey { get; init; }

    /// <summary>Where the value came from when it was not typed into the form: a value of <see cref="ScoreSource"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Who did it.</summary>
    public required string Person { get; init; }

    /// <summary>When, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
