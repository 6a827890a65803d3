namespace ExpertReview.Domain.Reviews;

/// <summary>离线材料: the experts of a round may take evidence of their own files with them. A round without this may not, which is how it begins.</summary>
public sealed class OfflineFiles
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }
}
