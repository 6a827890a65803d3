namespace ExpertReview.Domain.Reviews;

/// <summary>Whom experts of a round call: printed on their slips and shown on their pages.</summary>
public sealed class ReviewContact
{
    /// <summary>Most characters of either.</summary>
    public const int Longest = 40;

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>联系人.</summary>
    public required string Person { get; set; }

    /// <summary>电话.</summary>
    public required string Telephone { get; set; }
}
