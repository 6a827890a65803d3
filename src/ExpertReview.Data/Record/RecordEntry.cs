namespace ExpertReview.Data.Record;

/// <summary>操作记录: one named act, chained to the one before by its hash.</summary>
public sealed class RecordEntry
{
    /// <summary>Position in the chain, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Name of the act, such as <c>ImportRecommendations</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Who did it.</summary>
    public required string Person { get; init; }

    /// <summary>When, UTC, ISO 8601 to the tick.</summary>
    public required string At { get; init; }

    /// <summary>Why, in the person's words; empty when the act needs no reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The act's input in canonical form: <c>length:name=length:value;</c> in the order of the request.</summary>
    public required string Input { get; init; }

    /// <summary>The round that the input names, to find a round's entries by; null when it names none. Follows from <see cref="Input"/>.</summary>
    public int? Round { get; init; }

    /// <summary>Name of the hash: <c>sha256</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first. Unique, so that the chain cannot fork.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash over all the above.</summary>
    public required string Hash { get; init; }
}
