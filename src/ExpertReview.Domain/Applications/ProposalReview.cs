namespace ExpertReview.Domain.Applications;

/// <summary>One row of 复核: a person upholds or overrules what the program proposed of an application or of a conflict of interest.</summary>
public sealed record ProposalReview
{
    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The clause, such as <c>6.2.assets</c> or <c>7.5</c>; null when the row is about a conflict (回避).</summary>
    public string? Clause { get; init; }

    /// <summary>专家编号; set when the row is about a conflict.</summary>
    public string? ExpertNo { get; init; }

    /// <summary>True for 维持, false for 推翻.</summary>
    public required bool IsUpheld { get; init; }

    /// <summary>理由.</summary>
    public required string Reason { get; init; }

    /// <summary>决定人.</summary>
    public required string Person { get; init; }

    /// <summary>日期; null when empty.</summary>
    public DateOnly? Day { get; init; }
}
