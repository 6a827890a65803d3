namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 得分排序.xlsx shows. Rows keep the order given: that of ranking.json. Figures are already rounded.</summary>
public sealed record RankingListInput
{
    /// <summary>The round's title.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>The round's day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Decimal places of the template's scores.</summary>
    public required int Decimals { get; init; }

    /// <summary>The template's blocks, in its order.</summary>
    public required IReadOnlyList<BlockName> Blocks { get; init; }

    /// <summary>入围分数线; null when there is none.</summary>
    public required decimal? PassLine { get; init; }

    /// <summary>拟认定数量; null when there is no limit.</summary>
    public required int? Places { get; init; }

    /// <summary>Ranked applications.</summary>
    public required IReadOnlyList<RankedApplication> Ranked { get; init; }

    /// <summary>Applications whose scores are not complete.</summary>
    public IReadOnlyList<UnrankedApplication> Incomplete { get; init; } = [];

    /// <summary>Applications that do not meet the conditions.</summary>
    public IReadOnlyList<UnrankedApplication> Ineligible { get; init; } = [];

    /// <summary>Quotas that cannot all hold, each in Chinese.</summary>
    public IReadOnlyList<string> QuotaFailures { get; init; } = [];
}

/// <summary>One ranked application.</summary>
/// <param name="Rank">名次 (internal); equal ones share it.</param>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Prefecture">所属州市, by name.</param>
/// <param name="Score">得分.</param>
/// <param name="Blocks">Of each block, in the order of <see cref="RankingListInput.Blocks"/>.</param>
/// <param name="Functions">Of each claimed function, in the order claimed.</param>
/// <param name="TieBrokenBy">Step of the chain (<c>median</c>, <c>smallerSpread</c>, <c>lot</c> or a block's id), printed in Chinese; null when there was no tie.</param>
/// <param name="Shortlisted">Stands in the 建议名单.</param>
/// <param name="Reason">In words.</param>
public sealed record RankedApplication(
    int Rank, string No, string Platform, string Organisation, string Prefecture, decimal Score, IReadOnlyList<decimal> Blocks,
    IReadOnlyList<FunctionScore> Functions, string? TieBrokenBy, bool Shortlisted, string Reason);

/// <summary>Score of one claimed function.</summary>
/// <param name="Name">Chinese name, as 信息服务.</param>
/// <param name="Score">0 to the full score.</param>
public sealed record FunctionScore(string Name, decimal Score);

/// <summary>One application without a place.</summary>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Reason">What is missing, or which clause fails.</param>
public sealed record UnrankedApplication(string No, string Platform, string Organisation, string Reason);
