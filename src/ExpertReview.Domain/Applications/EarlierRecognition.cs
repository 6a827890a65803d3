namespace ExpertReview.Domain.Applications;

/// <summary>One row of 已认定名单: a platform that was recognised in an earlier year (第十四条).</summary>
public sealed record EarlierRecognition
{
    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>申报单位 as written.</summary>
    public required string Organisation { get; init; }

    /// <summary>平台名称.</summary>
    public string? Platform { get; init; }

    /// <summary>公告日期; null when empty.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>有效期起; null when empty.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>有效期止, the last valid day; null when empty: then it follows from the announcement and the rule.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>True when the recognition was revoked (撤销).</summary>
    public bool IsRevoked { get; init; }

    /// <summary>撤销日期; null when empty.</summary>
    public DateOnly? RevokedOn { get; init; }
}
