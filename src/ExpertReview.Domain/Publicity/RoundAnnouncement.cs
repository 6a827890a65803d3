namespace ExpertReview.Domain.Publicity;

/// <summary>One 公告 of a round and where it stands (第十三条). A round has more than one when an objection held an application back.</summary>
public sealed class RoundAnnouncement
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Day of the 公告.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Address on the department's portal.</summary>
    public required string Portal { get; init; }

    /// <summary>Address on 公共服务平台.</summary>
    public required string Platform { get; init; }
}
