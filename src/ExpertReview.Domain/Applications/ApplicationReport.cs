namespace ExpertReview.Domain.Applications;

/// <summary>The workbook of one 申请报告 (附件3): basic data, lines of the claimed functions and the places of the evidence.</summary>
public sealed record ApplicationReport
{
    /// <summary>统一社会信用代码: the file's name without its ending.</summary>
    public required string Code { get; init; }

    /// <summary>The file's name inside 申请报告, such as 9153….xlsx.</summary>
    public required string File { get; init; }

    /// <summary>申报单位 as the report says it.</summary>
    public string? Organisation { get; init; }

    /// <summary>法定代表人.</summary>
    public string? LegalRepresentative { get; init; }

    /// <summary>主要负责人.</summary>
    public string? Head { get; init; }

    /// <summary>Code of the prefecture named (first four digits).</summary>
    public string? Prefecture { get; init; }

    /// <summary>The numbers of 基础数据; where they differ from the 推荐汇总表, that one stands.</summary>
    public required Figures Figures { get; init; }

    /// <summary>The lines of sheet 服务功能.</summary>
    public required IReadOnlyList<FunctionLine> Lines { get; init; }

    /// <summary>The rows of sheet 佐证材料.</summary>
    public required IReadOnlyList<EvidencePlace> Evidence { get; init; }
}
