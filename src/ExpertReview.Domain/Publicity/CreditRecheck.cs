namespace ExpertReview.Domain.Publicity;

/// <summary>信用复查 of one application before 公示 or 公告: 信用中国 and 国家企业信用信息公示系统, looked up again by a person.</summary>
public sealed class CreditRecheck
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Before which step.</summary>
    public required RecheckBefore Before { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>Day of the look-up.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who looked.</summary>
    public required string Person { get; init; }

    /// <summary>Whether nothing was found against it.</summary>
    public required bool Clear { get; init; }

    /// <summary>What was found; empty when nothing was.</summary>
    public required string Note { get; init; }
}
