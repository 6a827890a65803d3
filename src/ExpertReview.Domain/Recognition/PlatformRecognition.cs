namespace ExpertReview.Domain.Recognition;

/// <summary>认定 of one platform by the announcement of a round. Validity is two stored dates (design.md, section 5, Publicity).</summary>
public sealed class PlatformRecognition
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号, the credit code.</summary>
    public required string Application { get; init; }

    /// <summary>Day of the 公告.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of validity.</summary>
    public required DateOnly To { get; init; }
}
