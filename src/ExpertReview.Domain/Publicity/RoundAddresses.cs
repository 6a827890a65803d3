namespace ExpertReview.Domain.Publicity;

/// <summary>Where 公示 and 公告 of a round stand (第十二、十三条).</summary>
public sealed class RoundAddresses
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Address of the 公示 on the department's portal.</summary>
    public required string Publicity { get; init; }

    /// <summary>Address of the 公告 on the portal; empty before it.</summary>
    public string AnnouncedPortal { get; set; } = "";

    /// <summary>Address of the 公告 on 公共服务平台; empty before it.</summary>
    public string AnnouncedPlatform { get; set; } = "";
}
