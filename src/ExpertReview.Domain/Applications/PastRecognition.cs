namespace ExpertReview.Domain.Applications;

/// <summary>One readable row of 已认定名单: an earlier recognition.</summary>
public sealed record PastRecognition
{
    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    /// <summary>单位 as written.</summary>
    public string? Organisation { get; init; }

    /// <summary>批次 or 年度 as written.</summary>
    public string? Batch { get; init; }

    /// <summary>认定时间: the day of 公告; null when empty.</summary>
    public DateOnly? RecognisedOn { get; init; }

    /// <summary>有效期至: the last day; null when empty, then it follows from the rule's years.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>True when the title was revoked (撤销).</summary>
    public bool Revoked { get; init; }
}
