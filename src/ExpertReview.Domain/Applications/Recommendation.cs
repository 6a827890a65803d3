using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>One readable row of a 推荐汇总表 (附件1).</summary>
public sealed record Recommendation
{
    /// <summary>统一社会信用代码, well formed.</summary>
    public required string Code { get; init; }

    /// <summary>The file's name, such as 推荐汇总表-保山市.xlsx.</summary>
    public required string File { get; init; }

    /// <summary>Row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The text after the dash of the file name.</summary>
    public required string Recommender { get; init; }

    /// <summary>The unit after 推荐单位（盖章）： in the table; null when the table does not say.</summary>
    public string? StampedBy { get; init; }

    /// <summary>平台名称; null when empty.</summary>
    public string? Platform { get; init; }

    /// <summary>申报单位, the legal person, as written.</summary>
    public required string Organisation { get; init; }

    /// <summary>Code of the prefecture named (first four digits), null when the table names none.</summary>
    public string? Prefecture { get; init; }

    /// <summary>The numbers of the row.</summary>
    public required Figures Figures { get; init; }

    /// <summary>申报服务功能 as claimed, in the order of the cell; the first is the main one. No doubles.</summary>
    public required IReadOnlyList<ServiceFunction> Functions { get; init; }

    /// <summary>是否复核: true for 复核 or 再次申报, false for 新申报, null when the table does not say.</summary>
    public bool? Again { get; init; }

    /// <summary>联系人.</summary>
    public string? Contact { get; init; }

    /// <summary>手机; never published.</summary>
    public string? Phone { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}
