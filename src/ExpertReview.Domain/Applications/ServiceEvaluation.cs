namespace ExpertReview.Domain.Applications;

/// <summary>One readable row of a 服务评价表 (附件2): what the bureau found when it tested the platform (第十条).</summary>
public sealed record ServiceEvaluation
{
    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>申报单位 as written.</summary>
    public string? Organisation { get; init; }

    /// <summary>服务中小企业数, firms: the base of the sample.</summary>
    public decimal? Served { get; init; }

    /// <summary>随机抽查企业数, firms.</summary>
    public decimal? Sampled { get; init; }

    /// <summary>有效问卷, answers.</summary>
    public decimal? ValidAnswers { get; init; }

    /// <summary>Answers by their word: 很满意, 满意, 基本满意, 不满意 …, as far as the table counts them. Which of them count as satisfied
    /// is a reading of the rule.</summary>
    public IReadOnlyDictionary<string, decimal> Answers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>抽查满意度, a share from 0 to 1.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>服务业绩测评.</summary>
    public string? Performance { get; init; }

    /// <summary>测评结论.</summary>
    public string? Conclusion { get; init; }
}
