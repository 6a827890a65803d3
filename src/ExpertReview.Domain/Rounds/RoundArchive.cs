namespace ExpertReview.Domain.Rounds;

/// <summary>归档: the archive of a round, kept by its hash.</summary>
public sealed class RoundArchive
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>SHA-256 of the archive.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many files it holds.</summary>
    public required int Files { get; init; }

    /// <summary>Hash of the last entry of the round's record that it holds.</summary>
    public required string Head { get; init; }

    /// <summary>Who made it.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
